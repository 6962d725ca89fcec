package org.suoma.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.suoma.device.DeviceError;

/**
 * A print job as the agent sees it.
 *
 * @param id ours
 * @param state where it is
 * @param reason why it was not printed or is unknown; null otherwise
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PrintJob(String id, State state, @Nullable DeviceError reason) {

  /** Whether it has not ended. */
  public boolean isUnderWay() {
    return state == State.QUEUED || state == State.PRINTING;
  }

  /** Whether all of it is on paper. */
  public boolean isOnPaper() {
    return state == State.PRINTED || state == State.PRESENTED || state == State.TAKEN;
  }

  /** Where a job is. */
  public enum State {
    QUEUED,
    PRINTING,
    PRINTED,
    /** A presenter holds it out. */
    PRESENTED,
    TAKEN,
    NOT_PRINTED,
    UNKNOWN,
    /** The agent does not answer, so nothing was given to the printer. */
    AGENT_UNREACHABLE
  }
}
