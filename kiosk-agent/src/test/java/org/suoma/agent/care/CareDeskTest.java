package org.suoma.agent.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.care.CareAct;
import org.suoma.content.care.CareEvent;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.content.care.PinVerifier;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Who may open the panel, how long whoever guesses waits, and what is told of it. */
class CareDeskTest {

  private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
  private static final Pin RIGHT = new Pin("482913");
  private static final Pin WRONG = new Pin("482914");
  private static final Caretaker CLERK =
      new Caretaker("12", "阿牛", PinVerifier.of(RIGHT, new Random(7)));
  private static final Caretaker TECHNICIAN =
      new Caretaker("31", "依诺", PinVerifier.of(new Pin("7305516"), new Random(8)));

  @TempDir private Path directory;
  private Instant now = NOON;
  private List<Caretaker> caretakers = List.of(CLERK, TECHNICIAN);
  private CareTrail trail;
  private CareDesk desk;

  @BeforeEach
  void start() {
    trail =
        new CareTrail(
            directory.resolve("care-trail.json"),
            JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build(),
            Clock.fixed(NOON, ZoneOffset.UTC),
            EventLog.unkept(Program.AGENT));
    desk =
        new CareDesk(
            () -> caretakers,
            new PinTries(
                directory.resolve("care-tries.json"), () -> now, EventLog.unkept(Program.AGENT)),
            trail,
            () -> now,
            new SecureRandom(),
            EventLog.unkept(Program.AGENT));
  }

  private CareRefusedException refused(String number, Pin pin) {
    try {
      desk.open(number, pin);
      throw new AssertionError("the panel opened");
    } catch (CareRefusedException e) {
      return e;
    }
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void opensToWhoeverIsNamedAndToNobodyElse() throws Exception {
    CareDesk.Opened opened = desk.open("12", RIGHT);

    assertThat(opened.name()).isEqualTo("阿牛");
    desk.require(opened.ticket());
    assertThat(opened.toString()).isEqualTo("Opened[阿牛]");
    assertThat(refused("31", RIGHT).reason()).isEqualTo(CareRefusedException.Reason.PIN_REFUSED);
    assertThat(refused("77", RIGHT).reason()).isEqualTo(CareRefusedException.Reason.PIN_REFUSED);
    caretakers = List.of();
    assertThat(refused("12", RIGHT).reason()).isEqualTo(CareRefusedException.Reason.NO_CARETAKERS);
  }

  @Test
  void whoeverGuessesWaitsEverLonger() {
    for (int free = 0; free < 2; free++) {
      assertThat(refused("12", WRONG).pause()).isZero();
    }
    for (long wait : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
      assertThat(refused("12", WRONG).pause()).isEqualTo(minutes(wait));
      now = now.plus(minutes(wait)).minusSeconds(1);
      CareRefusedException early = refused("12", RIGHT);
      assertThat(early.reason())
          .as("not even looked at")
          .isEqualTo(CareRefusedException.Reason.PIN_WAIT);
      assertThat(early.pause()).isEqualTo(Duration.ofSeconds(1));
      now = now.plusSeconds(1);
    }
  }

  @Test
  void whoeverTriesNumberAfterNumberMakesTheKioskWait() throws Exception {
    for (int number = 50; number < 55; number++) {
      assertThat(refused(String.valueOf(number), WRONG).pause()).isZero();
    }
    for (long wait : List.of(30, 60, 120, 240, 480, 600, 600)) {
      assertThat(refused("60", WRONG).reason())
          .isIn(CareRefusedException.Reason.PIN_REFUSED, CareRefusedException.Reason.PIN_WAIT);
      assertThat(refused("12", RIGHT).pause()).isEqualTo(Duration.ofSeconds(wait));
      now = now.plus(minutes(60));
    }
    assertThat(desk.open("12", RIGHT).name()).as("waited, and is who they are").isEqualTo("阿牛");
    assertThat(refused("12", WRONG).pause()).as("counting begins anew").isZero();
  }

  @Test
  void numbersThatNobodyHasAnswerLikeOthers() {
    for (int i = 0; i < 3; i++) {
      CareRefusedException known = refused("12", WRONG);
      CareRefusedException unknown = refused("77", WRONG);
      assertThat(unknown.reason()).isEqualTo(known.reason());
      assertThat(unknown.pause().isZero()).isEqualTo(known.pause().isZero());
    }
  }

  @Test
  void pullingThePlugGainsNothing() throws Exception {
    for (int i = 0; i < 5; i++) {
      refused("12", WRONG);
      now = now.plus(minutes(60));
    }
    start();
    assertThat(refused("12", RIGHT))
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(CareRefusedException.Reason.PIN_WAIT);
              assertThat(refusal.pause()).as("the wait begins anew").isEqualTo(minutes(4));
            });

    Files.writeString(directory.resolve("care-tries.json"), "{half a fi");
    start();
    assertThat(refused("12", RIGHT).pause()).as("nor does spoiling the file").isEqualTo(minutes(1));

