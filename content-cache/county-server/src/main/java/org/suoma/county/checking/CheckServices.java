package org.suoma.county.checking;

import java.time.Clock;
import org.suoma.content.model.ContentJson;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.checking.link.LinkDesk;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.checking.OverrideStore;
import org.suoma.county.storage.checking.ProblemStore;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.LinkStore;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.staff.TrailStore;

/**
 * Everything about checks of content.
 *
 * @param checks find
 * @param judge says whether something may be published
 * @param register remembers
 * @param overrides lets through
 * @param links tries links
 */
public record CheckServices(
    ContentChecks checks,
    ContentJudge judge,
    ProblemRegister register,
    OverrideDesk overrides,
    LinkDesk links) {

  /** Puts them together. */
  public static CheckServices of(
      Database database, ContentShelf shelf, MediaFolder media, ContentJson json, Clock clock) {
    ContentChecks checks = new ContentChecks(media, json, clock);
    OverrideStore overrides = new OverrideStore(database);
    StaffTrail trail = new StaffTrail(new TrailStore(database), clock);
    return new CheckServices(
        checks,
        new ContentJudge(checks, overrides),
        new ProblemRegister(shelf, checks, new ProblemStore(database), clock),
        new OverrideDesk(shelf, checks, overrides, trail, clock),
        new LinkDesk(shelf, checks::links, checks::settings, new LinkStore(database), clock));
  }
}
