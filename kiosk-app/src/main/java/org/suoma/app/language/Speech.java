package org.suoma.app.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.app.session.Visit;
import org.suoma.app.voice.Recordings;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;

/**
 * How one visit is spoken to: in Han, in Yi where there is some, or in both. Yi that nobody has
 * reviewed is said only where the county wants drafts. Immutable; threads may share one that notes
 * nothing.
 */
public final class Speech {

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
  private static final DateTimeFormatter HAN_DATE =
      DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter HAN_MOMENT =
      DateTimeFormatter.ofPattern("M月d日 EEEE HH:mm", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final KioskWords words;
  private final InterfaceTranslations translations;
  private final Voices voices;
  private final Visit.Language language;
  private final boolean showsDrafts;
  private final @Nullable Fallbacks fallbacks;

  /**
   * Speech of one visit.
   *
   * @param words the kiosk's own words
   * @param translations what has become of them in the release
   * @param voices who says it aloud
   * @param language what the visit wants
   * @param showsDrafts whether the county shows Yi that nobody has reviewed
   */
  public Speech(
      KioskWords words,
      InterfaceTranslations translations,
      Voices voices,
      Visit.Language language,
      boolean showsDrafts) {
    this(words, translations, voices, language, showsDrafts, null);
  }

  private Speech(
      KioskWords words,
      InterfaceTranslations translations,
      Voices voices,
      Visit.Language language,
      boolean showsDrafts,
      @Nullable Fallbacks fallbacks) {
    this.words = words;
    this.translations = translations;
    this.voices = voices;
    this.language = language;
    this.showsDrafts = showsDrafts;
    this.fallbacks = fallbacks;
  }

  /** The same, which notes what it says in Han for want of Yi. */
  public Speech noting(Fallbacks notes) {
    return new Speech(words, translations, voices, language, showsDrafts, notes);
  }

  /** The same words in Han alone, for what only Han fits, such as text for a phone. */
  public Speech inHan() {
    return new Speech(words, translations, voices, Visit.Language.HAN, showsDrafts);
  }

  /** Which languages are spoken. */
  public Visit.Language language() {
    return language;
  }

  /**
   * The kiosk's own words.
   *
   * @param wording as in the catalog; {@code {0}}, {@code {1}} stand for the values
   * @param values numbers, strings, which may be wordings themselves, or texts of the county
   */
  public Said say(String wording, Object... values) {
    Optional<InterfaceString> string = words.require(wording);
    boolean isKnown = string.isPresent() || !Piece.hasHan(wording);
    return said(
            fill(wording, Piece.Kind.HAN, values, false),
            yi(wording, string.orElse(null), values),
            isKnown)
        .heardAs(string.map(known -> voices.of(known, sounds(values))).orElse(Recordings.none()));
  }

  /** What is put in, of phrases how they sound. */
  private List<Object> sounds(Object[] values) {
    List<Object> sounds = new ArrayList<>();
    for (Object value : values) {
      sounds.add(value instanceof Phrase phrase ? say(phrase).recordings() : value);
    }
    return sounds;
  }

  /** The kiosk's own words. */
  public Said say(Phrase phrase) {
    return say(phrase.wording(), phrase.values().toArray());
  }

  /** A name that may be the kiosk's own or the county's, such as the value of a facet. */
  public Said term(String name) {
    return words.find(name).isPresent() ? say(name) : han(name);
  }

  /** What the county says in Han only: names, numbers, cells of tables. */
  public Said han(String content) {
    return said(List.of(Piece.han(content)), List.of(), true);
  }

  /** What the county says. */
  public Said text(Text text) {
    return said(List.of(Piece.han(text.zh())), yi(text), true).heardAs(voices.of(text));
  }

  /** The title of a page: the county's text, or the kiosk's own. */
  public Said title(Text title) {
    boolean isBare = title.ii() == null && title.voice() == null;
    return isBare && words.find(title.zh()).isPresent() ? say(title.zh()) : text(title);
  }

  /** The kiosk's own words where only characters fit: in attributes. */
  public String plain(String wording, Object... values) {
    return say(wording, values).line();
  }

  /** A day with its weekday, in Yi by the forms of CLDR. */
  public Said date(LocalDate day) {
    return said(
            List.of(Piece.han(HAN_DATE.format(day))),
            List.of(new Piece(Piece.Kind.YI, words.calendar().dateAndWeekday(day))),
            true)
        .heardAs(voices.of(day));
  }

  private Said said(List<Piece> han, List<Piece> yi, boolean isKnown) {
    return switch (language) {
      case HAN -> new Said(han, List.of(), false, isKnown, Recordings.none());
      case YI ->
          new Said(yi.isEmpty() ? han : List.of(), yi, yi.isEmpty(), isKnown, Recordings.none());
      case BOTH ->
          new Said(
              han,
              han.equals(yi) ? List.of() : yi,
              yi.isEmpty() && hasHan(han),
              isKnown,
              Recordings.none());
    };
  }

  private static boolean hasHan(List<Piece> pieces) {
    return pieces.stream().anyMatch(piece -> piece.kind() == Piece.Kind.HAN);
  }

  /** The Yi side of the kiosk's own words; of mere punctuation, if something put in has one. */
  private List<Piece> yi(String wording, @Nullable InterfaceString string, Object... values) {
    if (!Piece.hasHan(wording)) {
      List<Piece> filled = fill(wording, Piece.Kind.NEUTRAL, values, true);
      return filled.stream().anyMatch(Piece::isYi) ? filled : List.of();
    }
    if (string == null) {
      return List.of();
    }
    Optional<SourcedYi> yi = translations.of(string).map(Text::ii).filter(this::isShown);
    if (yi.isEmpty()) {
      note(notes -> notes.add(string));
      return List.of();
    }
    return fill(yi.get().text(), kind(yi.get()), values, true);
  }

  private List<Piece> yi(Text text) {
    SourcedYi yi = text.ii();
    if (yi == null || !isShown(yi)) {
      note(notes -> notes.add(text));
      return List.of();
    }
    return List.of(new Piece(kind(yi), yi.text()));
  }

  private void note(Consumer<Fallbacks> fallback) {
    if (fallbacks != null && language != Visit.Language.HAN) {
      fallback.accept(fallbacks);
    }
  }

  private boolean isShown(SourcedYi yi) {
    return showsDrafts || !yi.isDraft();
  }

  private static Piece.Kind kind(SourcedYi yi) {
    return yi.isDraft() ? Piece.Kind.DRAFT : Piece.Kind.YI;
  }

  private List<Piece> fill(String pattern, Piece.Kind kind, Object[] values, boolean inYi) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(pattern);
    int done = 0;
    while (place.find()) {
      add(pieces, kind, pattern.substring(done, place.start()));
      pieces.addAll(value(values[Integer.parseInt(place.group(1))], inYi));
      done = place.end();
    }
    add(pieces, kind, pattern.substring(done));
    return pieces;
  }

