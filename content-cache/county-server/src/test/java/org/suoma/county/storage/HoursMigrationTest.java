package org.suoma.county.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.ContentJson;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.release.Ring;
import org.suoma.county.storage.kiosk.OrderStore;

/** Hours that were told to the county only become settings. */
@OnEveryDatabase(always = false)
class HoursMigrationTest {

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    database = databases.open(folder);
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "CREATE TABLE kiosk_hours (kiosk TEXT PRIMARY KEY, opens TEXT NOT NULL,"
                      + " closes TEXT NOT NULL, workdays BOOLEAN NOT NULL)");
              handle.execute(
                  "INSERT INTO kiosk_hours VALUES (?, ?, ?, ?)", "hall-1", "08:30", "17:30", true);
              handle.execute(
                  "INSERT INTO kiosk_hours VALUES (?, ?, ?, ?)", "hall-2", "09:00", "21:00", false);
              for (int version = 1; version <= 2; version++) {
                handle.execute(
                    "INSERT INTO kiosk_settings VALUES (?, ?, ?, ?, ?)",
                    "hall-2",
                    version,
                    "{\"kiosk\":\"hall-2\",\"ring\":\"early\",\"version\":%d}".formatted(version),
                    "李工",
                    "2026-11-01T00:00:00Z");
              }
            });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void becomeTheNextVersionOfTheSettings() throws IOException {
    database.jdbi().useHandle(handle -> handle.execute(statement()));

    KioskSettings first = settings("hall-1");
    assertThat(first.version()).isEqualTo(1);
    assertThat(Objects.requireNonNull(first.windowOrUsual().hours()).inWords())
        .isEqualTo("周一至周五 08:30–17:30，节假日不开");
    KioskSettings second = settings("hall-2");
    assertThat(second.version()).isEqualTo(3);
    assertThat(second.ring()).isEqualTo(Ring.EARLY);
    assertThat(Objects.requireNonNull(second.windowOrUsual().hours()).inWords())
        .isEqualTo("周一至周日 09:00–21:00");
  }

  private KioskSettings settings(String kiosk) throws IOException {
    String json = new OrderStore(database).settings(kiosk).orElseThrow();
    return new ContentJson().read(json.getBytes(UTF_8), KioskSettings.class);
  }

  private static String statement() {
    try (InputStream in =
        HoursMigrationTest.class.getResourceAsStream("/db/migration/V16__windows.sql")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      int from = all.indexOf("INSERT INTO kiosk_settings");
      return all.substring(from, all.indexOf(';', from));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
