package org.suoma.device.raster;

import org.suoma.device.Bytes;

/**
 * A picture of dots, row by row, eight dots a byte, the leftmost in the highest bit.
 *
 * @param widthBytes bytes a row
 * @param height rows
 * @param rows {@code widthBytes * height} bytes
 */
public record Raster(int widthBytes, int height, Bytes rows) {

  /** Refuses a picture whose bytes are of another size. */
  public Raster {
    if (rows.length() != widthBytes * height) {
      throw new IllegalArgumentException(
          "%d x %d needs %d bytes, not %d"
              .formatted(widthBytes, height, widthBytes * height, rows.length()));
    }
  }

  /** The rows from one (inclusive) to another (exclusive). */
  public Raster band(int from, int to) {
    return new Raster(widthBytes, to - from, rows.slice(from * widthBytes, to * widthBytes));
  }

  /** Whether a dot is black. */
  public boolean isBlack(int x, int y) {
    return (rows.at(y * widthBytes + x / 8) & 0x80 >> x % 8) != 0;
  }

  /** Whether a row has no dot. */
  public boolean isBlank(int row) {
    for (int i = row * widthBytes; i < (row + 1) * widthBytes; i++) {
      if (rows.at(i) != 0) {
        return false;
      }
    }
    return true;
  }
}
