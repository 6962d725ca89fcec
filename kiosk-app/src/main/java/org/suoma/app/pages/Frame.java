package org.suoma.app.pages;

import org.jspecify.annotations.Nullable;
import org.suoma.app.session.Visit;

/**
 * What stands around every page: the county above, the controls below.
 *
 * @param base address of the pages, ending with {@code /}
 * @param path this page's address below it
 * @param title what the page is about
 * @param back where the back button leads; null on the home page
 * @param zone what the kiosk calls itself
 * @param hall where it stands
 * @param date today in words
 * @param fictional whether the data is a sample
 * @param landscape how the screen hangs
 * @param visit who stands here
 * @param clerksOnDuty how many bilingual clerks can be called
 */
public record Frame(
    String base,
    String path,
    String title,
    @Nullable String back,
    String zone,
    String hall,
    String date,
    boolean fictional,
    boolean landscape,
    Visit visit,
    int clerksOnDuty) {

  /** Classes of the page's root: text size, contrast, reach, orientation. */
  public String classes() {
    Visit.Display display = visit.display();
    return "size-%d%s%s %s"
        .formatted(
            display.textSize(),
            display.contrast() ? " contrast" : "",
            display.lowReach() ? " low-reach" : "",
            landscape ? "landscape" : "portrait");
  }

  /** Whether Yi text is wanted, alone or beside the Han text. */
  public boolean wantsYi() {
    return visit.language() != Visit.Language.HAN;
  }

  /** Whether Han text is wanted even where there is Yi. */
  public boolean wantsBoth() {
    return visit.language() == Visit.Language.BOTH;
  }
}
