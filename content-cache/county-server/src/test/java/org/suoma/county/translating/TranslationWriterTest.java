package org.suoma.county.translating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Review;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;
import org.suoma.county.OneNoticeCounty;
import org.suoma.county.access.Account;
import org.suoma.county.access.Remit;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.importing.Importer;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.county.storage.staff.TrailStore;
import org.suoma.county.translating.TranslationWriter.Outcome;
import org.suoma.county.translating.TranslationWriter.Typed;
import org.suoma.county.translating.file.TranslationFormat;
import org.suoma.county.translating.file.TranslationRow;
import org.suoma.county.translating.term.Finding;
import org.suoma.county.translating.term.KeptTerms;
import org.suoma.county.translating.term.Term;
import org.suoma.county.translating.text.TextFilter;
import org.suoma.county.translating.text.TextPlace;
import org.suoma.county.translating.text.TextQuery;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** One translator writes, another approves, and what was there before can come back. */
@OnEveryDatabase(always = false)
class TranslationWriterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final String TITLE = "entry/notice-1/title";
  private static final String MONDAY = "interface/number.monday";
  private static final String CLDR =
      "Unicode CLDR 48.2.0 locale ii (Han side: CLDR 48.2.0 locale zh, same path)";
  private static final String LICENCE = "Unicode-3.0";
  private static final String CALENDAR = "ꈎꌗ";
  private static final String TODAY = "ꀃꑍ";
  private static final Staff JIKE = staff("jike", "吉克", Remit.WHOLE);
  private static final Staff AGUO = staff("aguo", "阿果", Remit.WHOLE);

  @TempDir private Path folder;
  private Database database;
  private ContentShelf shelf;
  private TrailStore trail;
  private Translations translations;
  private TranslationDesk desk;

  @BeforeEach
  void open(TestDatabases databases) throws Exception {
    ContentJson json = new ContentJson();
    database = databases.open(folder.resolve("data"));
    shelf = new ContentShelf(database, json);
    trail = new TrailStore(database);
    Path in = OneNoticeCounty.write(folder.resolve("in"), "日历", "今天 80 户停水。");
    new Importer(shelf, new MediaFolder(folder.resolve("media")), CLOCK, json)
        .run(List.of(in), null);
    translations =
        new Translations(
            shelf, new UntranslatedLog(database), json, InterfaceCatalog.bundled(), CLOCK);
    desk =
        new TranslationDesk(
            translations,
            shelf,
            new KeptTerms(folder.resolve("terms.csv"), EventLog.unkept(Program.COUNTY)),
            new TranslationWriter(translations, shelf, new StaffTrail(trail, CLOCK), CLOCK));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatOneWroteAnotherApprovesByNameAndDay() throws Exception {
    assertThat(write(JIKE, TITLE, CALENDAR)).isEqualTo(Outcome.DRAFTED);
    assertThat(yi(TITLE)).isEqualTo(SourcedYi.draft(CALENDAR, CLDR, LICENCE));

    approve(AGUO, TITLE);

    assertThat(yi(TITLE))
        .isEqualTo(
            new SourcedYi(CALENDAR, CLDR, LICENCE, new Review("阿果", LocalDate.of(2026, 5, 6))));
    assertThat(trail.steps("text:" + TITLE))
        .extracting(step -> step.actor() + " " + step.deed().action())
        .containsExactly("吉克（jike） TRANSLATED", "阿果（aguo） TRANSLATION_APPROVED");
  }

  @Test
  void nobodyApprovesWhatTheyWroteThemselves() throws Exception {
    write(JIKE, TITLE, CALENDAR);

    refused(() -> approve(JIKE, TITLE), "您自己写的");
    assertThat(find(TextFilter.TO_REVIEW, JIKE)).isEmpty();
    assertThat(find(TextFilter.TO_REVIEW, AGUO)).containsExactly(TITLE);

    write(AGUO, TITLE, TODAY);
    refused(() -> approve(AGUO, TITLE), "您自己写的");
    approve(JIKE, TITLE);
  }

  @Test
  void whoeverOnlyPutsTheSourceRightHasNotWrittenIt() throws Exception {
    write(JIKE, TITLE, CALENDAR);

    Outcome outcome =
        desk.writer().write(AGUO, new Typed(TITLE, seen(TITLE), CALENDAR, "县译室", "本县"));

    assertThat(outcome).isEqualTo(Outcome.KEPT);
    refused(() -> approve(JIKE, TITLE), "您自己写的");
    approve(AGUO, TITLE);
  }

  @Test
  void whatCameByAFileSinceIsNobodysOfTheConsole() throws Exception {
    write(JIKE, TITLE, CALENDAR);
    Path file = folder.resolve("texts.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      TranslationFormat.of(file)
          .write(
              List.of(
                  new TranslationRow(
                      TITLE,
                      "日历",
                      new TranslationRow.YiCells(TODAY, CLDR, LICENCE, "", ""),
                      "",
                      "",
                      null)),
              out);
    }
    translations.importFrom(file, Credits.NONE, false);

    refused(() -> takeBack(JIKE, TITLE), "没有可以恢复的译文");
    approve(JIKE, TITLE);

    assertThat(desk.look(TITLE).orElseThrow().unit().state()).isEqualTo(UnitState.REVIEWED);
  }

  @Test
  void whoeverWritesOverWhatSomebodyElseJustSavedIsTold() throws Exception {
    String seen = seen(TITLE);
    write(JIKE, TITLE, CALENDAR);

    refused(
        () -> desk.writer().write(AGUO, new Typed(TITLE, seen, TODAY, CLDR, LICENCE)), "别人改了这一条");
    refused(() -> desk.writer().approve(AGUO, TITLE, seen, CALENDAR), "别人改了这一条");
    refused(() -> desk.writer().remove(AGUO, TITLE, seen), "别人改了这一条");
    refused(() -> desk.writer().takeBack(AGUO, TITLE, seen), "别人改了这一条");
    assertThat(yi(TITLE)).isEqualTo(SourcedYi.draft(CALENDAR, CLDR, LICENCE));
  }

  @Test
  void theRulesOfTheFilesHoldHereToo() throws Exception {
    refused(() -> write(JIKE, TITLE, "日历"), "“日”（U+65E5）");
    refused(() -> write(JIKE, MONDAY, "ꆏꊂꋍ {0}"), "占位符");
    refused(() -> write(JIKE, TITLE, " "), "还没有写彝文");
    refused(
        () -> desk.writer().write(JIKE, new Typed(TITLE, seen(TITLE), CALENDAR, "", LICENCE)),
        "没有写彝文的来源");
    refused(
        () -> desk.writer().write(JIKE, new Typed(TITLE, seen(TITLE), CALENDAR, CLDR, " ")),
        "没有写彝文的许可");
    refused(() -> write(JIKE, TITLE, "ꀃ".repeat(TranslationWriter.LONGEST + 1)), "最多");
    refused(() -> approve(JIKE, TITLE), "还没有译文");
    refused(() -> desk.writer().write(JIKE, new Typed("entry/x/title", "", "ꀃ", "a", "b")), "没有了");
    assertThat(trail.steps("text:" + TITLE)).isEmpty();
  }

  @Test
  void anApprovedTextThatIsWrittenAnewIsADraftAndTheOneBeforeComesBackApproved() throws Exception {
    write(JIKE, TITLE, CALENDAR);
    approve(AGUO, TITLE);
    SourcedYi approved = yi(TITLE);

    assertThat(write(JIKE, TITLE, TODAY)).isEqualTo(Outcome.APPROVAL_LOST);
    assertThat(yi(TITLE)).isEqualTo(SourcedYi.draft(TODAY, CLDR, LICENCE));
    takeBack(AGUO, TITLE);
    assertThat(yi(TITLE)).isEqualTo(approved);
    takeBack(AGUO, TITLE);
    assertThat(yi(TITLE)).isEqualTo(SourcedYi.draft(TODAY, CLDR, LICENCE));
    refused(() -> approve(JIKE, TITLE), "您自己写的");
  }

  @Test
  void whatWasTakenAwayCanComeBack() throws Exception {
    refused(() -> takeBack(JIKE, TITLE), "没有可以恢复的译文");
    write(JIKE, TITLE, CALENDAR);

    desk.writer().remove(AGUO, TITLE, seen(TITLE));
    assertThat(yi(TITLE)).isNull();
    takeBack(AGUO, TITLE);

    assertThat(yi(TITLE)).isEqualTo(SourcedYi.draft(CALENDAR, CLDR, LICENCE));
    refused(() -> approve(JIKE, TITLE), "您自己写的");
  }

  @Test
  void aTranslationOfAnEarlierWordingIsConfirmedBySavingAndThenApprovedByAnother()
      throws Exception {
    shelf.<Boolean, RuntimeException>change(
        change -> {
          Review review = new Review("阿果", LocalDate.of(2026, 5, 1));
          Text old = new Text("礼拜一", new SourcedYi("ꆏꊂꋍ", CLDR, LICENCE, review), null);
          change.put(new InterfaceTranslations(Map.of("number.monday", old)));
          return true;
        });
    assertThat(find(TextFilter.STALE, JIKE)).containsExactly(MONDAY);
    refused(() -> approve(AGUO, MONDAY), "汉文改过");

    assertThat(write(JIKE, MONDAY, "ꆏꊂꋍ")).isEqualTo(Outcome.APPROVAL_LOST);

    assertThat(desk.look(MONDAY).orElseThrow().unit().state()).isEqualTo(UnitState.DRAFT);
    refused(() -> approve(JIKE, MONDAY), "您自己写的");
    approve(AGUO, MONDAY);
    takeBack(AGUO, MONDAY);
    takeBack(AGUO, MONDAY);
    assertThat(desk.look(MONDAY).orElseThrow().unit().state()).isEqualTo(UnitState.REVIEWED);
  }

  @Test
  void whoeverWorksOnOtherUnitsTranslatesNoTextsOfThisOne() {
    Staff other = staff("lin", "林", new Remit(Set.of("health"), Set.of()));

    refused(() -> write(other, TITLE, CALENDAR), "不在您的范围里");
    assertThat(yi(TITLE)).isNull();
  }

  @Test
  void findsByPlaceStateAndWordsOfTheSource() throws Exception {
    write(JIKE, TITLE, CALENDAR);

    TextPlace entry = TextPlace.of(desk.look(TITLE).orElseThrow().unit());
    assertThat(ids(new TextQuery(entry, TextFilter.ALL, "")))
        .first()
        .as("titles stand first")
        .isEqualTo(TITLE);
    assertThat(ids(new TextQuery(TextPlace.parse("COLUMN/notices"), TextFilter.DRAFT, "")))
        .containsExactly(TITLE);
    assertThat(ids(new TextQuery(TextPlace.ALL, TextFilter.UNTRANSLATED, "停水 80")))
        .singleElement()
        .asString()
        .startsWith("entry/notice-1/body");
    assertThat(desk.counts(new TextQuery(entry, TextFilter.ALL, ""), AGUO))
        .containsEntry(TextFilter.TO_REVIEW, 1)
        .containsEntry(TextFilter.REVIEWED, 0);
  }

  @Test
  void showsTheTermsOfASourceAndChecksWhatIsAboutToBeWritten() throws Exception {
    String source = "\"%s\",%s".formatted(CLDR, LICENCE);
    Files.writeString(
        folder.resolve("terms.csv"),
        "han,yi,source,source_licence\n今天,ꀃꑍ,%s\n日历,ꈎꌗ,%s\n".formatted(source, source),
        UTF_8);
    String body = ids(new TextQuery(TextPlace.ALL, TextFilter.ALL, "停水")).get(0);
    TranslationUnit unit = desk.look(body).orElseThrow().unit();

    assertThat(desk.terms(unit)).containsExactly(new Term("今天", TODAY, CLDR, LICENCE));
    assertThat(desk.findings(unit, "ꈎꌗ"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.NUMBER, Finding.Kind.TERM);
    assertThat(desk.findings(unit, "ꀃꑍ 80")).isEmpty();
  }

  private Outcome write(Staff staff, String unit, String yi) throws RefusedTranslationException {
    return desk.writer().write(staff, new Typed(unit, seen(unit), yi, CLDR, LICENCE));
  }

  private void approve(Staff staff, String unit) throws RefusedTranslationException {
    SourcedYi yi = yi(unit);
    desk.writer().approve(staff, unit, seen(unit), yi == null ? "" : yi.text());
  }

  private void takeBack(Staff staff, String unit) throws RefusedTranslationException {
    desk.writer().takeBack(staff, unit, seen(unit));
  }

  private static void refused(ThrowingCallable act, String reason) {
    assertThatThrownBy(act)
        .isInstanceOf(RefusedTranslationException.class)
        .hasMessageContaining(reason);
  }

  private String seen(String unit) {
    return TranslationDesk.seen(desk.look(unit).orElseThrow().unit());
  }

  private @Nullable SourcedYi yi(String unit) {
    return desk.look(unit).orElseThrow().unit().yi();
  }

  private List<String> find(TextFilter filter, Staff reader) {
    return desk.find(TextQuery.ALL.with(filter), reader).stream().map(TranslationUnit::id).toList();
  }

  private List<String> ids(TextQuery query) {
    return desk.find(query, JIKE).stream().map(TranslationUnit::id).toList();
  }

  private static Staff staff(String login, String name, Remit remit) {
    return Staff.of(
        new Account(
            login,
            name,
            "office",
            Set.of(Role.TRANSLATOR),
            remit,
            new Account.Standing(false, false, false, null),
            CLOCK.instant()));
  }
}
