package org.suoma.content.trust;

import java.io.IOException;
import java.util.Optional;

/** The metadata that a client trusted last, as received; whole or absent after a power cut. */
public interface MetadataCache {

  /**
   * The bytes of a role's metadata.
   *
   * @param role percent-encoded, so that no name can leave its folder
   */
  Optional<byte[]> load(String role) throws IOException;

  /** Keeps a role's metadata for the next update. */
  void save(String role, byte[] bytes) throws IOException;
}
