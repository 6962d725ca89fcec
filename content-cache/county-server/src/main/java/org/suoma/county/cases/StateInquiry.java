package org.suoma.county.cases;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.suoma.content.form.Intake;
import org.suoma.content.model.County;
import org.suoma.content.model.Unit;
import org.suoma.content.submission.EnvelopeHeader;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.content.submission.SubmissionState;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.cases.WrongCodes;
import org.suoma.county.storage.content.ContentShelf;

/**
 * Tells how a submission stands to whoever knows its number and query code. A number that does not
 * exist and a wrong code get the same answer after the same work; after {@value #MOST_WRONG_CODES}
 * wrong ones a number is locked until the next day, also for the right one. Threads share one and
 * take turns.
 */
public final class StateInquiry {

  /** Wrong codes for one number on one day. */
  public static final int MOST_WRONG_CODES = 5;

  private static final String COUNTED = "已经收到，结果会统计公布";

  private final SubmissionStore submissions;
  private final WrongCodes wrongCodes;
  private final CaseDesk desk;
  private final ContentShelf shelf;
  private final AskingLimits limits;
  private final BiPredicate<QueryVerifier, QueryCode> check;
  private final QueryVerifier nobodys;

  /** Answers from these. */
  public StateInquiry(
      SubmissionStore submissions, WrongCodes wrongCodes, CaseDesk desk, ContentShelf shelf) {
    this(submissions, wrongCodes, desk, shelf, QueryVerifier::matches);
  }

  StateInquiry(
      SubmissionStore submissions,
      WrongCodes wrongCodes,
      CaseDesk desk,
      ContentShelf shelf,
      BiPredicate<QueryVerifier, QueryCode> check) {
    this.submissions = submissions;
    this.wrongCodes = wrongCodes;
    this.desk = desk;
    this.shelf = shelf;
    this.check = check;
    this.limits = new AskingLimits(desk.clock());
    SecureRandom random = new SecureRandom();
    this.nobodys = QueryVerifier.of(QueryCode.generate(random), random);
  }

  /**
   * The state.
   *
   * @throws SubmissionException {@code ASKED_TOO_OFTEN}, {@code CODE_LOCKED} or {@code
   *     CODE_REFUSED}
   */
  public SubmissionState ask(SubmissionQuestion question) throws SubmissionException {
    if (!limits.allow(question.kiosk())) {
      throw new SubmissionException(SubmissionError.ASKED_TOO_OFTEN, "wait a minute");
    }
    return state(requireCode(question.number(), question.queryCode()));
  }

  /**
   * What stands on the envelope of a submission, for whoever knows its query code; wrong ones count
   * wherever they are tried.
   *
   * @throws SubmissionException {@code CODE_LOCKED} or {@code CODE_REFUSED}
   */
  public synchronized EnvelopeHeader requireCode(SubmissionNumber submission, QueryCode code)
      throws SubmissionException {
    String number = submission.digits();
    LocalDate today = desk.today();
    if (!wrongCodes.count(number, today, MOST_WRONG_CODES)) {
      throw new SubmissionException(
          SubmissionError.CODE_LOCKED, "%d wrong codes today".formatted(MOST_WRONG_CODES));
    }
    Optional<EnvelopeHeader> known = submissions.envelope(submission).map(SealedEnvelope::header);
    QueryVerifier verifier = known.map(EnvelopeHeader::verifier).orElse(nobodys);
    boolean right = check.test(verifier, code);
    if (!right || known.isEmpty()) {
      throw new SubmissionException(
          SubmissionError.CODE_REFUSED, "no submission has this number and this code");
    }
    wrongCodes.takeBack(number, today);
    return known.get();
  }

  private SubmissionState state(EnvelopeHeader header) {
    LocalDate handedIn = LocalDate.ofInstant(header.createdAt(), desk.clock().getZone());
    CaseFile file =
        desk.file(header.number())
            .orElseGet(() -> CaseFile.received(header.number(), header.kind()));
    CaseFile.Charge charge = file.charge();
    Optional<String> unit =
        charge == null ? unitOfCounter(file.kind()) : Optional.of(charge.unit());
    return new SubmissionState(
        file.kind(),
        file.kind() == SubmissionKind.SURVEY ? COUNTED : file.state().told(),
        file.receivedOn().orElse(handedIn),
        desk.dueOn(file, handedIn).orElse(null),
        unit.flatMap(this::unit).map(Unit::name).orElse(null),
        unit.flatMap(this::phone).orElse(null),
        file.outcome().repliedOn());
  }

  private Optional<Intake.Counter> counter(SubmissionKind kind) {
    return shelf.intake().flatMap(intake -> intake.counter(kind));
  }

  private Optional<String> unitOfCounter(SubmissionKind kind) {
    return counter(kind).map(Intake.Counter::unit);
  }

  private Optional<Unit> unit(String id) {
    return shelf.county().flatMap((County county) -> county.unit(id));
  }

  private Optional<String> phone(String id) {
    return shelf
        .intake()
        .flatMap(intake -> intake.organ(id))
        .map(Intake.Organ::phone)
        .or(() -> unit(id).map(Unit::phone));
  }
}
