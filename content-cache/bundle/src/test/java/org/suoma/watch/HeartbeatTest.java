package org.suoma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {

  @TempDir private Path folder;

  @Test
  void countsOverWhatTheGuardHasWritten() throws Exception {
    Path file = folder.resolve("heartbeat-app");
    Files.writeString(file, "0000000000000000000\n");

    Heartbeat heartbeat = Heartbeat.begin(Map.of(Heartbeat.VARIABLE, file.toString()));
    assertThat(file).hasContent("0000000000000000001");

    heartbeat.beat();
    heartbeat.beat();
    assertThat(file).hasContent("0000000000000000003").hasSize(20);
  }

  @Test
  void goesOnWithoutAGuardAndWithoutItsFile() {
    Path gone = folder.resolve("gone");

    Heartbeat.begin(Map.of()).beat();
    Heartbeat.begin(Map.of(Heartbeat.VARIABLE, gone.toString())).beat();

    assertThat(gone).doesNotExist();
  }
}
