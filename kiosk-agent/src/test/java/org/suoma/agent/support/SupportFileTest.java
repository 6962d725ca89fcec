package org.suoma.agent.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.report.SupportLimits;

class SupportFileTest {

  @TempDir private Path logs;

  static Map<String, String> read(byte[] zip) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }

  private void log(String name, String text, int daysAgo) throws IOException {
    Path file = Files.writeString(logs.resolve(name), text);
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2026-11-27T02:00:00Z").minusSeconds(86_400L * daysAgo)));
  }

  @Test
  void holdsWhatTheAgentKnowsAndItsLogsTheNewestFirst() throws Exception {
    log("agent.jsonl", "{\"id\":\"A100\"}\n", 0);
    log("agent.1.jsonl", "{\"id\":\"A101\"}\n", 2);
    log("agent.2.jsonl", "{\"id\":\"A102\"}\n", 4);
    log("agent.token", "secret", 0);
    Map<String, SupportFile.Part> parts = new LinkedHashMap<>();
    parts.put("report.json", () -> "{}".getBytes(UTF_8));

    assertThat(read(new SupportFile(parts, logs).make()))
        .containsExactly(
            Map.entry("report.json", "{}"),
            Map.entry("log/agent.jsonl", "{\"id\":\"A100\"}\n"),
            Map.entry("log/agent.1.jsonl", "{\"id\":\"A101\"}\n"),
            Map.entry("log/agent.2.jsonl", "{\"id\":\"A102\"}\n"));
  }

  @Test
  void namesWhatCannotBeReadAndHoldsTheRest() throws Exception {
    Map<String, SupportFile.Part> parts = new LinkedHashMap<>();
    parts.put(
        "report.json",
        () -> {
          throw new IOException("the disk does not answer");
        });
    parts.put(
        "health.json",
        () -> {
          throw new IllegalStateException("a device is in an odd state");
        });
    parts.put("metrics.txt", () -> "1".getBytes(UTF_8));

    Map<String, String> entries =
        read(new SupportFile(parts, logs.resolve("not-there-yet")).make());

    assertThat(entries).containsOnlyKeys("metrics.txt", "missing.txt");
    assertThat(entries.get("missing.txt"))
        .contains("report.json: ", "the disk does not answer", "health.json: ", "odd state");
  }

  @Test
  void isNeverLargerThanTheCountyTakesAndKeepsWholeNewestLines() throws Exception {
    StringBuilder noise = new StringBuilder();
    Random random = new Random(7);
    while (noise.length() < 6 << 20) {
      noise.append(Long.toHexString(random.nextLong())).append("-line\n");
    }
    log("agent.jsonl", noise + "the newest-line\n", 0);
    log("agent.1.jsonl", noise.toString(), 2);

    byte[] zip = new SupportFile(Map.of(), logs).make();

    assertThat(zip.length).isBetween(200_000, SupportLimits.MOST_BYTES);
    String newest = Objects.requireNonNull(read(zip).get("log/agent.jsonl"));
    assertThat(newest).endsWith("the newest-line\n");
    assertThat(newest.lines()).allMatch(line -> line.endsWith("-line"));
  }
}
