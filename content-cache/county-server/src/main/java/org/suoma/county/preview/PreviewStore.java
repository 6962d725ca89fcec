package org.suoma.county.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.suoma.content.release.Chunk;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ManifestJson;
import org.suoma.content.release.Sha256;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.Generation;

/**
 * A kiosk's content store of a preview's own, written as an agent writes one, without signatures:
 * who writes it and who reads it are one user on one machine. One thread at a time.
 */
final class PreviewStore {

  private static final String CHANNEL = "preview";

  /** No file is ever fetched, so that all may claim to come in the same frame. */
  private static final int NO_FRAME = 0;

  private final ContentStore store;
  private final InstantSource clock;
  private final ManifestJson json = new ManifestJson();

  /** The store in this folder, made if need be. */
  PreviewStore(Path folder, InstantSource clock) throws IOException {
    this.store = ContentStore.openForWriting(folder, new DiskFiles());
    this.clock = clock;
  }

  /**
   * Puts these files in force at once, whole or not at all; only what was in force before stays.
   */
  void show(SortedMap<String, PreviewContent.Part> files) throws IOException {
    Optional<Generation> before = store.active();
    List<ManifestFile> listed = new ArrayList<>();
    for (Map.Entry<String, PreviewContent.Part> file : files.entrySet()) {
      listed.add(take(file.getKey(), file.getValue()));
    }
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            CHANNEL,
            before.map(Generation::sequence).orElse(0L) + 1,
            clock.instant(),
            listed,
            List.of(),
            List.of());
    byte[] bytes = json.write(manifest);
    store.candidate().keep(bytes);
    Generation generation = store.stage(manifest, Sha256.of(bytes));
    new IndexBuilder().build(generation, before);
    store.activate(generation);
    store.clean();
  }

  private ManifestFile take(String path, PreviewContent.Part part) throws IOException {
    Chunk whole = new Chunk(part.sha256(), part.length(), NO_FRAME);
    ManifestFile file = ManifestFile.of(path, part.length(), part.sha256(), List.of(whole));
    if (!store.has(part.sha256())) {
      try (InputStream content = part.source().open()) {
        store.add(file, content);
      }
    }
    return file;
  }
}
