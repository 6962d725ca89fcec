package org.suoma.county.alarms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.model.ContentJson;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.WindowSettings;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.MovingClock;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.fleet.FleetStores;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.kiosk.AlarmStore;
import org.suoma.county.storage.kiosk.EnrolmentStore;
import org.suoma.county.storage.kiosk.OrderStore;

/** Alarms over days, minute by minute where it matters; noon of a Wednesday to begin with. */
@OnEveryDatabase(always = false)
class AlarmDeskTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String WELL = "{\"kiosk\":\"hall-1\",\"release\":1}";
  private static final String JAM =
      "{\"kiosk\":\"hall-1\",\"devices\":{\"receipt-printer\":"
          + "{\"state\":\"USER_ERROR\",\"cause\":\"PAPER_JAM\"}}}";

  private static final String TRACES =
      "{\"kiosk\":\"hall-1\",\"release\":1,\"events\":[{\"number\":1,\"id\":\"S122\","
          + "\"severity\":\"FAULT\",\"program\":\"app\",\"version\":\"1.4.2\","
          + "\"first\":\"2026-05-06T03:00:00Z\",\"last\":\"2026-05-06T03:00:00Z\",\"count\":1,"
          + "\"facts\":{\"failure\":\"AccessDeniedException\"}}]}";

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private Database database;
  private AccessServices access;
  private Fleet fleet;
  private AlarmDesk desk;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    database = databases.open(folder);
    access =
        AccessServices.of(database, folder.resolve("keys/access.key"), clock, new SecureRandom());
    fleet = new Fleet(FleetStores.of(database), Workdays::unannounced, clock);
    desk = desk();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void opensAFaultThatLastsTenMinutesAndClosesItByItself() {
    minutes(9, JAM);
    assertThat(desk.open()).isEmpty();

    minutes(2, JAM);
    assertThat(desk.open())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.kind()).isEqualTo(AlarmKind.FAULT);
              assertThat(alarm.detail()).isEqualTo("小票打印机：卡纸");
              assertThat(alarm.asks()).isTrue();
            });

    minutes(1, WELL);
    assertThat(desk.open()).isEmpty();
    assertThat(desk.closed(9)).extracting(Alarm::closedAt).containsExactly(now());
    assertThat(trail()).containsExactly("ALARM_OPENED", "ALARM_CLOSED");
  }

  @Test
  void saysNothingOfAFaultThatSomebodyClears() {
    minutes(9, JAM);
    minutes(1, WELL);
    minutes(9, JAM);

    assertThat(desk.open()).isEmpty();
    assertThat(desk.closed(9)).isEmpty();
    assertThat(trail()).isEmpty();
  }

  @Test
  void aFaultThatWasToldOnceCallsSomebodyAndIsOverAnHourLater() {
    minutes(1, TRACES);
    minutes(10, WELL);
    assertThat(desk.open())
        .singleElement()
        .satisfies(
            alarm ->
                assertThat(alarm.detail()).isEqualTo("网站留下的文件没有删掉（没有权限，AccessDeniedException）。"));

    minutes(51, WELL);
    assertThat(desk.open()).isEmpty();
    assertThat(trail()).containsExactly("ALARM_OPENED", "ALARM_CLOSED");
  }

  @Test
  void opensAfterTenMinutesOfSilenceAndClosesWithTheNextReport() {
    minutes(1, WELL);
    silentMinutes(10);
    assertThat(desk.open()).isEmpty();

    silentMinutes(1);
    assertThat(desk.open()).extracting(Alarm::kind).containsExactly(AlarmKind.SILENT);

    minutes(1, WELL);
    assertThat(desk.open()).isEmpty();
  }

  @Test
  void opensNothingWhileAKioskIsOffBySchedule() {
    openInOfficeHours();
    minutes(1, WELL);
    clock.goOn(Duration.ofHours(6)); // 18:01 on Wednesday
    silentMinutes(20);
    assertThat(desk.open()).isEmpty();

    clock.goOn(Duration.ofMinutes(14 * 60 + 10)); // 08:31 on Thursday, not switched on yet
    silentMinutes(5);
    assertThat(desk.open()).isEmpty();

    silentMinutes(10);
    assertThat(desk.open()).extracting(Alarm::kind).containsExactly(AlarmKind.SILENT);
  }

  private void openInOfficeHours() {
    Map<DayOfWeek, OpeningHours.Span> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
      week.put(day, new OpeningHours.Span(LocalTime.of(8, 30), LocalTime.of(17, 30)));
    }
    KioskSettings settings =
        KioskSettings.none("hall-1")
            .with(WindowSettings.usual().withHours(new OpeningHours(week, true)));
    String json = new String(new ContentJson().write(settings), UTF_8);
    new OrderStore(database).set("hall-1", (version, before) -> json, "李工", clock.instant());
  }

  @Test
  void keepsAnAlarmOverTheNight() {
    openInOfficeHours();
    minutes(11, JAM);
    clock.goOn(Duration.ofHours(9));
    silentMinutes(1);

    assertThat(desk.open()).extracting(Alarm::kind).containsExactly(AlarmKind.FAULT);
  }

  @Test
  void doesNotTakeWhatIsBrokenForWellBecauseItFallsSilent() {
    minutes(11, JAM);
    silentMinutes(11);
    assertThat(desk.open())
        .extracting(Alarm::kind)
        .containsExactlyInAnyOrder(AlarmKind.FAULT, AlarmKind.SILENT);

    minutes(1, JAM);
    assertThat(desk.open()).extracting(Alarm::kind).containsExactly(AlarmKind.FAULT);
  }

  @Test
  void countsHowOftenItComesAgainWithinAWeekAndKeepsItsOwner() throws Exception {
    Staff li = staff("li");
    minutes(11, JAM);
    Alarm first = only();
    desk.take(li, first.id());
    minutes(1, WELL);
    clock.goOn(Duration.ofDays(6));
    minutes(11, JAM);
    assertThat(only())
        .satisfies(
            again -> {
              assertThat(again.id()).isEqualTo(first.id());
              assertThat(again.times()).isEqualTo(2);
              assertThat(again.owner()).isEqualTo(li.signature());
              assertThat(again.openedAt()).isEqualTo(clock.instant());
            });
    assertThat(desk.closed(9)).isEmpty();

    minutes(1, WELL);
    clock.goOn(Duration.ofDays(8));
    minutes(11, JAM);
    assertThat(only())
        .satisfies(
            other -> {
              assertThat(other.id()).isNotEqualTo(first.id());
              assertThat(other.times()).isEqualTo(1);
              assertThat(other.owner()).isEmpty();
            });
  }

  @Test
  void staysSilentUntilTheTimeAlsoIfItComesAgain() throws Exception {
    Staff li = staff("li");
    minutes(11, JAM);
    long id = only().id();
    desk.silence(li, id, clock.instant().plus(Duration.ofDays(2)), "送修到周五");
    assertThat(only().asks()).isFalse();
    assertThat(only().silence().orElseThrow().reason()).isEqualTo("送修到周五");

    minutes(1, WELL);
    minutes(11, JAM);
    assertThat(only().asks()).isFalse();

    clock.goOn(Duration.ofDays(2));
    assertThat(only().asks()).isTrue();
    assertThat(trail())
        .containsExactly("ALARM_OPENED", "ALARM_SILENCED", "ALARM_CLOSED", "ALARM_OPENED");
  }

  @Test
  void refusesASilenceWithoutReasonOrEnd() throws Exception {
    Staff li = staff("li");
    minutes(11, JAM);
    long id = only().id();
    Instant soon = clock.instant().plus(MINUTE);

    assertThatThrownBy(() -> desk.silence(li, id, soon, "")).hasMessageContaining("理由");
    assertThatThrownBy(() -> desk.silence(li, id, clock.instant(), "送修"))
        .hasMessageContaining("现在之后");
    assertThatThrownBy(() -> desk.silence(li, id, clock.instant().plus(Duration.ofDays(61)), "送修"))
        .hasMessageContaining("停用");
    assertThatThrownBy(() -> desk.note(li, id, "长".repeat(AlarmDesk.MOST_WORDS + 1)))
        .hasMessageContaining("200");
    assertThat(only().asks()).isTrue();
  }

  @Test
  void passesFromHandToHandWithNotesInTheTrail() throws Exception {
    Staff li = staff("li");
    Staff wu = staff("wu");
    minutes(11, JAM);
    long id = only().id();
    desk.take(li, id);
    desk.note(li, id, "切刀要换，配件周四到");
    desk.take(wu, id);
    desk.silence(wu, id, clock.instant().plus(MINUTE), "等配件");
    desk.unsilence(wu, id);
    assertThat(only())
        .satisfies(
            alarm -> {
              assertThat(alarm.owner()).isEqualTo(wu.signature());
              assertThat(alarm.note()).isEqualTo("切刀要换，配件周四到");
              assertThat(alarm.asks()).isTrue();
            });

    desk.leave(wu, id);
    assertThat(only().owner()).isEmpty();
    assertThat(trail())
        .containsExactly(
            "ALARM_OPENED",
            "ALARM_TAKEN",
            "ALARM_NOTED",
            "ALARM_TAKEN",
            "ALARM_SILENCED",
            "ALARM_UNSILENCED",
            "ALARM_LEFT");
  }

  @Test
  void opensAndClosesOnceWhereSeveralServersLook() {
    AlarmDesk other = desk();
    for (int i = 0; i < 12; i++) {
      say(JAM);
      desk.step();
      other.step();
      clock.goOn(MINUTE);
    }
    say(WELL);
    other.step();
    desk.step();

    assertThat(trail()).containsExactly("ALARM_OPENED", "ALARM_CLOSED");
  }

  @Test
  void closesWhenTheKioskIsWithdrawn() {
    EnrolmentStore enrolments = new EnrolmentStore(database);
    enrolments.invite("hall-1", "51", "", "hash", clock.instant(), clock.instant().plus(MINUTE));
    minutes(11, JAM);
    assertThat(desk.open()).hasSize(1);

    enrolments.withdraw("hall-1", clock.instant());
    silentMinutes(20);
    assertThat(desk.open()).isEmpty();
    assertThat(desk.of("hall-1", 9)).hasSize(1);
  }

  private AlarmDesk desk() {
    return new AlarmDesk(new AlarmStore(database), fleet, access.trail(), clock);
  }

  private Alarm only() {
    assertThat(desk.open()).hasSize(1);
    return desk.open().get(0);
  }

  private Optional<Instant> now() {
    return Optional.of(clock.instant());
  }

  /** The kiosk says this every minute, and each time the county looks. */
  private void minutes(int count, String report) {
    for (int i = 0; i < count; i++) {
      clock.goOn(MINUTE);
      say(report);
      desk.step();
    }
  }

  private void silentMinutes(int count) {
    for (int i = 0; i < count; i++) {
      clock.goOn(MINUTE);
      desk.step();
    }
  }

  private void say(String report) {
    fleet.take(report.getBytes(UTF_8));
  }

  private Staff staff(String login) throws Exception {
    String unused =
        access
            .accounts()
            .add(
                Optional.empty(),
                new AccountDesk.Draft(login, "某" + login, "", Set.of(Role.OPERATOR)),
                true);
    return access.accounts().staff(login).orElseThrow();
  }

  private List<String> trail() {
    return access.steps().steps(EnrolmentDesk.about("hall-1")).stream()
        .map(step -> step.deed().action())
        .toList();
  }
}
