package org.suoma.county.console.page;

/** Numbers of bytes as people read them. */
public final class ByteWords {

  private static final double KILO = 1_000.0;
  private static final double MEGA = 1_000_000.0;

  private ByteWords() {}

  /** Bytes, e.g. {@code 3.4 MB}. */
  public static String of(long bytes) {
    if (bytes < KILO) {
      return bytes + " 字节";
    }
    return bytes < MEGA ? "%.0f KB".formatted(bytes / KILO) : "%.1f MB".formatted(bytes / MEGA);
  }
}
