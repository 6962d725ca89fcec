package org.suoma.county.fleet;

import org.suoma.county.storage.Database;
import org.suoma.county.storage.SharedCommits;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.EnrolmentStore;
import org.suoma.county.storage.kiosk.KioskEventLog;
import org.suoma.county.storage.kiosk.KioskLog;
import org.suoma.county.storage.kiosk.OrderStore;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.county.storage.kiosk.UsageLog;

/**
 * What is known of the kiosks.
 *
 * @param kiosks what they last said
 * @param settings when they are open
 * @param enrolments which of them are let in
 * @param releases what they should show
 * @param untranslated what residents met in Han
 * @param usage how they are used
 * @param events what went wrong with them
 * @param commits writes down together what several kiosks say at once
 */
public record FleetStores(
    KioskLog kiosks,
    OrderStore settings,
    EnrolmentStore enrolments,
    ReleaseLog releases,
    UntranslatedLog untranslated,
    UsageLog usage,
    KioskEventLog events,
    SharedCommits commits) {

  /** All of this database. */
  public static FleetStores of(Database database) {
    return new FleetStores(
        new KioskLog(database),
        new OrderStore(database),
        new EnrolmentStore(database),
        new ReleaseLog(database),
        new UntranslatedLog(database),
        new UsageLog(database),
        new KioskEventLog(database),
        new SharedCommits(database));
  }
}