    now = now.plus(minutes(1));
    assertThat(desk.open("12", RIGHT).name()).isEqualTo("阿牛");
  }

  @Test
  void aTryThatCannotBeCountedIsNotLookedAt() throws Exception {
    Path partial = directory.resolve("care-tries.json.partial");
    Files.createDirectories(directory.resolve("care-tries.json"));
    Files.writeString(directory.resolve("care-tries.json").resolve("in-the-way"), "");
    desk =
        new CareDesk(
            () -> caretakers,
            new PinTries(
                directory.resolve("care-tries.json"), () -> now, EventLog.unkept(Program.AGENT)),
            trail,
            () -> now,
            new SecureRandom(),
            EventLog.unkept(Program.AGENT));
    now = now.plus(minutes(60));

    assertThat(refused("12", RIGHT).reason()).isEqualTo(CareRefusedException.Reason.TRY_NOT_KEPT);
    assertThat(partial).isNotEmptyFile();
  }

  @Test
  void locksByATapAndWhenNobodyIsThere() throws Exception {
    CareDesk.Opened first = desk.open("12", RIGHT);
    now = now.plus(CareDesk.IDLE);
    desk.require(first.ticket());
    now = now.plus(CareDesk.IDLE).plusSeconds(1);
    assertThatThrownBy(() -> desk.require(first.ticket()))
        .isInstanceOf(CareRefusedException.class)
        .hasMessageStartingWith("PANEL_LOCKED");

    CareDesk.Opened second = desk.open("31", new Pin("7305516"));
    desk.lock(first.ticket(), false);
    desk.note(second.ticket(), CareAct.VOLUME, "60");
    desk.lock(second.ticket(), false);

    assertThatThrownBy(() -> desk.require(second.ticket()))
        .isInstanceOf(CareRefusedException.class);
    assertThat(trail.untold())
        .extracting(event -> event.act() + " " + event.caretaker() + " " + event.detail())
        .containsExactly(
            "OPENED 12 阿牛 ", "LEFT 12 阿牛 ", "OPENED 31 依诺 ", "VOLUME 31 依诺 60", "LOCKED 31 依诺 ");
  }

  @Test
  void whoeverOpensItPutsTheOneBeforeOut() throws Exception {
    CareDesk.Opened first = desk.open("12", RIGHT);
    desk.open("31", new Pin("7305516"));

    assertThatThrownBy(() -> desk.require(first.ticket())).isInstanceOf(CareRefusedException.class);
  }

  @Test
  void everythingIsToldUntilTheCountyHasTakenItAndOverRestarts() throws Exception {
    refused("12", WRONG);
    refused("123456", WRONG);
    List<CareEvent> taken = trail.untold();
    assertThat(taken)
        .as("a PIN typed for a number is nobody's, and is not repeated")
        .extracting(CareEvent::caretaker)
        .containsExactly("12 阿牛", "");
    desk.open("12", RIGHT);
    start();
    trail.told(taken);
    start();

    assertThat(trail.untold()).extracting(CareEvent::act).containsExactly(CareAct.OPENED);
  }

  @Test
  void theTrailHoldsTheNewest() {
    for (int i = 0; i < CareTrail.MOST + 20; i++) {
      trail.note(CareAct.VOLUME, "12 阿牛", "x".repeat(300));
    }

    assertThat(trail.untold()).hasSize(CareEvent.MOST_AT_ONCE);
    assertThat(trail.untold().get(0).number()).isEqualTo(21);
    assertThat(trail.untold().get(0).detail()).hasSize(CareEvent.MOST_DETAIL);
  }

  @Test
  void nothingOfAPinLiesAnywhereAndOnlyTheAgentReads() throws Exception {
    CaretakerFile file =
        new CaretakerFile(directory.resolve("caretakers.json"), EventLog.unkept(Program.AGENT));
    file.put(CLERK);
    file.put(TECHNICIAN);
    file.put(new Caretaker("12", "阿牛拉一", CLERK.pin()));
    caretakers = file.get();
    desk.open("12", RIGHT);

    assertThat(caretakers).extracting(Caretaker::name).containsExactly("依诺", "阿牛拉一");
    assertThat(file.remove("31")).isTrue();
    assertThat(file.remove("31")).isFalse();
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.toList())
          .hasSize(3)
          .allSatisfy(
              path -> {
                assertThat(Files.getPosixFilePermissions(path))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
                assertThat(Files.readString(path)).doesNotContain(RIGHT.digits());
              });
    }
  }

  @Test
  void moreThanTwentyAreRefusedInWords() throws IOException {
    CaretakerFile file =
        new CaretakerFile(directory.resolve("caretakers.json"), EventLog.unkept(Program.AGENT));
    for (int number = 10; number < 30; number++) {
      file.put(new Caretaker(String.valueOf(number), "某", CLERK.pin()));
    }

    assertThatThrownBy(() -> file.put(TECHNICIAN)).hasMessageContaining("最多 20 人");
    file.put(new Caretaker("10", "另一个", CLERK.pin()));
    assertThat(file.get()).hasSize(20);
  }
}
