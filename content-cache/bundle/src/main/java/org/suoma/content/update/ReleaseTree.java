package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where a published tree is read from; nothing it gives is believed before it is checked. */
public interface ReleaseTree {

  /**
   * Opens a part of a file; the caller closes it.
   *
   * @param path relative to the tree, percent-encoded where need be
   * @param from the first byte wanted
   * @param to the byte after the last one wanted; more may come, less if the file is shorter
   * @return empty if there is no such file
   * @throws org.suoma.content.trust.ContentException {@code SOURCE_UNREACHABLE}
   */
  Optional<InputStream> open(String path, long from, long to) throws IOException;

  /** Opens a whole file; the caller closes it. */
  default Optional<InputStream> open(String path) throws IOException {
    return open(path, 0, Long.MAX_VALUE);
  }
}
