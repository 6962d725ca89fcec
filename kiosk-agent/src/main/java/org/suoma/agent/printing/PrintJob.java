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

  static PrintJob printing(String id) {
    return new PrintJob(id, State.PRINTING, null);
  }

  static PrintJob ended(String id, PrintOutcome outcome) {
    return new PrintJob(id, State.valueOf(outcome.state().name()), outcome.reason());
  }

  /** Where a job is: under way, or ended as {@link PrintOutcome.State} says. */
  public enum State {
    PRINTING,
    PRINTED,
    NOT_PRINTED,
    UNKNOWN
  }
}
