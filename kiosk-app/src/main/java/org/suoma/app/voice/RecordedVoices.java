package org.suoma.app.voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.language.SpokenPiece;
import org.suoma.content.model.Text;
import org.suoma.content.model.Voice;

/**
 * Says what people, or in samples a machine, have recorded. Numbers, dates and what they are put
 * into are put together from the recordings of their words, in Han only: how Nuosu says them is not
 * ours to compose.
 */
public final class RecordedVoices implements Voices {

  private final Function<String, Optional<InterfaceString>> catalog;
  private final InterfaceTranslations translations;
  private final Predicate<Voice.Clip> isThere;

  /**
   * The recordings of a release.
   *
   * @param catalog finds the kiosk's own strings by their wording
   * @param translations what has been recorded of them
   * @param hasFile whether the release has a file at a path; what it lacks stays silent
   */
  public RecordedVoices(
      Function<String, Optional<InterfaceString>> catalog,
      InterfaceTranslations translations,
      Predicate<String> hasFile) {
    this.catalog = catalog;
    this.translations = translations;
    this.isThere = clip -> hasFile.test(clip.path());
  }

  @Override
  public Recordings of(Text text) {
    return Recordings.of(text.voice(), isThere);
  }

  @Override
  public Recordings of(InterfaceString string) {
    return string.zh().contains("{")
        ? Recordings.none()
        : Recordings.of(translations.of(string).map(Text::voice).orElse(null), isThere);
  }

  @Override
  public Recordings of(InterfaceString string, List<Object> values) {
    List<SpokenPiece> pieces = SpokenPiece.of(string);
    if (pieces.size() == 1 && pieces.get(0) instanceof SpokenPiece.Words) {
      return of(string);
    }
    List<Recordings> said = new ArrayList<>();
    for (SpokenPiece piece : pieces) {
      said.add(
          piece instanceof SpokenPiece.Words words
              ? of(words.string())
              : value(values.get(((SpokenPiece.Value) piece).place())));
    }
    return inHan(said);
  }

  private Recordings value(Object value) {
    if (value instanceof Recordings known) {
      return known;
    }
    if (value instanceof LocalDate day) {
      return of(day);
    }
    if (value instanceof Text text) {
      return of(text);
    }
    if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      return number < 0 || number > NumberWords.MAX
          ? Recordings.none()
          : words(NumberWords.ofNumber((int) number));
    }
    return value instanceof String wording
        ? catalog.apply(wording).map(this::of).orElse(Recordings.none())
        : Recordings.none();
  }

  @Override
  public Recordings of(LocalDate day) {
    return words(NumberWords.ofDay(day));
  }

  private Recordings words(List<String> words) {
    return inHan(
        words.stream()
            .map(word -> catalog.apply(word).map(this::of).orElse(Recordings.none()))
            .toList());
  }

  /** One behind the other; silence if one of them is silent. */
  private static Recordings inHan(List<Recordings> all) {
    List<Voice.Clip> clips = new ArrayList<>();
    for (Recordings one : all) {
      if (one.zh().isEmpty()) {
        return Recordings.none();
      }
      clips.addAll(one.zh());
    }
    return new Recordings(clips, List.of());
  }
}
