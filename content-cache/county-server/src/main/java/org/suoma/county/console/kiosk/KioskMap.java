package org.suoma.county.console.kiosk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kiosks on the county's map.
 *
 * @param height of the drawing for a width of {@code Projection.WIDTH}; 0 if there is none
 * @param drawn the county, lowest first
 * @param names what is written on it
 * @param marks the kiosks
 * @param unplaced kiosks of which nobody has said where they stand
 * @param sorts what the signs mean, and how many kiosks have each
 */
public record KioskMap(
    int height,
    List<Drawn> drawn,
    List<Name> names,
    List<Mark> marks,
    List<Unplaced> unplaced,
    List<Sort> sorts) {

  /** Copies. */
  public KioskMap {
    drawn = List.copyOf(drawn);
    names = List.copyOf(names);
    marks = List.copyOf(marks);
    unplaced = List.copyOf(unplaced);
    sorts = List.copyOf(sorts);
  }

  /** How a state is drawn: each by a shape of its own, so that colours are not needed. */
  public enum Sign {
    /** A disc. */
    WELL("正常", "M-12 0a12 12 0 1 0 24 0a12 12 0 1 0 -24 0z"),
    /** A triangle. */
    NOTICE("留意", "M0 -14L14 11L-14 11z"),
    /** A square with a cross in it. */
    FAULT("故障", "M-12 -12H12V12H-12zM-6 -6L6 6M6 -6L-6 6"),
    /** A diamond with nothing in it. */
    SILENT("没有消息", "M0 -15L15 0L0 15L-15 0z"),
    /** A ring with a bar, as on a switch. */
    OFF("按计划关机", "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0 -22 0zM0 -5V5"),
    /** A small ring. */
    OTHER("没有报告或停用", "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z");

    private final String label;
    private final String path;

    Sign(String label, String path) {
      this.label = label;
      this.path = path;
    }

    /** What it means. */
    public String label() {
      return label;
    }

    /** Data of its SVG path, about the middle. */
    public String path() {
      return path;
    }
  }

  /**
   * A part of the county.
   *
   * @param kind its class in the style sheet
   * @param path data of its SVG path
   */
  public record Drawn(String kind, String path) {}

  /**
   * A name on the map.
   *
   * @param words the name
   * @param x its middle
   * @param y its base line
   */
  public record Name(String words, double x, double y) {}

  /**
   * A kiosk on the map.
   *
   * @param kiosk its name
   * @param place the title of its place
   * @param state in words
   * @param reasons why it is so
   * @param sign how it is drawn
   * @param x units from the left
   * @param y units from above
   */
  public record Mark(
      String kiosk,
      String place,
      String state,
      List<String> reasons,
      Sign sign,
      double x,
      double y) {}

  /**
   * A kiosk beside the map.
   *
   * @param kiosk its name
   * @param placeId id of its place, which has no coordinates; empty if it has no place
   * @param place the place's title; null if it has no place
   * @param state in words
   * @param sign of its state
   */
  public record Unplaced(
      String kiosk, String placeId, @Nullable String place, String state, Sign sign) {}

  /**
   * What a sign means.
   *
   * @param sign the sign
   * @param count how many kiosks have it
   */
  public record Sort(Sign sign, long count) {}
}
