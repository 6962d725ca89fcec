package org.suoma.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of a print job. A job is never printed again by itself: after {@code UNKNOWN} people
 * look at the paper and decide.
 *
 * @param state how it ended
 * @param reason why it was not printed or is unknown; null after success
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrintOutcome(State state, @Nullable DeviceError reason) {

  /** All dots are on paper: the barrier at the end of the job was answered. */
  public static PrintOutcome printed() {
    return new PrintOutcome(State.PRINTED, null);
  }

  /** Nothing went on paper. */
  public static PrintOutcome notPrinted(DeviceError reason) {
    return new PrintOutcome(State.NOT_PRINTED, reason);
  }

  /** Part or all may be on paper. */
  public static PrintOutcome unknown(DeviceError reason) {
    return new PrintOutcome(State.UNKNOWN, reason);
  }

  /** How a job can end. */
  public enum State {
    PRINTED,
    NOT_PRINTED,
    UNKNOWN
  }
}
