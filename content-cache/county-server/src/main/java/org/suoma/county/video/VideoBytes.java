package org.suoma.county.video;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, of which only a few are read. */
public interface VideoBytes {

  /** How many there are. */
  long length() throws IOException;

  /** Opens them from this place on; whoever does closes it. */
  InputStream open(long offset) throws IOException;

  /**
   * Reads some.
   *
   * @return fewer only where the file ends
   */
  default byte[] read(long offset, int most) throws IOException {
    try (InputStream in = open(offset)) {
      return in.readNBytes(most);
    }
  }
}
