package org.suoma.county.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;
import org.suoma.county.deadline.CaseClock.Reason;

/** Says step by step, with articles, how the last day of an application came about. */
final class DisclosureReckoning {

  private static final String LAW = "《政府信息公开条例》第%s条";

  private final DisclosureClock clock;
  private final Workdays workdays;
  private final List<Reason> reasons = new ArrayList<>();

  DisclosureReckoning(DisclosureClock clock, Workdays workdays) {
    this.clock = clock;
    this.workdays = workdays;
  }

  List<Reason> reasons() {
    receipt(clock.receipt());
    correction(clock.correction());
    if (clock.startedOn().isPresent()) {
      say("能当场答复的当场答复；不能的，自收到之日起 20 个工作日内答复，收到当天不算", "三十三");
    }
    clock.consultations().forEach(this::consultation);
    DisclosureClock.Extension extension = clock.extension();
    if (extension != null) {
      say("%s 告知申请人延长 %d 个工作日".formatted(extension.toldOn(), extension.workdays()), "三十三");
    }
    clock.dueOn(workdays).ifPresent(this::lastDay);
    return List.copyOf(reasons);
  }

  private void receipt(Receipt receipt) {
    String channel = receipt.channel().label();
    if (receipt.receivedOn().isEmpty()) {
      say("%s，%s 提交；双方确认之日才是收到之日，还没有确认".formatted(channel, receipt.handedInOn()), "三十一");
    } else {
      say("%s，%s 为收到之日".formatted(channel, receipt.receivedOn().get()), "三十一");
    }
  }

  private void correction(DisclosureClock.@Nullable Correction correction) {
    if (correction == null) {
      return;
    }
    say("%s 告知补正，补正期限到 %s".formatted(correction.askedOn(), correction.until()), "三十");
    if (correction.receivedOn() == null) {
      say("等待补正期间不计时；无正当理由逾期不补正的，视为放弃申请，不再处理", "三十");
    } else {
      say("%s 收到补正的申请，期限从这一天重新计算".formatted(correction.receivedOn()), "三十");
    }
  }

  private void consultation(Consultation asked) {
    if (!asked.whom().stopsTheClock()) {
      say("%s 与%s会商，不停止计时".formatted(asked.reachedOn(), asked.whom().label()), "三十三");
      return;
    }
    String answer =
        asked.answeredOn() == null
            ? "最迟 %s 回复".formatted(asked.limit(workdays))
            : "%s 回复".formatted(asked.answeredOn());
    reasons.add(
        new Reason(
            "征求%s意见，%s 送达，%s；%s 以后到 %s 的工作日不计入"
                .formatted(
                    asked.whom().label(),
                    asked.reachedOn(),
                    answer,
                    asked.reachedOn(),
                    asked.endsOn(workdays)),
            asked.whom().article()));
  }

  private void lastDay(LocalDate due) {
    String certainty =
        workdays.covers(due) ? "" : "（%d 年的放假安排还没有公布，公布后可能变化）".formatted(due.getYear());
    reasons.add(new Reason("最后一天是 %s%s".formatted(due, certainty), "《民法典》第二百零一条"));
  }

  private void say(String text, String article) {
    reasons.add(new Reason(text, LAW.formatted(article)));
  }
}
