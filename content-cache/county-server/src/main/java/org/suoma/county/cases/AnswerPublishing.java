package org.suoma.county.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.suoma.content.model.Block;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Provenance;
import org.suoma.content.model.Text;
import org.suoma.content.model.Unit;
import org.suoma.content.release.Sha256;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.storage.content.ContentShelf;

/**
 * Makes an entry of the answer to a letter, in words written for everybody; the letter itself, its
 * number and its writer are not in it. Residents see it with the next release.
 */
public final class AnswerPublishing {

  private static final int ID_DIGITS = 12;
  private static final int MOST_TITLE = 120;
  private static final int MOST_TEXT = 4_000;

  private final CaseDesk desk;
  private final ContentShelf shelf;

  AnswerPublishing(CaseDesk desk, ContentShelf shelf) {
    this.desk = desk;
    this.shelf = shelf;
  }

  /**
   * Puts the answer among the county's content, and the step into the trail.
   *
   * @throws StepRefusedException if the answer is incomplete, or the step is not possible
   */
  public CaseFile publish(SubmissionNumber number, CaseActor actor, Answer answer)
      throws StepRefusedException, IOException {
    CaseFile file = desk.file(number).orElseThrow(() -> new StepRefusedException("没有这个编号的来信"));
    CaseRole unused = AuditTrail.requireRole(actor, CaseAction.PUBLISH_ANSWER);
    answer.requireComplete();
    if (!CaseAction.PUBLISH_ANSWER.fits(file)) {
      throw new StepRefusedException("答复以后才能公开；依申请公开的答复请用“转主动公开评估”");
    }
    if (shelf.catalog().flatMap(catalog -> catalog.column(answer.column())).isEmpty()) {
      throw new StepRefusedException("请选择公开在哪个栏目");
    }
    Entry entry = entry(number, file.requireCharge().unit(), answer);
    boolean put =
        shelf.<Boolean, RuntimeException>change(
            change -> {
              change.put(entry, unitName(entry.filing().unit()), "案件答复", desk.clock().instant());
              return true;
            });
    if (!put) {
      throw new AssertionError("a change either stays or throws");
    }
    return desk.take(number, actor, new CaseStep.AnswerPublished(entry.id()), null);
  }

  private Entry entry(SubmissionNumber number, String unit, Answer answer) {
    byte[] bytes = ("answer " + number).getBytes(StandardCharsets.UTF_8);
    List<Block> text = new ArrayList<>();
    answer
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> text.add(new Block.Paragraph(Text.han(line.strip()))));
    return new Entry(
        "answer-" + Sha256.of(bytes).hex().substring(0, ID_DIGITS),
        Text.han(answer.title()),
        null,
        new Filing(List.of(answer.column()), unit, desk.today(), List.of(), List.of(), List.of()),
        new Provenance(unitName(unit), null, null),
        List.of(),
        List.of(),
        new Notice("办理结果", null, null, null, text, List.of()));
  }

  private String unitName(String id) {
    return shelf.county().flatMap(county -> county.unit(id)).map(Unit::name).orElse(id);
  }

  /**
   * What everybody is to read.
   *
   * @param title of the entry
   * @param text its paragraphs, one a line; names nobody
   * @param column id of the column it stands in
   */
  public record Answer(String title, String text, String column) {

    private void requireComplete() throws StepRefusedException {
      if (title.isBlank() || title.length() > MOST_TITLE) {
        throw new StepRefusedException("标题应有 1 到 120 个字");
      }
      if (text.isBlank() || text.length() > MOST_TEXT) {
        throw new StepRefusedException("公开的答复应有 1 到 4000 个字");
      }
    }
  }
}
