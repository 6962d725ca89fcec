package org.suoma.county.photos;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suoma.content.submission.EnvelopeHeader;
import org.suoma.content.submission.PublishedKey;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SealedPhoto;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.AskingLimits;
import org.suoma.county.cases.StateInquiry;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.cases.PhotoStore;
import org.suoma.county.storage.cases.SubmissionStore;

/**
 * Takes photographs for submissions and opens them for officers. They are sealed before they get to
 * the disk. A submission may arrive weeks after its photographs: until then they wait, the query
 * code sealed within, and who opens them first finds whether it was the right one. Threads share
 * one.
 */
public final class PhotoDesk {

  /** Photographs of one submission. */
  public static final int MOST = 4;

  /** How long photographs wait for their submission. */
  public static final Duration WAIT = Duration.ofDays(60);

  /**
   * Of one number that has not arrived: others may have guessed it, and must not fill its place.
   */
  static final int MOST_WAITING_FOR_ONE = 3 * MOST;

  /** Of all that have not arrived: some two gigabytes. */
  static final int MOST_WAITING = 2_000;

  private final PhotoStore photos;
  private final SubmissionStore submissions;
  private final StateInquiry inquiry;
  private final SubmissionKeyFolder keys;
  private final Clock clock;
  private final AskingLimits limits;
  private final PhotoCleaner cleaner = new PhotoCleaner();

  /** A desk before these. */
  public PhotoDesk(
      PhotoStore photos,
      SubmissionStore submissions,
      StateInquiry inquiry,
      SubmissionKeyFolder keys,
      Clock clock) {
    this.photos = photos;
    this.submissions = submissions;
    this.inquiry = inquiry;
    this.keys = keys;
    this.clock = clock;
    this.limits = new AskingLimits(clock);
  }

  /**
   * Takes photographs, all or none.
   *
   * @param number as it was typed
   * @param code as it was typed
   * @param files JPEG or PNG
   * @param address of who sends them, for the limits
   * @return whether the submission is here already, so that the code is known to be right
   * @throws PhotoRefusedException why not
   * @throws IOException if keys cannot be read
   */
  public boolean take(String number, String code, List<byte[]> files, String address)
      throws IOException {
    if (!limits.allow(address)) {
      throw new PhotoRefusedException(PhotoRefusal.TOO_OFTEN);
    }
    SubmissionNumber submission = number(number);
    QueryCode queryCode = code(code);
    boolean here = submissions.envelope(submission).isPresent();
    if (here) {
      requireCode(submission, queryCode);
    }
    if (files.isEmpty()) {
      throw new PhotoRefusedException(PhotoRefusal.NONE);
    }
    List<byte[]> jpegs = new ArrayList<>();
    requireRoom(submission, here, files.size());
    for (byte[] file : files) {
      jpegs.add(cleaner.clean(file));
    }
    PublishedKey key = keys.load().published().newestForSealing();
    List<byte[]> sealed =
        jpegs.stream().map(jpeg -> new SealedPhoto(queryCode, jpeg).seal(key, submission)).toList();
    photos.<PhotoRefusedException>alone(
        () -> {
          requireRoom(submission, here, files.size()); // somebody else may have been quicker
          photos.add(submission.digits(), clock.instant(), sealed, here);
        });
    return here;
  }

  private void requireRoom(SubmissionNumber number, boolean here, int more)
      throws PhotoRefusedException {
    if (more > MOST
        || photos.count(number.digits()) + more > (here ? MOST : MOST_WAITING_FOR_ONE)) {
      throw new PhotoRefusedException(PhotoRefusal.TOO_MANY);
    }
    if (!here && photos.countUnconfirmed() + more > MOST_WAITING) {
      throw new PhotoRefusedException(PhotoRefusal.FULL);
    }
  }

  private static SubmissionNumber number(String typed) throws PhotoRefusedException {
    try {
      return SubmissionNumber.parse(typed);
    } catch (IllegalArgumentException e) {
      throw new PhotoRefusedException(PhotoRefusal.WRONG_NUMBER, e);
    }
  }

  private static QueryCode code(String typed) throws PhotoRefusedException {
    try {
      return QueryCode.parse(typed);
    } catch (IllegalArgumentException e) {
      throw new PhotoRefusedException(PhotoRefusal.WRONG_CODE, e);
    }
  }

  private void requireCode(SubmissionNumber number, QueryCode code) throws PhotoRefusedException {
    try {
      EnvelopeHeader unused = inquiry.requireCode(number, code);
    } catch (SubmissionException e) {
      throw new PhotoRefusedException(
          switch (e.error()) {
            case CODE_LOCKED -> PhotoRefusal.LOCKED;
            default -> PhotoRefusal.WRONG_CODE;
          },
          e);
    }
  }

  /** How many photographs a submission has; some may turn out not to be its own. */
  public int count(SubmissionNumber number) {
    return photos.count(number.digits());
  }

  /**
   * Opens the photographs of a submission, as JPEG, in memory. Those that came before it are
   * compared with its query code: what somebody else has sent is removed.
   *
   * @throws SubmissionException if one cannot be opened
   * @throws IOException if keys cannot be read
   */
  public List<byte[]> open(SubmissionNumber number) throws IOException {
    Optional<SealedEnvelope> envelope = submissions.envelope(number);
    if (envelope.isEmpty()) {
      return List.of();
    }
    List<byte[]> opened = new ArrayList<>();
    for (PhotoStore.Row row : photos.of(number.digits())) {
      SealedPhoto photo = SealedPhoto.open(keys.load().sealing(), number, row.sealed());
      if (!row.confirmed() && !envelope.get().header().verifier().matches(photo.code())) {
        photos.remove(row.id());
        continue;
      }
      if (!row.confirmed()) {
        photos.confirm(row.id());
      }
      opened.add(photo.jpeg());
    }
    return opened;
  }

  /** Removes photographs whose submission has not come in {@link #WAIT}; tells how many. */
  public int expire() {
    return photos.expire(clock.instant().minus(WAIT));
  }
}
