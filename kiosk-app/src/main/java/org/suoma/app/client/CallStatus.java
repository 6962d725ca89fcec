package org.suoma.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How the call for staff stands that was made at this kiosk.
 *
 * @param state as the agent's API names it
 * @param waitedSeconds how long ago it was made; 0 without one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallStatus(State state, long waitedSeconds) {

  /** Nobody has heard, since the agent does not answer. */
  static CallStatus unreached() {
    return new CallStatus(State.UNREACHED, 0);
  }

  /** Whether somebody waits now. */
  public boolean isOpen() {
    return state == State.CALLING || state == State.WAITING || state == State.COMING;
  }

  /** For how long, in whole minutes. */
  public long waitedMinutes() {
    return waitedSeconds / 60;
  }

  /** As in {@code /v1/call}. */
  public enum State {
    NONE,
    CALLING,
    WAITING,
    COMING,
    DONE,
    UNANSWERED,
    UNREACHED
  }
}
