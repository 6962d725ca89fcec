package org.suoma.content.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * The inside of a frame: a table of digests and lengths, then the chunks, all compressed with zstd.
 *
 * @see org.suoma.content.release.Frame
 */
public final class FrameCodec {

  /** Slow, once for the county, so that every kiosk's line has less to carry. */
  static final int LEVEL = 19;

  private static final int DIGEST_BYTES = 32;

  /** No frame has more chunks. */
  private static final int MOST_CHUNKS = 1 << 20;

  private FrameCodec() {}

  /** Compresses chunks together. */
  static byte[] compress(List<Content> chunks) {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(raw)) {
      out.writeInt(chunks.size());
      for (Content chunk : chunks) {
        out.write(HexFormat.of().parseHex(chunk.sha256().hex()));
        out.writeInt(chunk.bytes().length);
      }
      for (Content chunk : chunks) {
        out.write(chunk.bytes());
      }
    } catch (IOException e) {
      throw new AssertionError("writing to memory", e);
    }
    return Zstd.compress(raw.toByteArray(), LEVEL);
  }

  /**
   * Takes a frame apart.
   *
   * @param compressed checked against its digest before; not closed here
   * @param taker gets every chunk in turn
   * @throws ContentException {@code MALFORMED} if it is no frame
   */
  public static void expand(InputStream compressed, Taker taker) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new ZstdInputStreamNoFinalizer(new Unclosed(compressed)))) {
      int count = in.readInt();
      if (count < 0 || count > MOST_CHUNKS) {
        throw new ContentException(
            ContentError.MALFORMED, "a frame with %d chunks".formatted(count));
      }
      List<Entry> table = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        table.add(
            new Entry(
                new Sha256(HexFormat.of().formatHex(in.readNBytes(DIGEST_BYTES))), in.readInt()));
      }
      for (Entry entry : table) {
        if (entry.length < 0 || entry.length > ManifestFile.MAX_LENGTH) {
          throw new ContentException(ContentError.MALFORMED, "a chunk of " + entry.length);
        }
        Limited chunk = new Limited(in, entry.length);
        taker.take(entry.sha256, entry.length, chunk);
        chunk.skipRest();
      }
    } catch (EOFException | ZstdIOException | IllegalArgumentException e) {
      throw new ContentException(ContentError.MALFORMED, "not a whole frame", e);
    }
  }

  /** Gets the chunks of a frame. */
  @FunctionalInterface
  public interface Taker {
    /** One chunk; what is left unread is skipped. */
    void take(Sha256 sha256, long length, InputStream chunk) throws IOException;
  }

  /** A chunk in memory. */
  record Content(Sha256 sha256, Bytes content) {
    byte[] bytes() {
      return content.array;
    }
  }

  /** Bytes that nobody changes. */
  static final class Bytes {
    private final byte[] array;

    Bytes(byte[] array) {
      this.array = array;
    }
  }

  private record Entry(Sha256 sha256, int length) {}

  /** So much of a stream and no more. */
  private static final class Limited extends InputStream {
    private final DataInputStream in;
    private long left;

    Limited(DataInputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(buffer, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
      return read;
    }

    void skipRest() throws IOException {
      in.skipNBytes(left);
      left = 0;
    }
  }

  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
