package org.suoma.county.console.calls;

import java.time.Duration;
import java.time.Instant;
import org.suoma.county.calling.OpenCall;

/**
 * A call for staff on a screen.
 *
 * @param id of the call
 * @param kiosk the kiosk's name
 * @param hall where it stands
 * @param language which language the resident has chosen
 * @param waited for how long, e.g. {@code 等了 2 分钟}
 * @param coming whether somebody has said that they come
 */
public record CallRow(
    String id, String kiosk, String hall, String language, String waited, boolean coming) {

  static CallRow of(OpenCall open, Instant now) {
    long minutes = Duration.between(open.since(), now).toMinutes();
    return new CallRow(
        open.call().id().toString(),
        open.call().kiosk(),
        open.call().hall(),
        switch (open.call().language()) {
          case HAN -> "汉语页面";
          case YI -> "彝语页面";
          case BOTH -> "彝汉对照页面";
        },
        minutes < 1 ? "刚刚叫的" : "等了 %d 分钟".formatted(minutes),
        open.coming());
  }
}
