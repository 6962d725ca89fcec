package org.suoma.content.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatchCodecTest {

  private static final int LENGTH = 1 << 20;
  private static final int TIMES = 8;

  /**
   * zstd-jni's stream alone does not keep its dictionary: what came out was rubbish, or a crash.
   */
  @Test
  void aPatchIsReadWholeThoughTheGarbageCollectorComesBetween() throws Exception {
    byte[] base = new byte[LENGTH];
    new Random(1).nextBytes(base);
    byte[] target = base.clone();
    target[LENGTH / 2] ^= 1;
    byte[] patch = PatchCodec.compress(base, target);

    for (int i = 0; i < TIMES; i++) {
      try (InputStream in =
          PatchCodec.expanding(
              new ByteArrayInputStream(base), LENGTH, new ByteArrayInputStream(patch))) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(in.readNBytes(1_000));
        collectGarbage();
        askForMemoryThatWasFreed();
        long unused = in.transferTo(out);
        assertThat(out.toByteArray()).isEqualTo(target);
      }
    }
  }

  /** The dictionary goes first, then the memory that it referred to. */
  private static void collectGarbage() {
    for (int i = 0; i < 2; i++) {
      System.gc();
      System.runFinalization();
    }
  }

  /** What is freed holds what it held until somebody else is given it. */
  private static void askForMemoryThatWasFreed() {
    for (int i = 0; i < TIMES; i++) {
      ByteBuffer unused = ByteBuffer.allocateDirect(LENGTH).put(new byte[LENGTH]);
    }
  }
}
