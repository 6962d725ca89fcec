package org.suoma.app.site;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;
import org.suoma.app.language.Speech;
import org.suoma.app.library.PictureSizes;
import org.suoma.app.library.Roster;
import org.suoma.app.session.Visit;
import org.suoma.content.model.Text;

/**
 * What stands around every page: the county above, the controls below; and the languages in which
 * the page speaks.
 *
 * @param base address of the pages, ending with {@code /}
 * @param path this page's address below it
 * @param title what the page is about
 * @param back where the back button leads; null on the home page
 * @param trail the pages above this one, from the top
 * @param zone what the kiosk calls itself
 * @param hall where it stands
 * @param area name of the area whose content is shown first; null at a county hall
 * @param today the day here
 * @param fictional whether the data is a sample
 * @param landscape how the screen hangs
 * @param visit who stands here
 * @param clerks which bilingual clerks can be called
 * @param pictures how large the release's pictures are
 * @param speech the languages of the visit
 * @param volume with which recordings begin, 0 to 100
 */
public record Frame(
    String base,
    String path,
    Text title,
    @Nullable String back,
    List<Reply.Crumb> trail,
    Text zone,
    String hall,
    @Nullable Text area,
    LocalDate today,
    boolean fictional,
    boolean landscape,
    Visit visit,
    Roster.Today clerks,
    PictureSizes pictures,
    Speech speech,
    int volume) {

  /** Copies the trail. */
  public Frame {
    trail = List.copyOf(trail);
  }

  /** Classes of the page's root: text size, theme, reach, orientation, both languages. */
  public String classes() {
    Visit.Display display = visit.display();
    return "size-%d %s%s%s %s"
        .formatted(
            display.textSize(),
            display.theme().code(),
            display.lowReach() ? " low-reach" : "",
            speech.language() == Visit.Language.BOTH ? " bilingual" : "",
            landscape ? "landscape" : "portrait");
  }

  /** The page's own language, as HTML names it: Yi, or Han where both are wanted. */
  public String lang() {
    return speech.language() == Visit.Language.YI ? "ii" : "zh-CN";
  }

  /** The kiosk's own words; as {@link Speech#say(String, Object...)}. */
  public Content say(String wording, Object... values) {
    return new SpokenHtml(speech.say(wording, values));
  }

  /** The kiosk's own words. */
  public Content say(Phrase phrase) {
    return new SpokenHtml(speech.say(phrase));
  }

  /** The kiosk's own words where only characters fit: in attributes. */
  public String plain(String wording, Object... values) {
    return speech.plain(wording, values);
  }

  /** The language of what {@link #plain} answers, as HTML names it. */
  public String langOf(String wording) {
    return speech.say(wording).han().isEmpty() ? "ii" : "zh-CN";
  }

  /** A name that may be the kiosk's own or the county's. */
  public Content term(String name) {
    return new SpokenHtml(speech.term(name));
  }

  /** What the county says in Han only. */
  public Content han(String content) {
    return new SpokenHtml(speech.han(content));
  }

  /** What the county says. */
  public Content text(Text text) {
    return new SpokenHtml(speech.text(text));
  }

  /** The title of a page. */
  public Content title(Text text) {
    return new SpokenHtml(speech.title(text));
  }

  /** This page's title in characters. */
  public String plainTitle() {
    return speech.title(title).line();
  }

  /** The day with its weekday. */
  public Content date() {
    return new SpokenHtml(speech.date(today));
  }
}
