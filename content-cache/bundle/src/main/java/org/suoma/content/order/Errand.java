package org.suoma.content.order;

/**
 * Something that a kiosk's window is to do for the county between two visits, once.
 *
 * @param number of its order
 * @param kind what
 */
public record Errand(long number, Kind kind) {

  /** The largest picture of a screen, in bytes of PNG. */
  public static final int MOST_PICTURE_BYTES = 300_000;

  /** What windows can be asked. */
  public enum Kind {
    /** To end, so that their supervisor starts them again. */
    RESTART,
    /** To take a picture of the screen, on which there is nothing of a visit. */
    PICTURE
  }
}
