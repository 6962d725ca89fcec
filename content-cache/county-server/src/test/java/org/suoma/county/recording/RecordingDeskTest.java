package org.suoma.county.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Voice;
import org.suoma.county.OneNoticeCounty;
import org.suoma.county.access.Account;
import org.suoma.county.access.Remit;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.importing.Importer;
import org.suoma.county.recording.Recording.Language;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.county.storage.staff.StepRow;
import org.suoma.county.storage.staff.TrailStore;
import org.suoma.county.translating.Translations;
import org.suoma.county.translating.text.TranslationUnit;

/** Translators speak texts one at a time, and what was there before can come back. */
@OnEveryDatabase
class RecordingDeskTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final String TITLE = "entry/notice-1/title";
  private static final String BUTTON = "interface/frame.home";
  private static final String BY = "吉克 录音";
  private static final Staff TRANSLATOR = staff(Remit.WHOLE);

  private final byte[] first = SpokenWav.of(16_000, 1, 0.5, 1.0, 0.3);
  private final byte[] second = SpokenWav.of(16_000, 1, 0.5, 1.6, 0.3);

  @TempDir private Path folder;
  private Database database;
  private ContentShelf shelf;
  private TrailStore trail;
  private RecordingDesk desk;

  @BeforeEach
  void open(TestDatabases databases) throws Exception {
    ContentJson json = new ContentJson();
    database = databases.open(folder.resolve("data"));
    shelf = new ContentShelf(database, json);
    trail = new TrailStore(database);
    MediaFolder media = new MediaFolder(folder.resolve("media"));
    Path in = OneNoticeCounty.write(folder.resolve("in"), "停水通知", "明天停水。");
    new Importer(shelf, media, CLOCK, json).run(List.of(in), null);
    desk =
        new RecordingDesk(
            new Translations(
                shelf, new UntranslatedLog(database), json, InterfaceCatalog.bundled(), CLOCK),
            shelf,
            media,
            new StaffTrail(trail, CLOCK),
            CLOCK);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aRecordingIsInTheNextReleaseWithSpeakerAndDay() throws Exception {
    Duration length = save(TITLE, Language.NUOSU, first);

    assertThat(length).isBetween(Duration.ofMillis(900), Duration.ofMillis(1_400));
    assertThat(clip(TITLE, Language.NUOSU))
        .isEqualTo(
            new Voice.Clip(
                "media/voice/ii/entry/notice-1/title.mp3", BY, false, LocalDate.of(2026, 5, 6)));
    assertThat(published()).containsExactly("media/voice/ii/entry/notice-1/title.mp3");
    assertThat(Mp3.length(desk.sound(TITLE, Language.NUOSU).orElseThrow())).isPositive();
    assertThat(desk.sound(TITLE, Language.HAN)).isEmpty();
    assertThat(trail.steps("text:" + TITLE))
        .extracting(StepRow::actor)
        .containsExactly(TRANSLATOR.signature());
  }

  @Test
  void theOneBeforeComesBackAndGoesAgain() throws Exception {
    save(BUTTON, Language.HAN, first);
    byte[] before = sound(BUTTON);
    save(BUTTON, Language.HAN, second);
    byte[] after = sound(BUTTON);
    assertThat(after).isNotEqualTo(before);

    desk.takeBack(TRANSLATOR, BUTTON, Language.HAN);
    assertThat(sound(BUTTON)).isEqualTo(before);
    desk.takeBack(TRANSLATOR, BUTTON, Language.HAN);
    assertThat(sound(BUTTON)).isEqualTo(after);
  }

  @Test
  void whatWasTakenAwayLeavesTheReleaseAndCanComeBack() throws Exception {
    for (String unit : List.of(TITLE, BUTTON)) {
      save(unit, Language.HAN, first);
      desk.remove(TRANSLATOR, unit, Language.HAN);

      assertThat(clip(unit, Language.HAN)).isNull();
      assertThat(published()).isEmpty();
      desk.takeBack(TRANSLATOR, unit, Language.HAN);
      assertThat(sound(unit)).isNotEmpty();
      desk.takeBack(TRANSLATOR, unit, Language.HAN);
      assertThat(published()).isEmpty();
    }
  }

  @Test
  void theOtherLanguageStays() throws Exception {
    save(TITLE, Language.HAN, first);
    save(TITLE, Language.NUOSU, second);
    desk.remove(TRANSLATOR, TITLE, Language.HAN);

    assertThat(clip(TITLE, Language.NUOSU)).isNotNull();
  }

  @Test
  void whatWasReadFromAnEarlierWordingIsRefused() {
    refused(TRANSLATOR, TITLE, "another digest", BY, "文字刚刚改过");
    assertThat(published()).isEmpty();
  }

  @Test
  void refusesTextsThatAreGoneAndSpeakersWithoutAName() {
    refused(TRANSLATOR, "entry/no-such/title", "", BY, "已经没有了");
    refused(TRANSLATOR, "nothing/at-all", "", BY, "已经没有了");
    refused(TRANSLATOR, TITLE, words(TITLE), " ", "请写明谁录的");
    refused(TRANSLATOR, TITLE, words(TITLE), "长".repeat(41), "请写明谁录的");
  }

  @Test
  void whoeverWorksOnOtherUnitsSpeaksNoTextsOfThisOne() {
    refused(staff(new Remit(Set.of("health"), Set.of())), TITLE, words(TITLE), BY, "不在您的范围里");
    refused(staff(new Remit(Set.of(), Set.of("policies"))), TITLE, words(TITLE), BY, "不在您的范围里");
  }

  @Test
  void nothingComesBackWhereNothingWasChanged() {
    assertThat(desk.hasBefore(TITLE, Language.HAN)).isFalse();
    assertThatThrownBy(() -> desk.takeBack(TRANSLATOR, TITLE, Language.HAN))
        .isInstanceOf(RefusedRecordingException.class)
        .hasMessageContaining("没有可以恢复的录音");
  }

  private Duration save(String unit, Language language, byte[] wav) throws IOException {
    return desk.save(TRANSLATOR, unit, language, words(unit), BY, wav);
  }

  private void refused(Staff staff, String unit, String words, String speaker, String reason) {
    assertThatThrownBy(() -> desk.save(staff, unit, Language.HAN, words, speaker, first))
        .isInstanceOf(RefusedRecordingException.class)
        .hasMessageContaining(reason);
  }

  private String words(String unit) {
    return RecordingDesk.words(desk.text(unit).orElseThrow());
  }

  private Voice.@Nullable Clip clip(String unit, Language language) {
    TranslationUnit text = desk.text(unit).orElseThrow();
    return language.clip(text);
  }

  private byte[] sound(String unit) throws IOException {
    return desk.sound(unit, Language.HAN).orElseThrow();
  }

  private Set<String> published() {
    return shelf.atOneMoment(ContentSnapshot::publishedMedia).keySet();
  }

  private static Staff staff(Remit remit) {
    return Staff.of(
        new Account(
            "jike",
            "吉克",
            "office",
            Set.of(Role.TRANSLATOR),
            remit,
            new Account.Standing(false, false, false, null),
            CLOCK.instant()));
  }
}
