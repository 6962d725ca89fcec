package org.suoma.county.console.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.recording.Recording.Language;

/**
 * The page about what has been recorded.
 *
 * @param frame the page's frame
 * @param language in which
 * @param words what entries were searched by
 * @param places screens of the kiosk, columns and county
 * @param entries entries of this page of the list
 * @param pages where in the list of entries this is
 * @param chosen the texts of one screen or entry; null for all places
 * @param done what was just done; null if nothing was
 */
public record RecordingsView(
    PageFrame frame,
    Language language,
    String words,
    List<Place> places,
    List<Place> entries,
    Pages pages,
    @Nullable Chosen chosen,
    @Nullable String done) {

  /** Copies. */
  public RecordingsView {
    places = List.copyOf(places);
    entries = List.copyOf(entries);
  }

  /** The languages to choose from. */
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** The address of this page in a language. */
  public String path(Language other) {
    return chosen == null
        ? "%s?language=%s&q=%s"
            .formatted(RecordingPlace.LIST, other.code(), RecordingPlace.encoded(words))
        : chosen.path().replaceFirst("language=[a-z]+", "language=" + other.code());
  }

  /** The address of another page of the entries. */
  public String page(int page) {
    return path(language) + "&page=" + page;
  }

  /**
   * Texts that are recorded one after the other.
   *
   * @param label where they stand
   * @param path of their list
   * @param texts how many there are
   * @param recorded how many have a recording
   * @param missing how many wait for one
   * @param first where the first of these is recorded; null if none waits
   */
  public record Place(
      String label, String path, int texts, int recorded, int missing, @Nullable String first) {}

  /**
   * The texts of one place.
   *
   * @param label where they stand
   * @param path of their list
   * @param texts all of them
   * @param first where the first that waits is recorded; null if none waits
   */
  public record Chosen(String label, String path, List<Text> texts, @Nullable String first) {

    /** Copies. */
    public Chosen {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A text.
   *
   * @param han its Han wording
   * @param yi its Yi wording where that is to be spoken; empty for none
   * @param state who recorded it when, or why nobody did
   * @param recorded whether it has a recording
   * @param path where it is recorded
   */
  public record Text(String han, String yi, String state, boolean recorded, String path) {}

  /**
   * Where in a list one is.
   *
   * @param page this one, from 1
   * @param last the last one
   * @param total all rows
   */
  public record Pages(int page, int last, int total) {}
}
