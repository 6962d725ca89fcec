package org.suoma.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.suoma.content.trust.MetadataCache;

/** Trusted metadata in a folder, one file a role, {@code root.json} and so on. One writer. */
public final class MetadataFolder implements MetadataCache {

  private final Path folder;
  private final StoreFiles files;

  /** Metadata in this folder, which need not exist yet. */
  public MetadataFolder(Path folder, StoreFiles files) {
    this.folder = folder;
    this.files = files;
  }

  @Override
  public Optional<byte[]> load(String role) throws IOException {
    Path file = file(role);
    if (!files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(file)) {
      return Optional.of(in.readAllBytes());
    }
  }

  @Override
  public void save(String role, byte[] bytes) throws IOException {
    files.replace(file(role), bytes);
  }

  private Path file(String role) {
    return folder.resolve(role + ".json");
  }
}
