package org.suoma.county.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;
import org.suoma.county.deadline.Consultation.Whom;

/**
 * The clock of an application for disclosure (政府信息公开条例, arts. 30 to 34): on the spot or within 20
 * working days of receipt, once up to 20 more; anew from the receipt of a corrected application;
 * without the time that third parties and other organs take.
 *
 * @param receipt how and when it came
 * @param correction asked of the applicant, at most once; null if none was
 * @param consultations of third parties and other organs, in order
 * @param extension told to the applicant, at most once; null if none was
 * @param repliedOn null before the answer
 */
public record DisclosureClock(
    Receipt receipt,
    @Nullable Correction correction,
    List<Consultation> consultations,
    @Nullable Extension extension,
    @Nullable LocalDate repliedOn)
    implements CaseClock {

  /** Within how many working days of receipt an answer is due (art. 33). */
  public static final int ANSWER_WORKDAYS = 20;

  /** By how many it may be put off, once (art. 33). */
  public static final int MOST_EXTENSION = 20;

  /** Within how many of receipt a correction may be asked for, once (art. 30). */
  public static final int CORRECTION_WORKDAYS = 7;

  private static final String ARTICLE = "《政府信息公开条例》第%s条";
  private static final String ART_30 = ARTICLE.formatted("三十");
  private static final String ART_31 = ARTICLE.formatted("三十一");
  private static final String ART_33 = ARTICLE.formatted("三十三");

  /** Copies the list. */
  public DisclosureClock {
    consultations = List.copyOf(consultations);
  }

  /** An application that came on this day, in this way. */
  public static DisclosureClock handedIn(Receipt.Channel channel, LocalDate on) {
    return new DisclosureClock(new Receipt(channel, on, null), null, List.of(), null, null);
  }

  /** Both sides have confirmed the receipt. */
  public DisclosureClock confirmed(LocalDate on) throws ClockRefusedException {
    if (!receipt.channel().needsConfirmation()) {
      refuse(ART_31, "%s的申请，提交或签收之日就是收到之日，不用确认".formatted(receipt.channel().label()));
    }
    requireNotBefore(on, receipt.handedInOn(), ART_31);
    Receipt settled = new Receipt(receipt.channel(), receipt.handedInOn(), on);
    return new DisclosureClock(settled, correction, consultations, extension, repliedOn);
  }

  /**
   * Asks the applicant for a correction.
   *
   * @param on the day on which the applicant is told
   * @param until the last day for it, reasonably chosen
   * @param workdays null for what was done already, when they may have been other ones
   */
  public DisclosureClock askCorrection(LocalDate on, LocalDate until, @Nullable Workdays workdays)
      throws ClockRefusedException {
    LocalDate received = requireReceived();
    requireOpen();
    if (correction != null) {
      refuse(ART_30, "已经要求补正过一次，只能一次性告知");
    }
    if (extension != null || !consultations.isEmpty()) {
      refuse(ART_30, "已经延期或征求意见，说明申请内容是明确的，不能再要求补正");
    }
    requireNotBefore(on, received, ART_30);
    if (workdays != null) {
      LocalDate limit = workdays.plus(received, CORRECTION_WORKDAYS);
      if (on.isAfter(limit)) {
        refuse(ART_30, "要求补正最迟在收到之日起 7 个工作日内，也就是 %s".formatted(limit));
      }
    }
    if (!until.isAfter(on)) {
      refuse(ART_30, "补正期限要在告知之后，并且合理");
    }
    return new DisclosureClock(
        receipt, new Correction(on, until, null), consultations, extension, repliedOn);
  }

  /** The corrected application has come, perhaps late but with a good reason. */
  public DisclosureClock corrected(LocalDate on) throws ClockRefusedException {
    if (correction == null || correction.receivedOn() != null) {
      throw new ClockRefusedException(ART_30, "没有在等待的补正");
    }
    requireOpen();
    requireNotBefore(on, correction.askedOn(), ART_30);
    Correction received = new Correction(correction.askedOn(), correction.until(), on);
    return new DisclosureClock(receipt, received, consultations, extension, repliedOn);
  }

  /** A third party or another organ is asked for its opinion. */
  public DisclosureClock consult(Whom whom, LocalDate reachedOn) throws ClockRefusedException {
    requireOpen();
    requireNotBefore(reachedOn, requireStarted(), whom.article());
    List<Consultation> more = new ArrayList<>(consultations);
    more.add(new Consultation(whom, reachedOn, null));
    return new DisclosureClock(receipt, correction, more, extension, repliedOn);
  }

  /**
   * An opinion has come.
   *
   * @param place of the consultation in the order of asking, from 0
   */
  public DisclosureClock answered(int place, LocalDate on) throws ClockRefusedException {
    if (place < 0 || place >= consultations.size()) {
      throw new ClockRefusedException(ART_33, "没有第 %d 次征求意见".formatted(place + 1));
    }
    Consultation asked = consultations.get(place);
    if (asked.answeredOn() != null) {
      refuse(asked.whom().article(), "第 %d 次征求意见已经收到回复".formatted(place + 1));
    }
    requireNotBefore(on, asked.reachedOn(), asked.whom().article());
    List<Consultation> all = new ArrayList<>(consultations);
    all.set(place, new Consultation(asked.whom(), asked.reachedOn(), on));
    return new DisclosureClock(receipt, correction, all, extension, repliedOn);
  }

  /**
   * Puts the answer off.
   *
   * @param days 1 to {@value #MOST_EXTENSION} working days
   * @param toldOn the day on which the applicant is told, not after the last day before
   * @param workdays null for what was done already, when they may have been other ones
   */
  public DisclosureClock extend(int days, LocalDate toldOn, @Nullable Workdays workdays)
      throws ClockRefusedException {
    LocalDate started = requireStarted();
    requireOpen();
    if (extension != null) {
      refuse(ART_33, "已经延期过一次，不能再延");
    }
    if (days < 1 || days > MOST_EXTENSION) {
      refuse(ART_33, "延长的期限最长 20 个工作日，现为 %d".formatted(days));
    }
    requireNotBefore(toldOn, started, ART_33);
    if (workdays != null) {
      LocalDate due = lastDay(started, workdays);
      if (toldOn.isAfter(due)) {
        refuse(ART_33, "答复期限 %s 已过，延期要在到期之前告知申请人".formatted(due));
      }
    }
    return new DisclosureClock(
        receipt, correction, consultations, new Extension(days, toldOn), repliedOn);
  }

  @Override
  public DisclosureClock replied(LocalDate on) throws ClockRefusedException {
    requireOpen();
    requireNotBefore(on, requireReceived(), ART_33);
    return new DisclosureClock(receipt, correction, consultations, extension, on);
  }

  /** The day from which the period runs; empty before the receipt, or during a correction. */
  public Optional<LocalDate> startedOn() {
    return correction == null ? receipt.receivedOn() : Optional.ofNullable(correction.receivedOn());
  }

  @Override
  public Optional<LocalDate> dueOn(Workdays workdays) {
    return startedOn().map(started -> lastDay(started, workdays));
  }

  private LocalDate lastDay(LocalDate started, Workdays workdays) {
    LocalDate day = started;
    for (int left = period(); left > 0; ) {
      day = day.plusDays(1);
      if (workdays.isWorkday(day) && !isStopped(day, workdays)) {
        left--;
      }
    }
    return day;
  }

  private int period() {
    return ANSWER_WORKDAYS + (extension == null ? 0 : extension.workdays());
  }

  private boolean isStopped(LocalDate day, Workdays workdays) {
    return consultations.stream().anyMatch(asked -> asked.excludes(day, workdays));
  }

  @Override
  public Standing standing(LocalDate today, Workdays workdays) {
    Optional<LocalDate> due = dueOn(workdays);
    if (repliedOn != null) {
      boolean late = due.isPresent() && repliedOn.isAfter(due.get());
      return late ? Standing.ANSWERED_LATE : Standing.ANSWERED;
    }
    if (receipt.receivedOn().isEmpty()) {
      return Standing.UNCONFIRMED;
    }
    if (correction != null && correction.receivedOn() == null) {
      return today.isAfter(correction.until())
          ? Standing.CORRECTION_LAPSED
          : Standing.AWAITING_CORRECTION;
    }
    Standing running = CaseClock.running(today, due.orElseThrow(), period(), workdays);
    boolean stopped = running != Standing.OVERDUE && isStopped(today, workdays);
    return stopped ? Standing.STOPPED : running;
  }

  @Override
  public List<Reason> reasons(Workdays workdays) {
    return new DisclosureReckoning(this, workdays).reasons();
  }

  private LocalDate requireReceived() throws ClockRefusedException {
    return receipt
        .receivedOn()
        .orElseThrow(() -> new ClockRefusedException(ART_31, "还没有与申请人确认收到日期"));
  }

  private LocalDate requireStarted() throws ClockRefusedException {
    LocalDate unused = requireReceived();
    return startedOn().orElseThrow(() -> new ClockRefusedException(ART_30, "正在等待补正，答复期限还没有重新开始"));
  }

  private void requireOpen() throws ClockRefusedException {
    if (repliedOn != null) {
      refuse(ART_33, "已经在 %s 答复".formatted(repliedOn));
    }
  }

  private static void requireNotBefore(LocalDate day, LocalDate first, String article)
      throws ClockRefusedException {
    if (day.isBefore(first)) {
      refuse(article, "日期 %s 早于 %s".formatted(day, first));
    }
  }

  private static void refuse(String article, String why) throws ClockRefusedException {
    throw new ClockRefusedException(article, why);
  }

  /**
   * A correction that the applicant was asked for.
   *
   * @param askedOn the day on which the applicant was told
   * @param until the last day for it
   * @param receivedOn the day on which the corrected application came; null if it has not
   */
  public record Correction(LocalDate askedOn, LocalDate until, @Nullable LocalDate receivedOn) {}

  /**
   * An extension.
   *
   * @param workdays by how many
   * @param toldOn the day on which the applicant was told
   */
  public record Extension(int workdays, LocalDate toldOn) {}
}
