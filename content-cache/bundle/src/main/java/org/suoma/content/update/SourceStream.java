package org.suoma.content.update;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/** What comes from a source: its failures are the source's, and not those of our own disk. */
final class SourceStream extends FilterInputStream {

  private final String name;

  SourceStream(InputStream in, String name) {
    super(in);
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (ContentException e) {
      throw e;
    } catch (IOException e) {
      throw new ContentException(ContentError.SOURCE_UNREACHABLE, name, e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] skipped = new byte[(int) Math.min(count, 8192)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }
}
