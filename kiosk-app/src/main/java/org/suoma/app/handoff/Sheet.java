package org.suoma.app.handoff;

import java.util.List;

/**
 * One side of A4 paper as it will be printed. Lengths are points, 1/72 inch, from the top left
 * corner.
 *
 * @param marks what stands on it
 */
record Sheet(List<Mark> marks) {

  static final float WIDTH = 595.28f;
  static final float HEIGHT = 841.89f;

  /** 22 mm on both sides, as a file's holes want. */
  static final float SIDE = 62;

  static final float TOP = 62;
  static final float BOTTOM = HEIGHT - 64;

  /** The width between the margins. */
  static final float COLUMN = WIDTH - 2 * SIDE;

  /** Copies the marks. */
  Sheet {
    marks = List.copyOf(marks);
  }

  /** Something on the paper. */
  sealed interface Mark permits Words, Stroke, Box, Code {}

  /** Black, or lighter for what is read last. */
  enum Ink {
    BLACK,
    GREY,
    RED
  }

  /**
   * A line of text, printable as it is.
   *
   * @param y its base line
   * @param spacing between its characters, beyond their widths
   */
  record Words(String text, float x, float y, Lettering type, float spacing) implements Mark {}

  /**
   * How words look.
   *
   * @param size of the type in points
   */
  record Lettering(float size, boolean bold, Ink ink) {}

  /** A straight line. */
  record Stroke(float x1, float y1, float x2, float y2, float width, Ink ink) implements Mark {}

  /** An empty square to tick. */
  record Box(float x, float y, float side) implements Mark {}

  /** A QR code with its quiet zone. */
  record Code(String content, float x, float y, float side) implements Mark {}
}
