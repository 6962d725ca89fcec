package org.suoma.content.release;

import java.io.IOException;

/**
 * A file about to be published.
 *
 * @param path where it will stand
 * @param content gives its bytes, possibly several times
 */
public record ReleaseFile(String path, Content content) {

  /** Refuses a path that could leave its folder. */
  public ReleaseFile {
    if (!ManifestFile.isPath(path)) {
      throw new IllegalArgumentException("not a path of a release: " + path);
    }
  }

  /** A file whose bytes are in memory. */
  public static ReleaseFile of(String path, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new ReleaseFile(path, copy::clone);
  }

  /** Gives a file's bytes. */
  @FunctionalInterface
  public interface Content {
    /** All bytes. */
    byte[] bytes() throws IOException;
  }
}
