package org.suoma.content.trust;

import java.io.IOException;
import java.util.Optional;

/** Where metadata files come from; nothing it gives is believed. */
public interface MetadataSource {

  /**
   * Fetches a metadata file.
   *
   * @param name e.g. {@code 2.root.json}; role names in it are percent-encoded
   * @param mostBytes no more are read
   * @return empty if there is no such file
   * @throws ContentException {@code SOURCE_UNREACHABLE} or {@code TOO_LARGE}
   */
  Optional<byte[]> fetch(String name, long mostBytes) throws IOException;
}
