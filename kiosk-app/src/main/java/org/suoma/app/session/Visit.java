package org.suoma.app.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Text;

/**
 * What is known of the person at the screen: nothing but how they like the pages, and what was
 * printed.
 *
 * @param number tells visits apart within one run of the app
 * @param lastTouch when the screen was last touched
 * @param language Han, Yi, or both
 * @param display how large and how dark
 * @param wholeCounty whether entries that concern other places only are shown, too
 * @param printed what was printed, oldest first
 * @param unfinished a form that was begun; null if none is
 */
public record Visit(
    long number,
    Instant lastTouch,
    Language language,
    Display display,
    boolean wholeCounty,
    List<Printed> printed,
    @Nullable Unfinished unfinished) {

  /** Copies the list. */
  public Visit {
    printed = List.copyOf(printed);
  }

  static Visit fresh(long number, Instant now) {
    return new Visit(number, now, Language.HAN, Display.standard(), false, List.of(), null);
  }

  /** Whether this job's receipt is noted already. */
  public boolean hasPrinted(String job) {
    return printed.stream().anyMatch(receipt -> receipt.job().equals(job));
  }

  /**
   * A printed receipt.
   *
   * @param job id of its print job
   * @param title what stands on it
   */
  public record Printed(String job, String title) {}

  Visit touched(Instant now) {
    return new Visit(number, now, language, display, wholeCounty, printed, unfinished);
  }

  Visit in(Language other) {
    return new Visit(number, lastTouch, other, display, wholeCounty, printed, unfinished);
  }

  Visit with(Display other) {
    return new Visit(number, lastTouch, language, other, wholeCounty, printed, unfinished);
  }

  Visit seeing(boolean whole) {
    return new Visit(number, lastTouch, language, display, whole, printed, unfinished);
  }

  Visit with(Printed receipt) {
    List<Printed> more = new ArrayList<>(printed);
    more.add(receipt);
    return new Visit(number, lastTouch, language, display, wholeCounty, more, unfinished);
  }

  Visit with(@Nullable Unfinished form) {
    return new Visit(number, lastTouch, language, display, wholeCounty, printed, form);
  }

  /**
   * A form that was begun; nothing of what was written.
   *
   * @param title what it is
   * @param address of its page
   */
  public record Unfinished(Text title, String address) {}

  /** The languages of the pages. */
  public enum Language {
    HAN("zh", "汉"),
    YI("ii", "ꆈꌠꉙ"),
    BOTH("both", "对照");

    private final String code;
    private final String label;

    Language(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** As it stands in addresses. */
    public String code() {
      return code;
    }

    /** As it stands on its button; the Yi name is CLDR's (locale ii, language ii). */
    public String label() {
      return label;
    }
  }

  /** The colours of the pages; each keeps words at a contrast of 7 to 1 or more (WCAG AAA). */
  public enum Theme {
    SOFT("soft", "柔和"),
    BLACK_ON_WHITE("black-white", "白底黑字"),
    YELLOW_ON_BLACK("yellow-black", "黑底黄字");

    private final String code;
    private final String label;

    Theme(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** As it stands in addresses and in the style sheet. */
    public String code() {
      return code;
    }

    /** As it stands on its button. */
    public String label() {
      return label;
    }
  }

  /**
   * How pages look and sound.
   *
   * @param textSize 1 to 4
   * @param theme its colours
   * @param lowReach all controls in the lower half if true
   * @param hearing whether a touch reads aloud
   */
  public record Display(int textSize, Theme theme, boolean lowReach, boolean hearing) {
    static Display standard() {
      return new Display(1, Theme.SOFT, false, false);
    }
  }
}
