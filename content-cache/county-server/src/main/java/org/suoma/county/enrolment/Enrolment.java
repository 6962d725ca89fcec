package org.suoma.county.enrolment;

import java.time.Instant;
import java.util.Optional;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.county.storage.kiosk.EnrolmentRow;

/**
 * A kiosk on the county's list.
 *
 * @param kiosk which
 * @param state whether it may come in
 * @param codeUntil until when it can come with the code that was given last; empty if there is none
 * @param since when it came with its key; empty before the first
 * @param keyId what its signatures are called; empty before the first
 */
public record Enrolment(
    EnrolledKiosk kiosk,
    State state,
    Optional<Instant> codeUntil,
    Optional<Instant> since,
    String keyId) {

  /** As the row stands at this moment. */
  static Enrolment of(EnrolmentRow row, Instant now) {
    EnrolmentRow.Key key = row.key();
    Optional<Instant> code =
        Optional.ofNullable(row.codeUntil()).filter(until -> until.isAfter(now));
    State state;
    if (key != null && row.withdrawnAt() == null) {
      state = State.ENROLLED;
    } else {
      state =
          code.isPresent()
              ? State.AWAITED
              : row.withdrawnAt() == null ? State.LAPSED : State.WITHDRAWN;
    }
    return new Enrolment(
        new EnrolledKiosk(row.kiosk(), row.area(), row.place()),
        state,
        code,
        Optional.ofNullable(key).map(EnrolmentRow.Key::since),
        key == null ? "" : key.id());
  }

  /** Whether a kiosk may come in. */
  public enum State {
    /** It has a code and has not come yet. */
    AWAITED("等待登记"),
    /** Nobody came while the code could be used. */
    LAPSED("登记码过期"),
    /** It has a key and may come in. */
    ENROLLED("已登记"),
    /** It may come in no more. */
    WITHDRAWN("已停用");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Han words for it. */
    public String label() {
      return label;
    }
  }
}
