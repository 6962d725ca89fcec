package org.suoma.content.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Contents by name, as folders and object stores keep them alike: each is there whole or not at
 * all, and a new one takes the place of the old one at once. A key is a path with {@code /},
 * without a leading one. What is written is durable when the call returns. Threads share one.
 */
public interface ObjectStore {

  /** A content; empty if there is none of this key. */
  Optional<byte[]> read(String key) throws IOException;

  /**
   * Opens a content at an offset; the caller closes it.
   *
   * @throws IOException also if there is none of this key
   */
  InputStream open(String key, long offset) throws IOException;

  /** Length in bytes; 0 if there is none of this key. */
  long length(String key) throws IOException;

  /** Puts a content in the place of whatever was there. */
  void put(String key, byte[] content) throws IOException;

  /**
   * Puts a content in the place of another, unless somebody else has been quicker.
   *
   * @param before what should be there; empty for nothing
   * @return false, and nothing has changed, if something else is there
   */
  boolean replace(String key, Optional<byte[]> before, byte[] content) throws IOException;

  /**
   * Begins a content that gets its key at its end; the caller closes it.
   *
   * @param folder where it will stand
   */
  Upload upload(String folder) throws IOException;

  /** Keys of all that stands below a folder, sorted; empty for the top. None if there is none. */
  List<String> list(String folder) throws IOException;

  /** Deletes a content; one that is not there is fine. */
  void delete(String key) throws IOException;

  /** A content on its way; closed before it is finished, it leaves nothing behind. */
  interface Upload extends Closeable {

    /** Takes the bytes. */
    OutputStream out();

    /** Puts all that was written in its place. */
    void finish(String key) throws IOException;
  }
}
