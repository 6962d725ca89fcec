package org.suoma.content.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.ReleaseUpdate;

/** Indexes of entries, made the way a kiosk makes them. */
final class IndexedRelease {

  private static final Path SAMPLE_COUNTY = Path.of("../sample-county");

  private IndexedRelease() {}

  /** The sample county with its synonyms. */
  static SearchIndex ofSampleCounty(Path folder) throws IOException {
    County county =
        new ContentJson()
            .read(Files.readAllBytes(SAMPLE_COUNTY.resolve("county.json")), County.class);
    return of(folder, sampleEntries(), new Synonyms(county.synonyms()));
  }

  /** The entries of the sample county. */
  static List<Entry> sampleEntries() throws IOException {
    ContentJson json = new ContentJson();
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(SAMPLE_COUNTY.resolve("entries"))) {
      for (Path file : files.toList()) {
        entries.add(json.read(Files.readAllBytes(file), Entry.class));
      }
    }
    return entries;
  }

  /** These entries. */
  static SearchIndex of(Path folder, List<Entry> entries, Synonyms synonyms) throws IOException {
    SigningKey root = SigningKey.generate();
    OnlineKeys keys = OnlineKeys.generate();
    MetadataFolder trusted = new MetadataFolder(folder.resolve("metadata"), new DiskFiles());
    TufClient.init(
        RootPlan.first(List.of(root), 1, keys, Instant.parse("2040-01-01T00:00:00Z"))
            .write(1, List.of(root)),
        trusted);
    Path tree = folder.resolve("public");
    Clock clock = Clock.systemUTC();
    new ReleasePublisher(new PublishedTree(tree, new DiskFiles()), keys, clock)
        .publish("common", Ring.ALL, files(entries));
    ContentStore store = ContentStore.openForWriting(folder.resolve("store"), new DiskFiles());
    new ReleaseUpdate(new DirectoryTree(tree), trusted, clock, store, new IndexBuilder())
        .run("common", Ring.ALL, state -> {});
    return SearchIndex.open(store.active().orElseThrow().indexDirectory(), synonyms);
  }

  private static List<ReleaseFile> files(List<Entry> entries) {
    ContentJson json = new ContentJson();
    List<ReleaseFile> files = new ArrayList<>();
    for (Entry entry : entries) {
      files.add(ReleaseFile.of("entries/" + entry.id() + ".json", json.write(entry)));
    }
    return files;
  }
}
