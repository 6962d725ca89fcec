package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/** A published tree in a folder, such as a USB stick. Threads may share one. */
public final class DirectoryTree implements ReleaseTree {

  private final Path root;

  /** The tree in this folder. */
  public DirectoryTree(Path root) {
    this.root = root.normalize();
  }

  @Override
  public Optional<InputStream> open(String path, long from, long to) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root)) {
      throw new ContentException(ContentError.MALFORMED, "%s leaves the tree".formatted(path));
    }
    try {
      InputStream in = new SourceStream(Files.newInputStream(file), path);
      in.skipNBytes(from);
      return Optional.of(in);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ContentException(ContentError.SOURCE_UNREACHABLE, file.toString(), e);
    }
  }
}
