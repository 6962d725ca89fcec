package org.suoma.agent.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a device's line has been since the agent started.
 *
 * @param connections how often it was opened
 * @param lastOpened when last; null if never
 * @param lastHeard when the device last said anything; null if never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkHealth(
    int connections, @Nullable Instant lastOpened, @Nullable Instant lastHeard) {

  /** A line that was never open. */
  public static LinkHealth never() {
    return new LinkHealth(0, null, null);
  }

  /** The same line, opened once more. */
  public LinkHealth opened(Instant now) {
    return new LinkHealth(connections + 1, now, lastHeard);
  }

  /** The same line after the device said something. */
  public LinkHealth heard(Instant now) {
    return new LinkHealth(connections, lastOpened, now);
  }
}
