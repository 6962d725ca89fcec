package org.suoma.agent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.http.Wire;
import org.suoma.content.calendar.Workdays;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.fleet.FleetStores;
import org.suoma.county.storage.Database;
import org.suoma.event.AgentKinds;
import org.suoma.event.EventLog;
import org.suoma.event.GuardKinds;
import org.suoma.event.KeptEvents;
import org.suoma.event.Program;
import org.suoma.event.ToldEvent;

/** From where something goes wrong to the county's page of the kiosk. */
class EventsWayTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-27T04:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void whatTheAgentTellsIsAtTheCountyOnceHoweverOftenItIsSent() throws Exception {
    try (Database database = Database.open(folder.resolve("county"))) {
      Fleet fleet = new Fleet(FleetStores.of(database), Workdays::unannounced, NOON);
      KeptEvents kept = new KeptEvents(folder.resolve("events.json"));
      EventLog log = new EventLog(Program.AGENT, Map.of(), NOON, List.of(kept::take));
      log.tell(AgentKinds.STARTED.now());
      log.tell(GuardKinds.SILENT.of(Duration.ofHours(3)));
      send(fleet, kept.untold());
      log.tell(GuardKinds.SILENT.of(Duration.ofHours(3)));
      List<ToldEvent> next = kept.untold();
      send(fleet, next);
      kept.told(next);

      assertThat(kept.untold()).isEmpty();
      assertThat(fleet.events("hall-1", 9))
          .singleElement()
          .satisfies(
              told -> {
                assertThat(told.id()).isEqualTo("G102");
                assertThat(told.count()).isEqualTo(2);
              });
    }
  }

  private static void send(Fleet fleet, List<ToldEvent> events) throws Exception {
    fleet.take(new Wire().mapper().writeValueAsBytes(Map.of("kiosk", "hall-1", "events", events)));
  }
}
