package org.suoma.device.emulator;

import java.util.ArrayList;
import java.util.List;

/**
 * The paper from the print head on: rows of dots that move on and are cut off. Not for several
 * threads.
 */
final class ThermalPaper {

  /** Head to cutter, 10 mm; a cut without feeding leaves what was printed last inside. */
  static final int CUTTER_DISTANCE = 80;

  /** One and a half metres hang out of the slot: something sends paper without end. */
  static final int LONGEST = 12_000;

  private final int width;
  private final List<Dots> rows = new ArrayList<>();

  /**
   * New paper.
   *
   * @param width dots that the head prints across
   */
  ThermalPaper(int width) {
    this.width = width;
    feed(CUTTER_DISTANCE);
  }

  /** Rows since the last cut, those between head and cutter included. */
  int length() {
    return rows.size();
  }

  /** Whether nothing has been printed on it. */
  boolean isBlank() {
    return rows.stream().allMatch(Dots::isBlank);
  }

  /** Prints these dots and moves on by their height; wider ones are cropped. */
  void print(Dots dots, int left) {
    for (int y = 0; y < dots.height(); y++) {
      Dots row = new Dots(width, 1);
      for (int x = 0; x < dots.width(); x++) {
        if (dots.isBlack(x, y)) {
          row.blacken(left + x, 0);
        }
      }
      rows.add(row);
    }
  }

  /** Moves on by so many blank rows. */
  void feed(int dots) {
    for (int i = 0; i < dots; i++) {
      rows.add(new Dots(width, 1));
    }
  }

  /** Cuts off what has passed the cutter. */
  Dots cut() {
    int cutAt = rows.size() - CUTTER_DISTANCE;
    Dots piece = copy(cutAt);
    rows.subList(0, cutAt).clear();
    return piece;
  }

  /** Everything as it hangs there. */
  Dots picture() {
    return copy(rows.size());
  }

  private Dots copy(int length) {
    Dots piece = new Dots(width, length);
    for (int y = 0; y < length; y++) {
      piece.stamp(rows.get(y), 0, y);
    }
    return piece;
  }
}
