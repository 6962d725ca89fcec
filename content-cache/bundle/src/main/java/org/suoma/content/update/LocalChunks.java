package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.release.Chunk;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ContentStore;

/** Chunks of large files that are in the store already, as the release in force cuts them. */
final class LocalChunks {

  private final ContentStore store;
  private final Map<Sha256, Place> places = new HashMap<>();

  LocalChunks(ContentStore store, Optional<Manifest> active) {
    this.store = store;
    for (ManifestFile file : active.map(Manifest::files).orElse(List.of())) {
      // A file that comes whole is there or is not; as a part of another it hardly ever is.
      if (!file.parts().isEmpty() && store.has(file.sha256())) {
        long offset = 0;
        for (Chunk chunk : file.parts()) {
          places.put(chunk.sha256(), new Place(file.sha256(), offset, chunk.length()));
          offset += chunk.length();
        }
      }
    }
  }

  /** The files that chunks are taken from. */
  Set<Sha256> files() {
    Set<Sha256> files = new HashSet<>();
    places.values().forEach(place -> files.add(place.file));
    return files;
  }

  boolean has(Sha256 chunk) {
    return places.containsKey(chunk);
  }

  /** Opens a chunk that is there, unchecked; the caller closes it. */
  InputStream open(Sha256 chunk) throws IOException {
    Place place = places.get(chunk);
    if (place == null) {
      throw new IllegalArgumentException("no such chunk here: " + chunk);
    }
    InputStream file = store.open(place.file);
    file.skipNBytes(place.offset);
    return new LimitedStream(file, place.length);
  }

  private record Place(Sha256 file, long offset, long length) {}
}
