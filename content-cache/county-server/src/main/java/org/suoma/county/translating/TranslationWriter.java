package org.suoma.county.translating;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Voice;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.storage.content.ContentChange;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.WrittenYi;
import org.suoma.county.translating.file.TranslationRow;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;
import org.suoma.county.translating.text.YiChange;

/**
 * Writes one translation at a time, by the rules for rows of files ({@link RowRules}), for somebody
 * of the staff, whom the trail names. Whoever wrote a translation does not approve it. Threads
 * share one.
 */
public final class TranslationWriter {

  /** What a cell of a workbook holds, so that every text can be handed out again. */
  static final int LONGEST = 32_767;

  private static final int LONGEST_CREDIT = 300;

  private final Translations translations;
  private final ContentShelf shelf;
  private final StaffTrail trail;
  private final Clock clock;
  private final ContentJson json = new ContentJson();

  /** Writes these texts into this shelf; the clock tells today. */
  public TranslationWriter(
      Translations translations, ContentShelf shelf, StaffTrail trail, Clock clock) {
    this.translations = translations;
    this.shelf = shelf;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A translation as somebody has typed it.
   *
   * @param unit id of the text
   * @param seen what the writer had before them, as {@link TranslationDesk#seen} gives it
   * @param yi the translation; line breaks of any kind
   * @param source where it comes from
   * @param licence under which licence
   */
  public record Typed(String unit, String seen, String yi, String source, String licence) {}

  /** What became of a translation that was written. */
  public enum Outcome {
    /** Another source or licence; how far it has come stays. */
    KEPT,
    /** It is a draft now. */
    DRAFTED,
    /** It is a draft in the place of one that was approved. */
    APPROVAL_LOST,
    /** It is a draft, and a recording says the one before. */
    RECORDING_TO_CHECK
  }

  /**
   * Writes a translation; another wording is a draft, whatever stood there before.
   *
   * @throws RefusedTranslationException if it is not as it should be, or the text is another by now
   */
  public Outcome write(Staff staff, Typed typed) throws RefusedTranslationException {
    String text = text(typed.yi());
    return change(
        staff,
        StaffAction.TRANSLATED,
        typed.unit(),
        (unit, known) -> {
          requireSeen(unit, typed.seen());
          if (text.isEmpty()) {
            throw new RefusedTranslationException(
                unit.yi() == null ? "还没有写彝文" : "彝文是空的；要去掉译文，请按“删去译文”");
          }
          requireShort(text, LONGEST, "彝文");
          requireShort(typed.source(), LONGEST_CREDIT, "来源");
          requireShort(typed.licence(), LONGEST_CREDIT, "许可");
          TranslationRow.YiCells before = TranslationRow.YiCells.of(unit.yi());
          ImportPlan.Item item =
              judged(
                  unit,
                  new TranslationRow.YiCells(
                      text,
                      typed.source().strip(),
                      typed.licence().strip(),
                      before.reviewer(),
                      before.reviewedOn()),
                  unit.stale() ? UnitState.DRAFT : null);
          YiChange change = item.change();
          if (change == null) {
            throw new RefusedTranslationException("和已经保存的一样，没有什么要保存");
          }
          boolean same = unit.isWrittenAs(text) && !unit.stale();
          return new After(
              change.yi(),
              same ? known.writer() : staff.account().login(),
              same ? Outcome.KEPT : outcome(unit));
        });
  }

  private static Outcome outcome(TranslationUnit before) {
    SourcedYi yi = before.yi();
    if (yi != null && !yi.isDraft()) {
      return Outcome.APPROVAL_LOST;
    }
    Voice voice = before.voice();
    return voice != null && voice.ii() != null ? Outcome.RECORDING_TO_CHECK : Outcome.DRAFTED;
  }

  /**
   * Approves a draft that somebody else has written.
   *
   * @param seen as for {@link Typed}
   * @param yi what stood on the approver's page; must be what is approved
   */
  public void approve(Staff staff, String unit, String seen, String yi)
      throws RefusedTranslationException {
    Outcome unused =
        change(
            staff,
            StaffAction.TRANSLATION_APPROVED,
            unit,
            (text, known) -> {
              requireSeen(text, seen);
              SourcedYi draft = text.yi();
              if (draft == null || text.state() != UnitState.DRAFT) {
                throw new RefusedTranslationException(
                    text.state() == UnitState.STALE
                        ? "汉文改过：先核对译文并保存，再由别人审定"
                        : text.state() == UnitState.REVIEWED ? "这一条已经审定了" : "还没有译文，不能审定");
              }
              if (!text.isWrittenAs(text(yi))) {
                throw new RefusedTranslationException("您改了译文，还没有保存：请先保存，再由别人审定");
              }
              if (known.writer().equals(staff.account().login())) {
                throw new RefusedTranslationException("这一条是您自己写的，要由另一位译员审定");
              }
              ImportPlan.Item item =
                  judged(
                      text,
                      new TranslationRow.YiCells(
                          draft.text(),
                          draft.source(),
                          draft.licence(),
                          staff.account().name(),
                          LocalDate.now(clock).toString()),
                      UnitState.REVIEWED);
              return new After(
                  Objects.requireNonNull(item.change()).yi(), known.writer(), Outcome.KEPT);
            });
  }

  /** Takes a translation away. */
  public void remove(Staff staff, String unit, String seen) throws RefusedTranslationException {
    Outcome unused =
        change(
            staff,
            StaffAction.TRANSLATION_REMOVED,
            unit,
            (text, known) -> {
              requireSeen(text, seen);
              if (text.yi() == null) {
                throw new RefusedTranslationException("这一条没有译文");
              }
              return new After(null, staff.account().login(), Outcome.KEPT);
            });
  }

  /**
   * Puts back what was there before the last change; once more puts the later one back. What was
   * approved for another Han wording comes back as a draft.
   *
   * @param seen as for {@link Typed}
   * @throws RefusedTranslationException also if a file has brought another one since
   */
  public void takeBack(Staff staff, String unit, String seen) throws RefusedTranslationException {
    Outcome unused =
        change(
            staff,
            StaffAction.TRANSLATION_PUT_BACK,
            unit,
            (text, known) -> {
              requireSeen(text, seen);
              if (!known.back()) {
                throw new RefusedTranslationException("这一条没有可以恢复的译文");
              }
              return new After(known.before(), known.writerBefore(), Outcome.KEPT);
            });
  }

  /** What is known of a translation. */
  TranslationDesk.Known known(TranslationUnit unit, Optional<WrittenYi> written) {
    WrittenPast past = WrittenPast.of(unit, written, json);
    return new TranslationDesk.Known(unit, past.writer(), past.back());
  }

  /** What people have typed, with line breaks as they are stored, and none around it. */
  static String text(String typed) {
    return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private Outcome change(Staff staff, StaffAction action, String id, Step step)
      throws RefusedTranslationException {
    After after =
        shelf.<After, RefusedTranslationException>change(
            change -> {
              TranslationUnit unit =
                  translations
                      .texts()
                      .unit(id, change.snapshot())
                      .orElseThrow(() -> new RefusedTranslationException("这条文字已经没有了"));
              requireMay(staff, id, change);
              WrittenPast past = WrittenPast.of(unit, change.snapshot().writtenYi(id), json);
              After made = step.of(unit, past);
              translations
                  .texts()
                  .write(List.of(new YiChange(unit, made.yi())), change, clock.instant());
              change.keepWrittenYi(id, past.followedBy(unit, made.yi(), made.writer(), json));
              return made;
            });
    SourcedYi yi = after.yi();
    trail.add(
        staff,
        action,
        "text:" + id,
        yi == null ? Map.of() : Map.of("digest", Sha256.of(yi.text().getBytes(UTF_8)).hex()));
    return after.outcome();
  }

  private ImportPlan.Item judged(
      TranslationUnit unit, TranslationRow.YiCells cells, @Nullable UnitState state)
      throws RefusedTranslationException {
    TranslationRow row =
        new TranslationRow(unit.id(), unit.zh(), cells, unit.context().words(), "", state);
    try {
      return new RowRules(LocalDate.now(clock), Credits.NONE)
          .judge(new TranslationRow.Numbered(1, row), unit);
    } catch (RowRules.RefusedRow e) {
      throw new RefusedTranslationException(Objects.requireNonNull(e.getMessage()));
    }
  }

  private static void requireShort(String text, int longest, String name)
      throws RefusedTranslationException {
    if (text.length() > longest) {
      throw new RefusedTranslationException("%s最多 %d 个字".formatted(name, longest));
    }
  }

  private static void requireSeen(TranslationUnit unit, String seen)
      throws RefusedTranslationException {
    if (!TranslationDesk.seen(unit).equals(seen)) {
      throw new RefusedTranslationException("您打开这一页以后，别人改了这一条。下面是现在的样子；要换成您写的，再保存一次");
    }
  }

  private static void requireMay(Staff staff, String unit, ContentChange change)
      throws RefusedTranslationException {
    if (!TextRemit.covers(staff, Permission.TRANSLATE, unit, change)) {
      throw new RefusedTranslationException("这个条目的单位或栏目不在您的范围里，不能改它的译文；范围由管理员在账号里定");
    }
  }

  /** What becomes of a translation, inside of a change. */
  @FunctionalInterface
  private interface Step {
    After of(TranslationUnit unit, WrittenPast past) throws RefusedTranslationException;
  }

  /**
   * A translation from now on.
   *
   * @param yi null for none
   * @param writer login of who wrote it; empty if that is not known
   * @param outcome what people should know about it
   */
  private record After(@Nullable SourcedYi yi, String writer, Outcome outcome) {}
}
