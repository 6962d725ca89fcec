package org.suoma.app.library;

import java.io.IOException;
import java.util.Optional;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.search.SearchIndex;
import org.suoma.content.store.Generation;

/** One release, open for reading. Threads may share one; {@link Shelf} opens and closes it. */
public final class Library {

  private final Generation generation;
  private final SearchIndex index;
  private final County county;
  private final Catalog catalog;
  private final ContentJson json;

  private Library(
      Generation generation, SearchIndex index, County county, Catalog catalog, ContentJson json) {
    this.generation = generation;
    this.index = index;
    this.county = county;
    this.catalog = catalog;
    this.json = json;
  }

  static Library open(Generation generation, ContentJson json) throws IOException {
    County county = json.read(required(generation, "county.json"), County.class);
    Catalog catalog = json.read(required(generation, "catalog.json"), Catalog.class);
    return new Library(
        generation, SearchIndex.open(generation.indexDirectory()), county, catalog, json);
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
