package org.suoma.county.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.suoma.county.storage.content.NewMedium;

/**
 * An entry to look at, as it is written or as it is published.
 *
 * @param id of the entry
 * @param json as a release would have it
 * @param media what comes with it in the place of what is filed
 */
public record Draft(String id, String json, List<NewMedium> media) {

  /** Copies the media. */
  public Draft {
    media = List.copyOf(media);
  }

  /** Its bytes. */
  byte[] bytes() {
    return json.getBytes(UTF_8);
  }
}
