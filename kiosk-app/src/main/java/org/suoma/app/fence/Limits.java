package org.suoma.app.fence;

import java.time.Duration;

/**
 * How long what may take.
 *
 * @param load until a page must have loaded
 * @param idle without a touch, until the resident is asked whether she is still there
 * @param answer until she must have answered
 * @param hang a site's script may keep the screen from answering
 */
public record Limits(Duration load, Duration idle, Duration answer, Duration hang) {

  /** Those of a kiosk in a hall; idle as the kiosk's own pages have it (WCAG 2.2.1). */
  public static Limits ofHall() {
    return new Limits(
        Duration.ofSeconds(30),
        Duration.ofSeconds(120),
        Duration.ofSeconds(45),
        Duration.ofSeconds(8));
  }
}
