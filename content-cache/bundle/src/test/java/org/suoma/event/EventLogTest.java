package org.suoma.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.trust.ContentError;

class EventLogTest {

  private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

  @TempDir private Path folder;
  private Instant now = NOON;
  private final InstantSource clock = () -> now;
  private final List<ToldEvent> heard = new ArrayList<>();

  private EventLog log(Map<String, String> environment) {
    return new EventLog(Program.AGENT, environment, clock, List.of(heard::add));
  }

  private static Happening failedUpdate() {
    return ContentKinds.UPDATE_FAILED.of(ContentError.EXPIRED);
  }

  @Test
  void anEventSaysWhoToldItWhenAndOfWhichVersion() {
    log(Map.of("SUOMA_VERSION", "1.4.2")).tell(failedUpdate());
    assertThat(heard)
        .containsExactly(
            new ToldEvent(
                0,
                "A302",
                Severity.WARNING,
                Program.AGENT,
                "1.4.2",
                NOON,
                NOON,
                1,
                Map.of("code", "EXPIRED")));
  }

  @Test
  void aListenerThatFailsKeepsNoneOfTheOthersFromHearing() {
    EventLog log =
        new EventLog(
            Program.AGENT,
            Map.of("SUOMA_VERSION", "somewhere"),
            clock,
            List.of(
                told -> {
                  throw new IllegalStateException("full");
                },
                heard::add));
    log.tell(failedUpdate());
    assertThat(heard).singleElement().extracting(ToldEvent::version).isEqualTo("0.0.0");
  }

  @Test
  void whatIsSaidAgainWithinADayIsCountedAndMovesToTheEnd() {
    EventMemory memory = new EventMemory();
    EventLog log = new EventLog(Program.AGENT, Map.of(), clock, List.of(memory::take));
    log.tell(failedUpdate());
    log.tell(LineKinds.REPORTS_TAKEN.now());
    now = NOON.plus(Duration.ofHours(3));
    log.tell(failedUpdate());
    assertThat(memory.newestFirst()).extracting(ToldEvent::id).containsExactly("A302", "A402");
    ToldEvent again = memory.newestFirst().get(0);
    assertThat(again.count()).isEqualTo(2);
    assertThat(again.number()).isEqualTo(3);
    assertThat(Duration.between(again.first(), again.last())).isEqualTo(Duration.ofHours(3));
    now = NOON.plus(Duration.ofDays(2));
    log.tell(failedUpdate());
    assertThat(memory.newestFirst()).hasSize(3);
  }

  @Test
  void memoryHoldsTheLastTwoHundred() {
    EventMemory memory = new EventMemory();
    EventLog log = new EventLog(Program.AGENT, Map.of(), clock, List.of(memory::take));
    for (int i = 0; i < EventMemory.MOST + 50; i++) {
      log.tell(ContentKinds.RELEASE_SHOWN.of(i));
    }
    assertThat(memory.newestFirst()).hasSize(EventMemory.MOST);
    assertThat(memory.newestFirst().get(0).facts()).containsEntry("number", "249");
  }

  @Test
  void whatTheCountyHasTakenIsKnownAfterARestart() throws IOException {
    Path file = folder.resolve("events.json");
    KeptEvents before = new KeptEvents(file);
    EventLog log = new EventLog(Program.AGENT, Map.of(), clock, List.of(before::take));
    log.tell(failedUpdate());
    before.told(before.untold());
    log.tell(DeviceKinds.DEVICE_FAILS.of(KioskDevice.SCANNER, ContentError.TOO_SLOW));
    log.tell(AgentKinds.STARTED.now());
    before.write();

    KeptEvents after = new KeptEvents(file);
    assertThat(after.newestFirst()).isEqualTo(before.newestFirst());
    assertThat(after.untold()).extracting(ToldEvent::id).containsExactly("A202");
    after.told(after.untold());
    assertThat(after.untold()).as("notes are not told").isEmpty();
  }

  @Test
  void aFileThatHasRottedIsBegunAnew() throws IOException {
    Path file =
        Files.writeString(folder.resolve("events.json"), "{\"taken\": 3, \"events\": [{}]}");
    KeptEvents kept = new KeptEvents(file);
    assertThat(kept.newestFirst()).isEmpty();
    kept.write();
    assertThat(Files.readString(file)).isEqualTo("{\"taken\":0,\"events\":[]}");
  }

  @Test
  void linesAreJsonAndFilesMoveAsideAndAreDeletedInTheEnd() throws IOException {
    try (EventFile file = EventFile.in(folder.resolve("log"), Program.AGENT, 2_000)) {
      EventLog log = new EventLog(Program.AGENT, Map.of(), clock, List.of(file::write));
      for (int i = 0; i < 200; i++) {
        log.tell(ContentKinds.RELEASE_SHOWN.of(i));
      }
    }
    try (Stream<Path> files = Files.list(folder.resolve("log"))) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSize(EventFile.MOST_FILES);
      for (Path one : all) {
        assertThat(Files.size(one)).isLessThan(2_200);
      }
    }
    List<String> newest = Files.readAllLines(folder.resolve("log/agent.jsonl"));
    assertThat(newest.get(newest.size() - 1))
        .isEqualTo(
            "{\"time\":\"2026-11-27T04:00:00Z\",\"id\":\"A301\",\"severity\":\"NOTE\","
                + "\"program\":\"agent\",\"version\":\"0.0.0\",\"facts\":{\"number\":\"199\"}}");
  }

  @Test
  void whatIsToldAgainWithinAMinuteIsNotWrittenAgain() throws IOException {
    try (EventFile file = EventFile.in(folder, Program.AGENT)) {
      EventLog log = new EventLog(Program.AGENT, Map.of(), clock, List.of(file::write));
      log.tell(failedUpdate());
      log.tell(AgentKinds.STARTED.now());
      now = NOON.plusSeconds(59);
      log.tell(failedUpdate());
      now = NOON.plusSeconds(60);
      log.tell(failedUpdate());
      now = NOON.minusSeconds(3_600);
      log.tell(failedUpdate());
    }
    assertThat(Files.readAllLines(folder.resolve("agent.jsonl")))
        .extracting(line -> line.replaceAll(".*T(..:..:..).*id\":\"(....).*", "$1 $2"))
        .containsExactly("04:00:00 A302", "04:00:00 A100", "04:01:00 A302", "03:00:00 A302");
  }

  @Test
  void whatHasNotTheFormOfAnEventIsRefusedWithoutBeingRepeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> told("A302", Map.of("code", "罗阿依")))
        .withMessageNotContaining("罗");
    assertThatIllegalArgumentException().isThrownBy(() -> told("A302", Map.of("name", "EXPIRED")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> told("A302", Map.of("file", "outbox/11010519491231002X")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> told("A302", Map.of("code", "A13800138000")));
    assertThatIllegalArgumentException().isThrownBy(() -> told("34052419800101001X", Map.of()));
  }

  @Test
  void anEventOfANewerVersionIsShownByItsId() {
    ToldEvent newer = told("A999", Map.of());
    assertThat(newer.happened(Catalogue.ofThisVersion())).contains("A999");
    assertThat(newer.advice(Catalogue.ofThisVersion())).isEmpty();
  }

  private static ToldEvent told(String id, Map<String, String> facts) {
    return new ToldEvent(0, id, Severity.WARNING, Program.AGENT, "1.0.0", NOON, NOON, 1, facts);
  }
}
