package org.suoma.county.translating;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.storage.content.WrittenYi;
import org.suoma.county.translating.text.TranslationUnit;

/**
 * What the console knows of a translation that stands.
 *
 * @param writer login of who wrote it; empty if nobody did in the console
 * @param back whether what was before it is known
 * @param before what was before it; null if nothing was, or it is not known
 * @param writerBefore login of who wrote that; empty if it is not known
 */
record WrittenPast(String writer, boolean back, @Nullable SourcedYi before, String writerBefore) {

  private static final WrittenPast UNKNOWN = new WrittenPast("", false, null, "");

  /**
   * The past of a unit's translation. What came by a file since is nobody's of the console, and
   * what that replaced is not known.
   */
  static WrittenPast of(TranslationUnit unit, Optional<WrittenYi> written, ContentJson json) {
    return written
        .filter(known -> unit.isWrittenAs(known.text()))
        .map(
            known ->
                new WrittenPast(
                    known.writer(),
                    true,
                    earlier(unit, known.before(), json),
                    known.before().writer()))
        .orElse(UNKNOWN);
  }

  /** What was approved for another Han wording is a draft for this one. */
  private static @Nullable SourcedYi earlier(
      TranslationUnit unit, WrittenYi.Before before, ContentJson json) {
    if (before.yi().isEmpty()) {
      return null;
    }
    try {
      SourcedYi yi = json.read(before.yi().getBytes(UTF_8), SourcedYi.class);
      return before.han().equals(unit.zh())
          ? yi
          : SourcedYi.draft(yi.text(), yi.source(), yi.licence());
    } catch (MalformedContentException e) {
      throw new IllegalStateException("the database holds broken JSON", e);
    }
  }

  /** What is to be remembered once another translation has come in the place of the unit's. */
  WrittenYi followedBy(
      TranslationUnit unit, @Nullable SourcedYi yi, String itsWriter, ContentJson json) {
    SourcedYi now = unit.yi();
    return new WrittenYi(
        yi == null ? "" : yi.text(),
        itsWriter,
        new WrittenYi.Before(
            unit.zh(), now == null ? "" : new String(json.write(now), UTF_8), writer));
  }
}
