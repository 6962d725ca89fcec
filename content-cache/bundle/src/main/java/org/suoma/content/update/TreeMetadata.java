package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.MetadataSource;

/** The metadata files of a tree. Threads may share one. */
public final class TreeMetadata implements MetadataSource {

  private final ReleaseTree tree;
  private final String folder;

  /**
   * Metadata in a folder of a tree.
   *
   * @param folder empty, or ending with {@code /}
   */
  public TreeMetadata(ReleaseTree tree, String folder) {
    this.tree = tree;
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> fetch(String name, long mostBytes) throws IOException {
    Optional<InputStream> found = tree.open(folder + name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream body = found.get()) {
      byte[] bytes = body.readNBytes(Math.toIntExact(mostBytes + 1));
      if (bytes.length > mostBytes) {
        throw new ContentException(
            ContentError.TOO_LARGE, "%s is longer than %d bytes".formatted(name, mostBytes));
      }
      return Optional.of(bytes);
    }
  }
}
