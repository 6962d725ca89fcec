package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.suoma.app.keyboard.CountyWords;
import org.suoma.app.library.Library;
import org.suoma.content.model.EntryType;
import org.suoma.content.search.Listing;

/** The words of the release on the screen, of its first entries of each type. */
final class LibraryWords implements CountyWords {

  /** More texts would not change which words are common, and an old machine reads them slowly. */
  private static final int MOST_OF_A_TYPE = 300;

  private final Library library;

  LibraryWords(Library library) {
    this.library = library;
  }

  @Override
  public void names(Consumer<String> taker) throws IOException {
    library.index().prepareLetters(); // whoever types letters will search by them
    taker.accept(library.county().name().zh());
    library.county().units().forEach(unit -> taker.accept(unit.name()));
    library.county().areas().forEach(area -> taker.accept(area.name().zh()));
    library.catalog().columns().forEach(column -> taker.accept(column.name().zh()));
    library.county().synonyms().forEach(group -> group.forEach(taker));
    for (EntryType type : EntryType.values()) {
      for (Listing listing : library.index().everything().ofType(type, 0, MOST_OF_A_TYPE)) {
        taker.accept(listing.title().zh());
      }
    }
  }

  @Override
  public void texts(Consumer<String> taker) throws IOException {
    for (EntryType type : EntryType.values()) {
      for (Listing listing : library.index().everything().ofType(type, 0, MOST_OF_A_TYPE)) {
        Optional<byte[]> file = library.generation().read("entries/" + listing.id() + ".json");
        file.ifPresent(bytes -> taker.accept(new String(bytes, UTF_8)));
      }
    }
  }
}
