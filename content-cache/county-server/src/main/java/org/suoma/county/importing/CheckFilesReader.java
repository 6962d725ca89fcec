package org.suoma.county.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Set;
import org.suoma.content.model.ContentJson;
import org.suoma.county.assessment.AssessmentPlan;
import org.suoma.county.checking.finding.CheckSettings;
import org.suoma.county.checking.wording.WordList;
import org.suoma.records.Explanation;
import org.suoma.records.TomlRecords;

/**
 * Reads {@code wording.toml}, the county's own words, {@code checks.toml}, how it checks, and
 * {@code assessment.toml}, how it scores its units.
 */
final class CheckFilesReader implements DocumentReader {

  private static final String WORDING = "wording";
  private static final String CHECKS = "checks";
  private static final String ASSESSMENT = "assessment";

  private final ContentJson json;

  CheckFilesReader(ContentJson json) {
    this.json = json;
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.extension().equals("toml")
        && Set.of(WORDING, CHECKS, ASSESSMENT).contains(file.baseName());
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    try {
      return Documents.of(
          switch (file.baseName()) {
            case WORDING ->
                new CountyFile.Kept(
                    OwnFile.WORDING, WordList.FILE, json.write(WordList.read(file.text())));
            case CHECKS ->
                new CountyFile.Kept(
                    OwnFile.CHECKS, CheckSettings.FILE, bound(file, CheckSettings.class));
            default ->
                new CountyFile.Kept(
                    OwnFile.ASSESSMENT, AssessmentPlan.FILE, bound(file, AssessmentPlan.class));
          });
    } catch (JsonProcessingException e) {
      throw new UnreadableDocumentException("内容不符合格式：" + Explanation.of(e), e);
    }
  }

  private byte[] bound(SourceFile file, Class<?> type)
      throws JsonProcessingException, UnreadableDocumentException {
    return json.write(new TomlRecords().read(file.text(), type));
  }
}
