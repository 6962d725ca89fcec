package org.suoma.county.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.suoma.content.model.ContentJson;
import org.suoma.county.checking.finding.CheckSettings;
import org.suoma.county.checking.wording.WordList;
import org.suoma.records.Explanation;
import org.suoma.records.TomlRecords;

/** Reads {@code wording.toml}, the county's own words, and {@code checks.toml}, how it checks. */
final class CheckFilesReader implements DocumentReader {

  private static final String WORDING = "wording";
  private static final String CHECKS = "checks";

  private final ContentJson json;

  CheckFilesReader(ContentJson json) {
    this.json = json;
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.extension().equals("toml")
        && (file.baseName().equals(WORDING) || file.baseName().equals(CHECKS));
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    try {
      return Documents.of(
          file.baseName().equals(WORDING)
              ? new CountyFile.Kept(
                  OwnFile.WORDING, WordList.FILE, json.write(WordList.read(file.text())))
              : new CountyFile.Kept(
                  OwnFile.CHECKS,
                  CheckSettings.FILE,
                  json.write(new TomlRecords().read(file.text(), CheckSettings.class))));
    } catch (JsonProcessingException e) {
      throw new UnreadableDocumentException("内容不符合格式：" + Explanation.of(e), e);
    }
  }
}
