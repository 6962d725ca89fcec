package org.suoma.agent.calling;

/**
 * How the call for staff stands.
 *
 * @param state of the call
 * @param waitedSeconds how long ago it was made; 0 without one
 */
public record CallStatus(State state, long waitedSeconds) {

  /** States of a call. */
  public enum State {
    /** Nobody has called, or it is over and told. */
    NONE,
    /** Called; the county has not heard it yet. */
    CALLING,
    /** On the screens of staff. */
    WAITING,
    /** Somebody has said that they come. */
    COMING,
    /** Somebody has come. */
    DONE,
    /** Over: nobody has answered in time. */
    UNANSWERED,
    /** Over: there is no line to the county, nobody knows of it. */
    UNREACHED;

    /** Whether the call is over. */
    boolean isOver() {
      return switch (this) {
        case NONE, DONE, UNANSWERED, UNREACHED -> true;
        case CALLING, WAITING, COMING -> false;
      };
    }
  }
}
