package org.suoma.county.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suoma.content.model.Review;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Voice;
import org.suoma.county.translating.ImportPlan.Item;
import org.suoma.county.translating.ImportPlan.Outcome;
import org.suoma.county.translating.file.TranslationRow;
import org.suoma.county.translating.file.TranslationRow.YiCells;
import org.suoma.county.translating.text.Context;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;

class RowRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
  private static final SourcedYi DRAFT = SourcedYi.draft("ꀋ", "县译室", "本县");
  private static final SourcedYi REVIEWED =
      new SourcedYi("ꀋ", "县译室", "本县", new Review("译审", LocalDate.of(2026, 5, 1)));

  private final RowRules rules = new RowRules(TODAY, Credits.NONE);

  @Test
  void addsATranslationWithItsReview() throws Exception {
    Item item = judge(unit(null), cells("ꀋ", "译审", "2026/5/1"), UnitState.REVIEWED);

    assertThat(item.outcome()).isEqualTo(Outcome.ADDED);
    assertThat(after(item)).isEqualTo(REVIEWED);
  }

  @Test
  void readsTheDatesThatOfficesWrite() throws Exception {
    for (String date : List.of("2026-05-01", "2026/5/1", "2026.5.1", "2026年5月1日", " 2026-5-1 ")) {
      assertThat(after(judge(unit(null), cells("ꀋ", "译审", date), null))).isEqualTo(REVIEWED);
    }
  }

  @Test
  void anEmptyCellLeavesTheTranslationAndOnlyTheMarkTakesItAway() throws Exception {
    assertThat(judge(unit(REVIEWED), cells("", "", ""), UnitState.DRAFT).outcome())
        .isEqualTo(Outcome.UNCHANGED);
    Item deleted = judge(unit(REVIEWED), cells(RowRules.DELETE, "", ""), UnitState.DRAFT);
    assertThat(deleted.outcome()).isEqualTo(Outcome.DELETED);
    assertThat(Objects.requireNonNull(deleted.change()).yi()).isNull();
    assertThat(judge(unit(null), cells(RowRules.DELETE, "", ""), null).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void doesNotApplyWhatWasTranslatedFromAnotherWordingOrIsGone() throws Exception {
    TranslationRow row =
        new TranslationRow("interface/a.b", "首 页", cells("ꀋ", "", ""), "", "", null);
    Item item = rules.judge(new TranslationRow.Numbered(9, row), unit(null));

    assertThat(item.outcome()).isEqualTo(Outcome.HAN_CHANGED);
    assertThat(item.change()).isNull();
    assertThat(item.remark()).contains("首页");
    assertThat(rules.judge(new TranslationRow.Numbered(9, row), null).outcome())
        .isEqualTo(Outcome.GONE);
  }

  @Test
  void anotherTextIsNotCoveredByTheOldReview() throws Exception {
    Item item = judge(unit(REVIEWED), cells("ꀋꀋ", "译审", "2026-05-01"), UnitState.REVIEWED);

    assertThat(after(item).isDraft()).isTrue();
    assertThat(item.remark()).contains("请重新审定");
    assertThat(after(judge(unit(REVIEWED), cells("ꀋꀋ", "译审", "2026-05-02"), null)).isDraft())
        .isFalse();
  }

  @Test
  void aStaleTranslationStaysStaleUntilSomebodyConfirmsIt() throws Exception {
    TranslationUnit stale = unit(REVIEWED, true, Context.Part.INTERFACE);

    assertThat(judge(stale, YiCells.of(REVIEWED), UnitState.STALE).outcome())
        .isEqualTo(Outcome.UNCHANGED);
    assertThat(after(judge(stale, YiCells.of(REVIEWED), UnitState.REVIEWED)).isDraft()).isTrue();
    assertThat(after(judge(stale, cells("ꀋ", "译审", "2026-05-06"), UnitState.REVIEWED)).review())
        .isEqualTo(new Review("译审", TODAY));
  }

  @Test
  void refusesAReviewThatIsNone() {
    assertRefused(cells("ꀋ", "译审", ""), null, "没有审定日期");
    assertRefused(cells("ꀋ", "", "2026-05-01"), null, "没有审定人");
    assertRefused(cells("ꀋ", "", ""), UnitState.REVIEWED, "没有审定人和审定日期");
    assertRefused(cells("", "译审", "2026-05-01"), null, "没有彝文");
    assertRefused(cells("ꀋ", "译审", "2026-05-07"), null, "还没有到");
    assertRefused(cells("ꀋ", "译审", "2026-02-30"), null, "没有“2026-02-30”这一天");
    assertRefused(cells("ꀋ", "译审", "昨天"), null, "应写成");
  }

  @Test
  void refusesWhatIsNoYiOrHasNoSource() {
    assertRefused(cells("首页", "", ""), null, "“首”（U+9996）");
    assertRefused(cells("ꀋ\u0000", "", ""), null, "U+0000");
    assertRefused(cells("ꀋ {0}", "", ""), null, "占位符应是 []");
    assertRefused(new YiCells("ꀋ", "", "本县", "", ""), null, "来源");
    assertRefused(new YiCells("ꀋ", "县译室", "", "", ""), null, "许可");
  }

  @Test
  void notesTheSourceOfAWholeFile() throws Exception {
    RowRules credited = new RowRules(TODAY, new Credits("县译室", "本县"));
    TranslationRow row =
        new TranslationRow("interface/a.b", "首页", new YiCells("ꀋ", "", "", "", ""), "", "", null);

    assertThat(after(credited.judge(new TranslationRow.Numbered(2, row), unit(null))))
        .isEqualTo(DRAFT);
  }

  @Test
  void asksToListenAgainWhereTheTextChangesUnderARecording() throws Exception {
    Voice voice = new Voice(null, new Voice.Clip("media/a.mp3", "双语通 录音", false));
    TranslationUnit spoken =
        new TranslationUnit("interface/a.b", "首页", DRAFT, voice, false, unit(null).context());

    assertThat(judge(spoken, cells("ꀋꀋ", "", ""), null).remark()).contains("录音");
    assertThat(judge(spoken, cells("ꀋ", "译审", "2026-05-01"), null).remark()).isEmpty();
  }

  private void assertRefused(YiCells cells, @Nullable UnitState state, String reason) {
    assertThatThrownBy(() -> judge(unit(null), cells, state))
        .isInstanceOf(RowRules.RefusedRow.class)
        .hasMessageContaining(reason);
  }

  private Item judge(TranslationUnit unit, YiCells cells, @Nullable UnitState state)
      throws RowRules.RefusedRow {
    TranslationRow row = new TranslationRow(unit.id(), unit.zh(), cells, "", "", state);
    return rules.judge(new TranslationRow.Numbered(2, row), unit);
  }

  private static SourcedYi after(Item item) {
    return Objects.requireNonNull(Objects.requireNonNull(item.change()).yi());
  }

  private static YiCells cells(String yi, String reviewer, String on) {
    return new YiCells(yi, "县译室", "本县", reviewer, on);
  }

  private static TranslationUnit unit(@Nullable SourcedYi yi) {
    return unit(yi, false, Context.Part.INTERFACE);
  }

  private static TranslationUnit unit(@Nullable SourcedYi yi, boolean stale, Context.Part part) {
    return new TranslationUnit(
        "interface/a.b", "首页", yi, null, stale, new Context(part, List.of("首页"), "界面：首页", "home"));
  }
}
