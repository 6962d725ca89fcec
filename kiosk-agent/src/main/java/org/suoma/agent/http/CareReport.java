package org.suoma.agent.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.support.SupportStanding;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.report.KioskVitals;

/**
 * All that those who take care of a kiosk want to know of it; nothing about residents.
 *
 * @param at by the kiosk's clock
 * @param status of devices, content, outbox and window
 * @param vitals of machine and programs
 * @param county who the kiosk is to the county
 * @param software which version of the programs runs; null if the county does not update them
 * @param support what became of the last file for support; null in that file itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CareReport(
    Instant at,
    StatusReport status,
    KioskVitals vitals,
    County county,
    @Nullable KioskSoftware software,
    @Nullable SupportStanding support) {

  /**
   * Who the kiosk is to the county.
   *
   * @param configured whether it has a county
   * @param enrolled whether it is one of the county's
   * @param name as the county calls it, or as the configuration does
   * @param clockAheadSeconds of the county's clock, below 0 if behind; 0 while the county takes its
   *     time, which may be five minutes off
   */
  public record County(boolean configured, boolean enrolled, String name, long clockAheadSeconds) {}
}
