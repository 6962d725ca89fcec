package org.suoma.app.voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.Text;
import org.suoma.content.model.Voice;

/**
 * Says what people, or in samples a machine, have recorded. Dates are put together from the
 * recordings of their words, in Han only: how Nuosu says them is not ours to compose.
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
  public Recordings of(LocalDate day) {
    List<Voice.Clip> clips = new ArrayList<>();
    for (String word : NumberWords.ofDay(day)) {
      Optional<Voice.Clip> clip =
          catalog.apply(word).map(this::of).flatMap(said -> said.zh().stream().findFirst());
      if (clip.isEmpty()) {
        return Recordings.none();
      }
      clips.add(clip.get());
    }
    return new Recordings(clips, List.of());
  }
}
