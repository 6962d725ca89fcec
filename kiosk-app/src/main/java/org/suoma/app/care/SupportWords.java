package org.suoma.app.care;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.CareReport;
import org.suoma.app.client.CareReport.SupportState;
import org.suoma.app.language.Phrase;

/**
 * What became of the last file for support (诊断资料), in words for a clerk.
 *
 * @param state of it
 * @param headline in a few words
 * @param explanation what that means
 * @param code by which the IT person finds why the county did not take it; empty if it did
 * @param canBeAsked whether one can be asked for: one that is on its way is enough
 */
public record SupportWords(
    SupportState state, Phrase headline, Phrase explanation, String code, boolean canBeAsked) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Words for what the agent tells. */
  public static SupportWords of(CareReport report) {
    CareReport.Support support = report.supportOrNone();
    SupportState state = support.state();
    if (!report.county().configured()) {
      return new SupportWords(
          SupportState.NONE,
          Phrase.of("这台终端没有县服务器"),
          Phrase.of("诊断资料没有地方发。请打印终端状况，念给管终端的人听。"),
          "",
          false);
    }
    return new SupportWords(
        state,
        headline(state),
        explanation(state, support.at()),
        Objects.requireNonNullElse(support.code(), ""),
        state != SupportState.WAITING);
  }

  private static Phrase headline(SupportState state) {
    return switch (state) {
      case NONE -> Phrase.of("把诊断资料发给县里");
      case WAITING -> Phrase.of("正在发给县里");
      case SENT -> Phrase.of("县里收到了");
      case REFUSED -> Phrase.of("县里没有收");
      case NOT_KEPT -> Phrase.of("没有做成");
    };
  }

  private static Phrase explanation(SupportState state, @Nullable Instant at) {
    return switch (state) {
      case NONE -> Phrase.of("里面是这台终端的状况、最近发生的事、日志和配置，没有居民的任何信息。");
      case WAITING -> Phrase.of("一般一两分钟。线路不通也不用等：已经存好了，线路好了会自己发。");
      case SENT ->
          at == null
              ? Phrase.of("请告诉管终端的人")
              : Phrase.of("{0} 收到，请告诉管终端的人", LocalDateTime.ofInstant(at, ZONE));
      case REFUSED -> Phrase.of("请告诉管终端的人，念下面的代号");
      case NOT_KEPT -> Phrase.of("终端的磁盘写不进去，请告诉管终端的人");
    };
  }

  /** Whether something went wrong with it. */
  public boolean isTrouble() {
    return state == SupportState.REFUSED || state == SupportState.NOT_KEPT;
  }

  /** Which picture stands above it. */
  public String icon() {
    return isTrouble() ? "warn" : state == SupportState.SENT ? "check" : "disclosure";
  }

  /** What the button says. */
  public Phrase button() {
    return state == SupportState.NONE ? Phrase.of("发给县里") : Phrase.of("再发一份");
  }
}
