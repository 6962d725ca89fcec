package org.suoma.app.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.suoma.app.client.AgentClient;
import org.suoma.app.language.Phrase;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionNumber;

/**
 * Seals forms for the county and hands them to the agent, which keeps them until the county has
 * them. Threads may share one.
 */
public final class SealingDesk {

  private final AgentClient agent;
  private final Supplier<String> kiosk;
  private final NumberIssuer numbers;
  private final RandomGenerator random;
  private final Clock clock;

  /**
   * A desk.
   *
   * @param kiosk this kiosk's name and number
   * @param random cannot be guessed
   */
  public SealingDesk(AgentClient agent, Kiosk kiosk, RandomGenerator random, Clock clock) {
    this.agent = agent;
    this.kiosk = kiosk.name();
    this.numbers = new NumberIssuer(kiosk.number(), clock, random);
    this.random = random;
    this.clock = clock;
  }

  /**
   * Seals a form, ready to be handed in.
   *
   * @param today the day of receipt
   * @throws NotHandedInException saying why that cannot be
   */
  public Sealed seal(Form form, Answers answers, Optional<SubmissionKeys> keys, LocalDate today)
      throws NotHandedInException {
    if (keys.isEmpty()) {
      throw new NotHandedInException(Phrase.of("县里还没有开通在机器上提交。请找工作人员，用纸写。"));
    }
    QueryCode code = QueryCode.generate(random);
    byte[] content = form.fill(answers, today).write();
    try {
      SubmissionNumber number = numbers.next();
      SealedEnvelope envelope =
          new EnvelopeSealer(keys.get(), kiosk.get())
              .seal(number, form.kind(), clock.instant(), QueryVerifier.of(code, random), content);
      return new Sealed(
          answers,
          envelope,
          new Sent(
              form.title(),
              number,
              code,
              today,
              form.destination(answers, today),
              form.photosUrl().orElse(null)));
    } catch (SubmissionException e) {
      throw new NotHandedInException(words(e.error()));
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  /**
   * Hands in what was sealed: when this returns, it is on the agent's disk. The same may be handed
   * in again, when nobody knows what became of it: it is one submission all the same.
   *
   * @throws NotHandedInException saying why it was not taken
   */
  public Sent handIn(Sealed sealed) throws NotHandedInException {
    Optional<SubmissionError> refusal = agent.submissions().submit(sealed.envelope().bytes());
    if (refusal.isPresent()) {
      throw new NotHandedInException(words(refusal.get()));
    }
    return sealed.sent();
  }

  /** What a resident is told who has not begun to write. */
  public static Phrase beforehand(SubmissionError error) {
    return switch (error) {
      case OUTBOX_FULL, DISK_FULL, OUTBOX_FAILED -> Phrase.of("机器暂时收不下。请告诉工作人员，或到窗口用纸写。查找和打印照常。");
      default -> words(error);
    };
  }

  private static Phrase words(SubmissionError error) {
    return switch (error) {
      case TOO_LARGE -> Phrase.of("写得太长，装不下。请删短一些再交。");
      case CLOCK_WRONG -> Phrase.of("机器的时间不对，没法记下收到的日子。请告诉工作人员。");
      case NO_COUNTY, NO_KEYS, UNKNOWN_KEY -> Phrase.of("县里还没有开通在机器上提交。请找工作人员，用纸写。");
      case OUTBOX_FULL -> Phrase.of("机器里等着送出的太多，暂时收不下。请告诉工作人员。");
      case DISK_FULL -> Phrase.of("机器里没有地方存了，暂时收不下。请告诉工作人员。");
      default -> Phrase.of("机器后台没有收下。您写的还在，过一会儿再点“提交”，或找工作人员。");
    };
  }

  /**
   * A form that was sealed.
   *
   * @param answers what was sealed
   * @param envelope as it goes to the county
   * @param sent what the resident is told once it is handed in
   */
  public record Sealed(Answers answers, SealedEnvelope envelope, Sent sent) {
    /** Nothing of it. */
    @Override
    public String toString() {
      return "Sealed[]";
    }
  }

  /**
   * Who hands in.
   *
   * @param name as the county calls this kiosk now
   * @param number 1 to 9999, which the county has given to no other kiosk
   */
  public record Kiosk(Supplier<String> name, int number) {}
}