  private static void add(List<Piece> pieces, Piece.Kind kind, String text) {
    if (!text.isEmpty()) {
      pieces.add(kind == Piece.Kind.HAN ? Piece.han(text) : new Piece(kind, text));
    }
  }

  private List<Piece> value(Object value, boolean inYi) {
    if (value instanceof LocalDateTime moment) {
      return List.of(moment(moment, inYi));
    }
    if (inYi) {
      List<Piece> yi =
          value instanceof Text text
              ? yi(text)
              : value instanceof Phrase phrase ? yiOf(phrase) : yiOf(String.valueOf(value));
      if (!yi.isEmpty()) {
        return yi;
      }
    }
    return value instanceof Phrase phrase
        ? fill(phrase.wording(), Piece.Kind.HAN, phrase.values().toArray(), false)
        : List.of(Piece.han(String.valueOf(value)));
  }

  /**
   * A moment as people say it, e.g. {@code 11月29日 星期日 08:30}; in Yi with its year, as CLDR has it.
   */
  private Piece moment(LocalDateTime moment, boolean inYi) {
    return inYi
        ? new Piece(
            Piece.Kind.YI,
            words.calendar().dateAndWeekday(moment.toLocalDate()) + " " + TIME.format(moment))
        : Piece.han(HAN_MOMENT.format(moment));
  }

  private List<Piece> yiOf(Phrase phrase) {
    return yi(
        phrase.wording(), words.require(phrase.wording()).orElse(null), phrase.values().toArray());
  }

  private List<Piece> yiOf(String name) {
    return words.find(name).map(string -> yi(name, string)).orElse(List.of());
  }
}
