package org.suoma.device.emulator;

import java.util.BitSet;
import org.suoma.device.Bytes;

/** A rectangle of dots, black or not. Not for several threads while it changes. */
final class Dots {

  private final int width;
  private final int height;
  private final BitSet black;

  /** White. */
  Dots(int width, int height) {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("no rectangle has %d x %d dots".formatted(width, height));
    }
    this.width = width;
    this.height = height;
    this.black = new BitSet(width * height);
  }

  /** From rows of bytes, the highest bit leftmost, each byte row {@code bytesPerRow} long. */
  static Dots ofRows(Bytes rows, int bytesPerRow, int height) {
    Dots dots = new Dots(bytesPerRow * 8, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < dots.width; x++) {
        if ((rows.at(y * bytesPerRow + x / 8) & 0x80 >> x % 8) != 0) {
          dots.blacken(x, y);
        }
      }
    }
    return dots;
  }

  /** From columns of three bytes, the highest bit topmost. */
  static Dots ofColumns(Bytes columns) {
    Dots dots = new Dots(columns.length() / 3, 24);
    for (int x = 0; x < dots.width; x++) {
      for (int y = 0; y < dots.height; y++) {
        if ((columns.at(x * 3 + y / 8) & 0x80 >> y % 8) != 0) {
          dots.blacken(x, y);
        }
      }
    }
    return dots;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Whether a dot is black; outside the rectangle none is. */
  boolean isBlack(int x, int y) {
    return x >= 0 && x < width && y >= 0 && y < height && black.get(y * width + x);
  }

  boolean isBlank() {
    return black.isEmpty();
  }

  /** Blackens a dot; outside the rectangle nothing happens. */
  void blacken(int x, int y) {
    if (x >= 0 && x < width && y >= 0 && y < height) {
      black.set(y * width + x);
    }
  }

  /** Blackens a rectangle, as far as it lies inside. */
  void blacken(int left, int top, int columns, int rows) {
    for (int y = top; y < top + rows; y++) {
      for (int x = left; x < left + columns; x++) {
        blacken(x, y);
      }
    }
  }

  /** Stamps others here; what lies outside is lost. */
  void stamp(Dots other, int left, int top) {
    other.black.stream().forEach(dot -> blacken(left + dot % other.width, top + dot / other.width));
  }

  /** Black for white. */
  Dots inverted() {
    Dots result = new Dots(width, height);
    result.black.set(0, width * height);
    result.black.andNot(black);
    return result;
  }

  /** Each dot repeated to the right and downwards. */
  Dots scaled(int across, int down) {
    if (across == 1 && down == 1) {
      return this;
    }
    Dots result = new Dots(width * across, height * down);
    black.stream()
        .forEach(dot -> result.blacken(dot % width * across, dot / width * down, across, down));
    return result;
  }
}
