package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/** A published tree in a folder, e.g. on a USB stick. */
public final class DirectoryReleaseSource implements ReleaseSource {

  private final Path root;

  /** Reads the tree below this folder. */
  public DirectoryReleaseSource(Path root) {
    this.root = root;
  }

  @Override
  public byte[] envelope(String channel, String ring, int maxBytes) throws IOException {
    try (InputStream in = open(PublishedTree.envelopePath(channel, ring))) {
      byte[] read = in.readNBytes(maxBytes + 1);
      if (read.length > maxBytes) {
        throw new ContentException(
            ContentError.TOO_LARGE, "manifest is longer than %d bytes".formatted(maxBytes));
      }
      return read;
    }
  }

  @Override
  public InputStream object(Sha256 digest) throws IOException {
    return open(PublishedTree.objectPath(digest));
  }

  private InputStream open(String path) throws IOException {
    try {
      return Files.newInputStream(root.resolve(path));
    } catch (NoSuchFileException e) {
      throw new ContentException(ContentError.NOT_FOUND, path + " below " + root, e);
    } catch (IOException e) {
      throw new ContentException(ContentError.SOURCE_UNREACHABLE, path + " below " + root, e);
    }
  }
}
