package org.suoma.county.console.page;

import java.util.ArrayList;
import java.util.List;
import org.suoma.content.model.EntryType;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.EntryLine;
import org.suoma.county.storage.content.EntryPage;
import org.suoma.county.storage.content.EntryQuery;

/**
 * The county's areas and places as they are now, for lists to choose from.
 *
 * @param shelf has them
 */
public record CountyPlaces(ContentShelf shelf) {

  /** The county itself and its areas, by their codes; empty before a county was imported. */
  public List<Choice> areas() {
    List<Choice> areas = new ArrayList<>();
    shelf
        .county()
        .ifPresent(
            county -> {
              areas.add(new Choice(county.code(), county.name().zh()));
              county.areas().forEach(area -> areas.add(new Choice(area.code(), area.name().zh())));
            });
    return areas;
  }

  /** No place, and all places, by their ids. */
  public List<Choice> choices() {
    List<Choice> places = new ArrayList<>();
    places.add(new Choice("", "（没有对应的场所）"));
    for (EntryLine line : all()) {
      places.add(new Choice(line.id(), line.title()));
    }
    return places;
  }

  /** All places. */
  public List<EntryLine> all() {
    List<EntryLine> places = new ArrayList<>();
    EntryPage page;
    do {
      int next = places.size() / EntryQuery.PAGE_SIZE + 1;
      page = shelf.find(new EntryQuery("", EntryType.PLACE, next));
      places.addAll(page.lines());
    } while (places.size() < page.total());
    return places;
  }
}
