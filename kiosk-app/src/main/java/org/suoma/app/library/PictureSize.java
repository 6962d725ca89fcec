package org.suoma.app.library;

/**
 * How large a picture is, so that a page can keep the place for it before it has come.
 *
 * @param width in dots, 1 or more
 * @param height in dots, 1 or more
 * @param drawn whether it is made of lines, which are as sharp at any size, and not of dots
 */
public record PictureSize(int width, int height, boolean drawn) {

  /** The most that a picture among text may take, on the widest page. */
  private static final int MOST_WIDE = 1_500;

  private static final int MOST_HIGH = 620;

  /** Refuses what nobody could see. */
  public PictureSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture of %d by %d dots".formatted(width, height));
    }
  }

  /**
   * The size among text: all of it on one screen, in its own shape. Dots are never made larger,
   * lines fill the place.
   */
  public PictureSize inText() {
    return within(MOST_WIDE, MOST_HIGH);
  }

  private PictureSize within(int mostWide, int mostHigh) {
    double fitting = Math.min((double) mostWide / width, (double) mostHigh / height);
    double scale = drawn ? fitting : Math.min(1, fitting);
    return new PictureSize(
        (int) Math.max(1, Math.round(width * scale)),
        (int) Math.max(1, Math.round(height * scale)),
        drawn);
  }
}
