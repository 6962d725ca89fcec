package org.suoma.content.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the county has set and asked of a kiosk's window, as its agent tells it.
 *
 * @param settings how it is set
 * @param errand what it is to do next; null: nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowStanding(WindowSettings settings, @Nullable Errand errand) {

  /** Nothing set and nothing asked. */
  public static WindowStanding usual() {
    return new WindowStanding(WindowSettings.usual(), null);
  }
}
