package org.suoma.content.store;

import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * What a patch makes of its base. Holds on to the base for as long as it is read: zstd-jni's stream
 * keeps only an address of its dictionary, whose memory is given back as soon as the garbage
 * collector finds that nobody in Java refers to it. Not for several threads.
 */
final class PatchedStream extends FilterInputStream {

  private final ZstdDictDecompress base;

  /**
   * A stream that takes over the patch.
   *
   * @param base in memory outside of the heap, from its position to its limit; used where it lies
   */
  PatchedStream(ByteBuffer base, InputStream patch, int longestWindow) throws IOException {
    super(new ZstdInputStreamNoFinalizer(patch));
    this.base = new ZstdDictDecompress(base, true);
    ZstdInputStreamNoFinalizer stream = (ZstdInputStreamNoFinalizer) in;
    stream.setLongMax(longestWindow);
    stream.setDict(this.base);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } finally {
      Reference.reachabilityFence(base);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } finally {
      Reference.reachabilityFence(base);
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    base.close();
  }
}
