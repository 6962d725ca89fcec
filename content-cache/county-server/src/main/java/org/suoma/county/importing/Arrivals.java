package org.suoma.county.importing;

import java.util.List;
import java.util.Map;
import org.suoma.content.model.Entry;
import org.suoma.county.storage.content.NewMedium;

/**
 * What an import brought, for whoever decides where it goes.
 *
 * @param report what to tell the editor
 * @param entries the entries that are new or changed
 * @param media the media that are new or changed
 * @param documents the county's own documents that are new or changed, by their names
 */
public record Arrivals(
    ImportReport report,
    List<Arrival> entries,
    List<NewMedium> media,
    Map<String, byte[]> documents) {

  /** Copies the lists and the map. */
  public Arrivals {
    entries = List.copyOf(entries);
    media = List.copyOf(media);
    documents = Map.copyOf(documents);
  }

  /**
   * An entry as it would stand on the shelf.
   *
   * @param entry the entry
   * @param file the file that it came from
   */
  public record Arrival(Entry entry, String file) {}
}
