package org.suoma.content.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for names on a drawing, so that none lies upon another or over its edge. First come,
 * first served; what finds no room is not written. Used by one thread.
 */
public final class Labels {

  /** From a point to the words beside it, in units. */
  private static final double AWAY = 22;

  private static final double AIR = 4;

  private final int height;
  private final List<Box> words = new ArrayList<>();
  private final List<Box> marks = new ArrayList<>();

  /** An empty drawing, {@link Projection#WIDTH} wide and so high. */
  public Labels(int height) {
    this.height = height;
  }

  /** Keeps words off a mark where there is room elsewhere. */
  public void mark(double left, double top, double right, double bottom) {
    marks.add(new Box(left, top, right, bottom));
  }

  /**
   * Room for words by a point: below it, above, to its right or left, or further below.
   *
   * @param text one line, in characters as wide as high
   * @param size of the characters, in units
   * @param padding around the words, in units
   */
  public Optional<Box> place(double x, double y, String text, double size, double padding) {
    double wide = width(text, size) + 2 * padding;
    double high = size * 1.3 + 2 * padding;
    List<Box> rooms =
        List.of(
            Box.at(x - wide / 2, y + AWAY, wide, high),
            Box.at(x - wide / 2, y - AWAY - high, wide, high),
            Box.at(x + AWAY, y - high / 2, wide, high),
            Box.at(x - AWAY - wide, y - high / 2, wide, high),
            Box.at(x - wide / 2, y + AWAY + high, wide, high));
    Optional<Box> room = rooms.stream().filter(box -> isFree(box, true)).findFirst();
    if (room.isEmpty()) {
      room = rooms.stream().filter(box -> isFree(box, false)).findFirst();
    }
    room.ifPresent(words::add);
    return room;
  }

  private boolean isFree(Box box, boolean offMarks) {
    return box.left >= 0
        && box.top >= 0
        && box.right <= Projection.WIDTH
        && box.bottom <= height
        && words.stream().noneMatch(box::meets)
        && !(offMarks && marks.stream().anyMatch(box::meets));
  }

  /** Han and Yi are as wide as high, Latin letters and digits at most two thirds. */
  private static double width(String text, double size) {
    return text.codePoints().mapToDouble(point -> point < 0x250 ? size * 2 / 3 : size).sum();
  }

  /**
   * A part of the drawing, in units from the left and from above.
   *
   * @param left its left edge
   * @param top its upper edge
   * @param right its right edge
   * @param bottom its lower edge
   */
  public record Box(double left, double top, double right, double bottom) {
    /** Moved from the edges beside. */
    static Box at(double left, double top, double width, double height) {
      double moved = Math.max(0, Math.min(left, Projection.WIDTH - width));
      return new Box(moved, top, moved + width, top + height);
    }

    /** Its middle, from the left. */
    public double middle() {
      return (left + right) / 2;
    }

    /** How wide it is. */
    public double width() {
      return right - left;
    }

    /** How high it is. */
    public double height() {
      return bottom - top;
    }

    /** Where a line of characters of this size stands in it. */
    public double baseline(double size) {
      return (top + bottom) / 2 + size * 0.36;
    }

    boolean meets(Box other) {
      return left < other.right + AIR
          && other.left < right + AIR
          && top < other.bottom + AIR
          && other.top < bottom + AIR;
    }
  }
}
