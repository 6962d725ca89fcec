package org.suoma.content.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sample county as it lies in the source tree, for tests.
 *
 * @param county the county
 * @param catalog its columns
 * @param entries every entry by its file name
 */
record SampleCounty(County county, Catalog catalog, SortedMap<String, Entry> entries) {

  private static final Path FOLDER = Path.of("..", "sample-county");

  /** Reads every file. */
  static SampleCounty read() throws IOException {
    ContentJson json = new ContentJson();
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (Path file : list("entries")) {
      entries.put(file.getFileName().toString(), json.read(Files.readAllBytes(file), Entry.class));
    }
    return new SampleCounty(
        json.read(Files.readAllBytes(FOLDER.resolve("county.json")), County.class),
        json.read(Files.readAllBytes(FOLDER.resolve("catalog.json")), Catalog.class),
        entries);
  }

  Path file(String name) {
    return FOLDER.resolve(name);
  }

  List<Path> files(String folder) throws IOException {
    return list(folder);
  }

  Entry entry(String id) {
    return Objects.requireNonNull(entries.get(id + ".json"), id);
  }

  /** Where an entry points; the type is null if any will do. */
  record Reference(String to, @Nullable EntryType type) {}

  List<Reference> references(Entry entry) {
    List<Reference> all = new ArrayList<>();
    entry.related().forEach(id -> all.add(new Reference(id, null)));
    EntryBody body = entry.body();
    if (body instanceof Interpretation interpretation) {
      all.add(new Reference(interpretation.policy(), EntryType.POLICY));
    } else if (body instanceof ServicePackage bundle) {
      bundle.items().forEach(item -> all.add(new Reference(item.guide(), EntryType.GUIDE)));
    } else if (body instanceof Guide guide) {
      guide.windows().stream()
          .map(Guide.Window::place)
          .filter(Objects::nonNull)
          .forEach(id -> all.add(new Reference(id, EntryType.PLACE)));
    } else if (body instanceof Person person && person.place() != null) {
      all.add(new Reference(person.place(), EntryType.PLACE));
    } else if (body instanceof Gazette gazette) {
      gazette.contents().stream()
          .map(Gazette.Article::entry)
          .filter(Objects::nonNull)
          .forEach(id -> all.add(new Reference(id, null)));
    } else if (body instanceof Topic topic) {
      topic.groups().stream()
          .flatMap(group -> group.entries().stream())
          .forEach(id -> all.add(new Reference(id, null)));
    }
    return all;
  }

  private static List<Path> list(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().toList();
    }
  }
}
