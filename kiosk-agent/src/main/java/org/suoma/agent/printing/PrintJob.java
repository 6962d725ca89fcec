package org.suoma.agent.printing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.suoma.device.DeviceError;
import org.suoma.device.PrintOutcome;

/**
 * A print job as it stands.
 *
 * @param id chosen by the app, a UUID
 * @param state where it is
 * @param reason why it was not printed or is unknown; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrintJob(String id, State state, @Nullable DeviceError reason) {

  static PrintJob queued(String id) {
    return new PrintJob(id, State.QUEUED, null);
  }

  static PrintJob ended(String id, PrintOutcome outcome) {
    return new PrintJob(id, State.valueOf(outcome.state().name()), outcome.reason());
  }

  /** Where a job is, in the order in which it can get there. */
  public enum State {
    /** Others are before it, or the printer is being asked. */
    QUEUED,
    /** Part of it may be on paper. */
    PRINTING,
    /** Nothing of it is on paper. */
    NOT_PRINTED,
    /** Part or all of it may be on paper: people look. */
    UNKNOWN,
    /** All of it is on paper. */
    PRINTED,
    /** A presenter holds it out. */
    PRESENTED,
    /** It was taken from the presenter. */
    TAKEN
  }
}
