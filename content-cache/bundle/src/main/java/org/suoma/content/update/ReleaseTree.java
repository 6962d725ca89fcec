package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where a published tree is read from; nothing it gives is believed before it is checked. */
public interface ReleaseTree {

  /**
   * Opens a file; the caller closes it.
   *
   * @param path relative to the tree, percent-encoded where need be
   * @return empty if there is no such file
   * @throws org.suoma.content.trust.ContentException {@code SOURCE_UNREACHABLE}
   */
  Optional<InputStream> open(String path) throws IOException;
}
