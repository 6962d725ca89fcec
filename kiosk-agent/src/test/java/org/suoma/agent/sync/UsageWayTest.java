package org.suoma.agent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.http.Wire;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.usage.UsageCounts;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.fleet.FleetStores;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.kiosk.UsageLog;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** The whole way of counts: app, agent, report, a real county's database. */
class UsageWayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-26T04:00:00Z"), ZoneOffset.UTC);
  private static final String[] KEYS = {"visit", "hour/09", "page/home", "search/all", "word/低保"};
  private static final int STEPS = 120;
  private static final int TRIALS = 12;

  @TempDir private Path folder;
  private final JsonMapper json = new Wire().mapper();

  @Test
  void countsAreNeitherLostNorDoubledWhateverIsRestartedRepeatedOrCut() throws Exception {
    for (int seed = 0; seed < TRIALS; seed++) {
      Path place = Files.createDirectories(folder.resolve("trial-" + seed));
      try (Database database = Database.open(place)) {
        Kiosk kiosk = new Kiosk(new Random(seed), place.resolve("usage.json"), database);
        kiosk.live();
        assertThat(kiosk.atTheCounty()).as("seed %d", seed).isEqualTo(kiosk.happened);
      }
    }
  }

  /** A kiosk to which anything may happen, and the county that it reports to. */
  private final class Kiosk {
    private final Random random;
    private final Path file;
    private final UsageLog log;
    private final Fleet fleet;
    private final Map<String, Long> happened = new HashMap<>();
    private Map<String, Integer> counted = new HashMap<>();
    private String run;
    private UsageFile agent;

    Kiosk(Random random, Path file, Database database) {
      this.random = random;
      this.file = file;
      this.log = new UsageLog(database);
      this.fleet = new Fleet(FleetStores.of(database), Workdays::unannounced, NOON);
      this.run = "%016x".formatted(random.nextLong());
      this.agent = new UsageFile(file, json, EventLog.unkept(Program.AGENT));
    }

    void live() throws Exception {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(6)) {
          case 0, 1 -> count();
          case 2 -> tell();
          case 3 -> report(random.nextBoolean());
          case 4 -> agent = new UsageFile(file, json, EventLog.unkept(Program.AGENT));
          default -> restartApp();
        }
      }
      tell();
      for (int report = 0; report < KEYS.length * STEPS && !agent.untold().isEmpty(); report++) {
        report(true);
      }
    }

    private void count() {
      String key = KEYS[random.nextInt(KEYS.length)];
      int often = 5 + random.nextInt(5);
      counted.merge(key, often, Integer::sum);
      happened.merge(key, (long) often, Long::sum);
    }

    private void tell() {
      if (!counted.isEmpty()) {
        agent.take(new UsageCounts(run, TODAY, counted));
      }
    }

    private void restartApp() {
      tell();
      counted = new HashMap<>();
      run = "%016x".formatted(random.nextLong());
    }

    /** The county takes it; whether the agent ever learns of that is another matter. */
    private void report(boolean answerArrives) throws Exception {
      List<UsageCounts> untold = agent.untold();
      byte[] report = json.writeValueAsBytes(Map.of("kiosk", "hall-1", "usage", untold));
      fleet.take(report);
      if (answerArrives) {
        agent.told(untold);
      }
    }

    private Map<String, Long> atTheCounty() {
      return new HashMap<>(log.items(TODAY, TODAY, Set.of("hall-1")));
    }
  }
}
