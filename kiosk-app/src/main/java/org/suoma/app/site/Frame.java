package org.suoma.app.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.app.library.Roster;
import org.suoma.app.session.Visit;

/**
 * What stands around every page: the county above, the controls below.
 *
 * @param base address of the pages, ending with {@code /}
 * @param path this page's address below it
 * @param title what the page is about
 * @param back where the back button leads; null on the home page
 * @param trail the pages above this one, from the top
 * @param zone what the kiosk calls itself
 * @param hall where it stands
 * @param area name of the area whose content is shown first; null at a county hall
 * @param date today in words
 * @param fictional whether the data is a sample
 * @param landscape how the screen hangs
 * @param visit who stands here
 * @param clerks which bilingual clerks can be called
 */
public record Frame(
    String base,
    String path,
    String title,
    @Nullable String back,
    List<Reply.Crumb> trail,
    String zone,
    String hall,
    @Nullable String area,
    String date,
    boolean fictional,
    boolean landscape,
    Visit visit,
    Roster.Today clerks) {

  /** Copies the trail. */
  public Frame {
    trail = List.copyOf(trail);
  }

  /** Classes of the page's root: text size, theme, reach, orientation. */
  public String classes() {
    Visit.Display display = visit.display();
    return "size-%d %s%s %s"
        .formatted(
            display.textSize(),
            display.theme().code(),
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
