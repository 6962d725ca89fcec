package org.suoma.county.console;

import java.util.List;
import org.suoma.county.fleet.Fleet;

/**
 * A kiosk in a list.
 *
 * @param name its name
 * @param condition how it is
 * @param release what it shows, e.g. {@code 第 3 版}
 * @param lastSeen when it last reported
 * @param troubles what is wrong with it
 */
public record KioskRow(
    String name,
    Fleet.Condition condition,
    String release,
    String lastSeen,
    List<String> troubles) {

  static KioskRow of(Fleet.Kiosk kiosk, PageTemplates templates) {
    Long release = kiosk.line().release();
    return new KioskRow(
        kiosk.line().name(),
        kiosk.condition(),
        release == null ? "还没有内容" : "第 " + release + " 版",
        templates.time(kiosk.line().lastSeen()),
        kiosk.line().troubles());
  }

  /** The style of its state. */
  public String style() {
    return switch (condition) {
      case WELL -> "well";
      case BEHIND -> "behind";
      case TROUBLED -> "troubled";
      case SILENT -> "silent";
    };
  }
}
