package org.suoma.county.translating.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.suoma.county.translating.text.UnitState;

/**
 * XLIFF 2.1 (OASIS Standard, 13 February 2018) with its metadata module: one unit with one segment
 * per text. Ids are XML name tokens there, so that {@code :} stands for our {@code /}.
 */
final class Xliff implements TranslationFormat {

  static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
  static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
  static final String SOURCE_LANGUAGE = "zh-Hans";
  static final String TARGET_LANGUAGE = "ii";

  /** Category of our metadata. */
  static final String CATEGORY = "suoma";

  static final String SOURCE = "source";
  static final String LICENCE = "licence";
  static final String REVIEWER = "reviewer";
  static final String REVIEWED_ON = "reviewed-on";

  /** Categories of our notes. */
  static final String CONTEXT = "context";

  static final String PICTURE = "picture";

  /** The {@code subState} of a translation whose Han wording has changed. */
  static final String STALE = "suoma:stale";

  /** Segment states (section 4.3.1.31). */
  static final Map<UnitState, String> STATES =
      Map.of(
          UnitState.UNTRANSLATED, "initial",
          UnitState.DRAFT, "translated",
          UnitState.STALE, "translated",
          UnitState.REVIEWED, "final");

  @Override
  public void write(List<TranslationRow> rows, OutputStream out) throws IOException {
    TranslationFormat.requireNotTooMany(rows);
    for (TranslationRow row : rows) {
      FileText.require(row);
    }
    new XliffWriter(out).write(rows);
  }

  @Override
  public List<TranslationRow.Numbered> read(byte[] file) throws BrokenTranslationsException {
    return new XliffReader().read(file);
  }
}
