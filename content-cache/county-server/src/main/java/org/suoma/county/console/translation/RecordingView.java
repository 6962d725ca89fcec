package org.suoma.county.console.translation;

import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.recording.Recording.Language;

/**
 * The page where one text is spoken.
 *
 * @param frame the page's frame
 * @param language in which
 * @param text what is said
 * @param place where it stands
 * @param before what has been recorded of it
 * @param speaker who speaks, as residents may read it
 * @param done what was just done; null if nothing was
 * @param wrong why a recording was refused; null if none was
 */
public record RecordingView(
    PageFrame frame,
    Language language,
    Text text,
    Place place,
    Before before,
    String speaker,
    @Nullable Done done,
    @Nullable String wrong) {

  /**
   * What is said.
   *
   * @param unit its id
   * @param han its Han wording
   * @param yi its Yi wording where that is to be spoken; empty for none
   * @param words digest of both
   */
  public record Text(String unit, String han, String yi, String words) {}

  /**
   * Where it stands.
   *
   * @param label in words
   * @param path of the list of its texts
   * @param number which of them it is, from 1
   * @param texts how many there are
   * @param missing how many wait for a recording
   * @param next where another that waits is recorded; null if none does
   */
  public record Place(
      String label, String path, int number, int texts, int missing, @Nullable String next) {}

  /**
   * What has been recorded of it.
   *
   * @param by who, and when; null if nobody did
   * @param sound its address
   * @param back whether something earlier can be put back
   */
  public record Before(@Nullable String by, String sound, boolean back) {}

  /**
   * What was just done.
   *
   * @param words for people
   * @param unit id of the text whose recording can be taken back; null for none
   */
  public record Done(String words, @Nullable String unit) {}
}
