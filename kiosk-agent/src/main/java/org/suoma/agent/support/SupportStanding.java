package org.suoma.agent.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last file for support.
 *
 * @param state of it
 * @param at since when, by the kiosk's clock; null if there is none
 * @param code why the county did not take it; null if it did, or has not been asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportStanding(State state, @Nullable Instant at, @Nullable String code) {

  /** Nobody has asked for one since the agent started. */
  static final SupportStanding NONE = new SupportStanding(State.NONE, null, null);

  /** States of a file for support. */
  public enum State {
    /** There is none. */
    NONE,
    /** It is made and waits for the line. */
    WAITING,
    /** The county has it. */
    SENT,
    /** The county does not want it. */
    REFUSED,
    /** The disk did not take it. */
    NOT_KEPT
  }
}
