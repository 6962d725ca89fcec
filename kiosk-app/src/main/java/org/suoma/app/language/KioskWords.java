package org.suoma.app.language;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;

/**
 * The kiosk's own words, looked up by their Han wording. One that the catalog lacks is said in Han
 * and logged once. Threads may share one.
 */
public final class KioskWords {

  private static final Logger log = LoggerFactory.getLogger(KioskWords.class);

  private final InterfaceCatalog catalog;
  private final YiCalendar calendar = YiCalendar.bundled();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();

  /** The words of a catalog. */
  public KioskWords(InterfaceCatalog catalog) {
    this.catalog = catalog;
  }

  /** The words of this program. */
  public static KioskWords bundled() {
    return new KioskWords(InterfaceCatalog.bundled());
  }

  /** The catalog's string; empty for what may not be the kiosk's own. */
  public Optional<InterfaceString> find(String wording) {
    return catalog.worded(wording);
  }

  /** The catalog's string for what must be in it. */
  Optional<InterfaceString> require(String wording) {
    Optional<InterfaceString> found = find(wording);
    if (found.isEmpty() && Piece.hasHan(wording) && unknown.add(wording)) {
      log.info("“{}” is missing from the interface catalog", wording);
    }
    return found;
  }

  YiCalendar calendar() {
    return calendar;
  }
}
