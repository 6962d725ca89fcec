package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Streams one after the other, each opened when the one before has ended. */
final class JoinedStream extends InputStream {

  private final Iterator<Part> parts;
  private InputStream current = InputStream.nullInputStream();

  JoinedStream(List<Part> parts) {
    this.parts = parts.iterator();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = current.read(buffer, offset, length);
    while (read < 0 && parts.hasNext()) {
      current.close();
      current = parts.next().open();
      read = current.read(buffer, offset, length);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }

  /** One of the streams. */
  @FunctionalInterface
  interface Part {
    InputStream open() throws IOException;
  }
}
