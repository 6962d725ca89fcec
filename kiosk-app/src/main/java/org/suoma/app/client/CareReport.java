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
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CareReport(
    Instant at,
    AgentStatus status,
    KioskVitals vitals,
    County county,
    @Nullable KioskSoftware software) {

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
}
