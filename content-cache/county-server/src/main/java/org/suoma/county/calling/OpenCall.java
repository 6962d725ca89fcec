package org.suoma.county.calling;

import java.time.Instant;
import org.suoma.content.calling.StaffCall;

/**
 * A call that stands.
 *
 * @param call as the kiosk made it
 * @param since when it came here first
 * @param heard when the kiosk last said that it stands
 * @param coming whether somebody has said that they come
 */
public record OpenCall(StaffCall call, Instant since, Instant heard, boolean coming) {

  OpenCall heardAt(Instant now) {
    return new OpenCall(call, since, now, coming);
  }

  OpenCall answered() {
    return new OpenCall(call, since, heard, true);
  }
}
