package org.suoma.content.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * A content compressed against another one that the receiver has.
 *
 * <p>zstd-jni 1.5.7 does not offer zstd's reference prefix, which {@code --patch-from} uses; a raw
 * dictionary at level 19 does the same for bases of some megabytes (zstd-jni issue 314).
 */
public final class PatchCodec {

  /** Larger files go in chunks: a kiosk holds the base in memory, outside the Java heap. */
  public static final int LARGEST = 32 << 20;

  /**
   * Nothing longer comes out of a patch: manifests are larger than the files that go as patches.
   */
  private static final int MOST_LENGTH = 64 << 20;

  private static final int LEVEL = 19;
  private static final int LONGEST_WINDOW = 27;

  private PatchCodec() {}

  /** The patch from base to target, both at most {@link #LARGEST} bytes. */
  static byte[] compress(byte[] base, byte[] target) {
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.setLevel(LEVEL);
      context.setLong(window(base.length + target.length));
      if (base.length > 0) {
        context.loadDict(base);
      }
      return context.compress(target);
    }
  }

  /**
   * What a patch makes of its base; an empty base stands for none.
   *
   * @param length what must come out, in bytes
   * @throws ContentException {@code MALFORMED} if it is no patch for this base
   */
  public static byte[] expand(byte[] base, byte[] patch, long length) throws ContentException {
    try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
      if (length > MOST_LENGTH || Zstd.getFrameContentSize(patch) != length) {
        throw new ContentException(
            ContentError.MALFORMED, "a patch that does not give %d bytes".formatted(length));
      }
      if (base.length > 0) {
        context.loadDict(base);
      }
      return context.decompress(patch, (int) length);
    } catch (ZstdException e) {
      throw new ContentException(ContentError.MALFORMED, "a patch for another base", e);
    }
  }

  /**
   * The result of a patch as a stream, for files: neither base nor result is in the Java heap.
   *
   * @param base open at its beginning; read to its end and left open
   * @param baseLength in bytes, at most {@link #LARGEST}
   * @param patch closed with the result, which must be closed
   */
  public static InputStream expanding(InputStream base, long baseLength, InputStream patch)
      throws IOException {
    if (baseLength > LARGEST) {
      throw new ContentException(
          ContentError.MALFORMED, "a patch against %d bytes".formatted(baseLength));
    }
    ByteBuffer dictionary = ByteBuffer.allocateDirect((int) baseLength);
    ReadableByteChannel channel = Channels.newChannel(base);
    int read = 0;
    while (dictionary.hasRemaining() && read >= 0) {
      read = channel.read(dictionary);
    }
    dictionary.flip();
    return new PatchedStream(dictionary, patch, LONGEST_WINDOW);
  }

  private static int window(int bytes) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, bytes - 1));
    return Math.max(10, Math.min(LONGEST_WINDOW, bits));
  }
}
