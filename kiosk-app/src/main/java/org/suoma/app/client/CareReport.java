package org.suoma.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.report.KioskVitals;

/**
 * All that the agent tells those who take care of the kiosk.
 *
 * @param at by the kiosk's clock
 * @param status of devices, content, outbox and window
 * @param vitals of machine and programs
 * @param county who the kiosk is to the county
 * @param software which version of the programs runs; null if the county does not update them
 * @param support what became of the last file for support; null if the agent is older
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CareReport(
    Instant at,
    AgentStatus status,
    KioskVitals vitals,
    County county,
    @Nullable KioskSoftware software,
    @Nullable Support support) {

  /** Of an agent that knows of no such file. */
  private static final Support NO_SUPPORT = new Support(SupportState.NONE, null, null);

  /** What became of the last file for support. */
  public Support supportOrNone() {
    return support == null ? NO_SUPPORT : support;
  }

  /**
   * Who the kiosk is to the county.
   *
   * @param configured whether it has a county
   * @param enrolled whether it is one of the county's
   * @param name as the county calls it
   * @param clockAheadSeconds of the county's clock, below 0 if behind
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record County(boolean configured, boolean enrolled, String name, long clockAheadSeconds) {}

  /**
   * What became of the last file for support.
   *
   * @param state of it
   * @param at since when, by the kiosk's clock; null if there is none
   * @param code why the county did not take it; null if it did, or has not been asked
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Support(SupportState state, @Nullable Instant at, @Nullable String code) {}

  /** States of a file for support. */
  public enum SupportState {
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
