package org.suoma.county.preview;

/**
 * How somebody wants to see a page.
 *
 * @param screen how the screen hangs
 * @param language the pages' language
 * @param textSize 1, as kiosks begin, to 4
 */
public record Look(Screen screen, Language language, int textSize) {

  /** The largest size of text. */
  public static final int LARGEST = 4;

  /** Refuses a size that kiosks do not have. */
  public Look {
    if (textSize < 1 || textSize > LARGEST) {
      throw new IllegalArgumentException("no size of text: " + textSize);
    }
  }

  /** How a screen hangs, with the dots of those in halls. */
  public enum Screen {
    PORTRAIT("竖屏", 1080, 1920),
    LANDSCAPE("横屏", 1920, 1080);

    private final String label;
    private final int dotsWide;
    private final int dotsHigh;

    Screen(String label, int dotsWide, int dotsHigh) {
      this.label = label;
      this.dotsWide = dotsWide;
      this.dotsHigh = dotsHigh;
    }

    /** Its Han name. */
    public String label() {
      return label;
    }

    /** Dots from left to right. */
    public int dotsWide() {
      return dotsWide;
    }

    /** Dots from top to bottom. */
    public int dotsHigh() {
      return dotsHigh;
    }
  }

  /** The languages of a kiosk's pages. */
  public enum Language {
    HAN("zh", "汉"),
    YI("ii", "彝"),
    BOTH("both", "对照");

    private final String code;
    private final String label;

    Language(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** As the kiosk's pages name it. */
    public String code() {
      return code;
    }

    /** Its Han name. */
    public String label() {
      return label;
    }
  }
}
