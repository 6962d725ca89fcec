package org.suoma.county.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.content.care.PinVerifier;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;

/** Who may open panels, and what of them was told. */
@OnEveryDatabase
class CaretakerStoreTest {

  private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
  private static final PinVerifier PIN = PinVerifier.of(new Pin("482913"), new Random(7));

  @TempDir private Path folder;

  private static CaretakerRow row(String number, String name) {
    return new CaretakerRow(new Caretaker(number, name, PIN), "513401");
  }

  @Test
  void aNumberIsOnePersonUntilSheIsRemoved(TestDatabases databases) throws Exception {
    try (Database database = databases.open(folder)) {
      CaretakerStore store = new CaretakerStore(database);
      store.put(row("102", "依诺"));
      store.put(row("12", "阿牛"));
      store.put(row("12", "阿牛拉一"));

      assertThat(store.all()).containsExactly(row("12", "阿牛拉一"), row("102", "依诺"));
      assertThat(store.remove("102")).isTrue();
      assertThat(store.remove("102")).isFalse();
      assertThat(store.all()).hasSize(1);
    }
  }

  @Test
  void theNewestThatAKioskHasToldIsKept(TestDatabases databases) throws Exception {
    try (Database database = databases.open(folder)) {
      CaretakerStore store = new CaretakerStore(database);
      assertThat(store.told("hall-1")).isEmpty();
      store.told("hall-1", new CaretakerStore.Told(3, NOON));
      store.told("hall-1", new CaretakerStore.Told(1, NOON.plusSeconds(5)));

      assertThat(store.told("hall-1")).hasValue(new CaretakerStore.Told(1, NOON.plusSeconds(5)));
    }
  }
}
