package org.suoma.app.site;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;

/**
 * What stands around every page of the panel; needs no release.
 *
 * @param base address of the pages, ending with {@code /}
 * @param path this page's address below it
 * @param title what the page is about
 * @param back where the back button leads; null where there is none
 * @param hall where the kiosk stands
 * @param name who has opened the panel; empty while it is locked
 * @param landscape how the screen hangs
 * @param volume with which recordings begin, 0 to 100
 * @param idleSeconds after which the page locks the panel
 * @param speech the panel's languages
 */
public record CareFrame(
    String base,
    String path,
    String title,
    @Nullable String back,
    String hall,
    String name,
    boolean landscape,
    int volume,
    long idleSeconds,
    Speech speech) {

  /** The kiosk's own words; as {@link Speech#say(String, Object...)}. */
  public Content say(String wording, Object... values) {
    return new SpokenHtml(speech.say(wording, values));
  }

  /** The kiosk's own words. */
  public Content say(Phrase phrase) {
    return new SpokenHtml(speech.say(phrase));
  }

  /** A name, or what else has no Yi. */
  public Content han(String words) {
    return new SpokenHtml(speech.han(words));
  }

  /** Classes of the page's root. */
  public String classes() {
    return "care size-1 soft%s %s"
        .formatted(
            speech.language() == Visit.Language.BOTH ? " bilingual" : "",
            landscape ? "landscape" : "portrait");
  }

  /** The page's own language, as HTML names it. */
  public String lang() {
    return speech.language() == Visit.Language.YI ? "ii" : "zh-CN";
  }
}
