package org.suoma.app.library;

import java.io.IOException;
import java.util.Optional;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.search.Listing;
import org.suoma.content.search.SearchIndex;
import org.suoma.content.search.Synonyms;
import org.suoma.content.store.Generation;

/** One release, open for reading. Threads may share one; {@link Shelf} opens and closes it. */
public final class Library {

  private static final String BILINGUAL_CLERK = "双语通";
  private static final int MOST_CLERKS = 50;

  private final Generation generation;
  private final SearchIndex index;
  private final County county;
  private final Catalog catalog;
  private final ContentJson json;
  private final int bilingualClerks;

  private Library(
      Generation generation, SearchIndex index, County county, Catalog catalog, ContentJson json)
      throws IOException {
    this.generation = generation;
    this.index = index;
    this.county = county;
    this.catalog = catalog;
    this.json = json;
    this.bilingualClerks = countBilingualClerks(index);
  }

  private static int countBilingualClerks(SearchIndex index) throws IOException {
    int clerks = 0;
    for (Listing listing : index.ofType(EntryType.PERSON, 0, MOST_CLERKS)) {
      if (BILINGUAL_CLERK.equals(listing.note())) {
        clerks++;
      }
    }
    return clerks;
  }

  static Library open(Generation generation, ContentJson json) throws IOException {
    County county = json.read(required(generation, "county.json"), County.class);
    Catalog catalog = json.read(required(generation, "catalog.json"), Catalog.class);
    SearchIndex index =
        SearchIndex.open(generation.indexDirectory(), new Synonyms(county.synonyms()));
    return new Library(generation, index, county, catalog, json);
  }

  private static byte[] required(Generation generation, String path) throws IOException {
    return generation
        .read(path)
        .orElseThrow(() -> new MalformedContentException("the release has no " + path, null));
  }

  /** The county. */
  public County county() {
    return county;
  }

  /** Its columns. */
  public Catalog catalog() {
    return catalog;
  }

  /** How many bilingual clerks are on the roster, 0 to 50; every page offers their help. */
  public int bilingualClerks() {
    return bilingualClerks;
  }

  /** Lists and search. */
  public SearchIndex index() {
    return index;
  }

  /** The release. */
  public Generation generation() {
    return generation;
  }

  /** An entry; empty if the release has none of this id. */
  public Optional<Entry> entry(String id) throws IOException {
    if (!Entry.isId(id)) {
      return Optional.empty();
    }
    Optional<byte[]> file = generation.read("entries/" + id + ".json");
    return file.isEmpty() ? Optional.empty() : Optional.of(json.read(file.get(), Entry.class));
  }
}
