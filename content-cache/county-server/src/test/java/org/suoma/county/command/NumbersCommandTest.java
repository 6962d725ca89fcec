package org.suoma.county.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.usage.UsageCounts;
import org.suoma.county.RunningCounty;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.kiosk.UsageLog;

class NumbersCommandTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void useAKiosk() throws IOException {
    config = Files.writeString(folder.resolve("county.toml"), "data-dir = \"data\"\n");
    try (Database database = Database.open(folder.resolve("data"))) {
      UsageCounts counts =
          new UsageCounts("0123456789abcdef", TODAY, Map.of("visit", 12, "entry/notice-1", 3));
      new UsageLog(database).put("hall-1", List.of(counts), TODAY);
    }
  }

  @Test
  void printsAMonthAsATableAndAsCsv() throws IOException {
    assertThat(run(0)).contains("2026年5月，全部终端").containsPattern("使用人次 +12");
    assertThat(run(0, "--month", "2026-04")).contains("没有使用记录");
    assertThat(run(0, "--month", "2026-05", "--csv"))
        .startsWith("\uFEFF时段,")
        .contains("2026年5月,全部终端,总数,使用人次,12\r\n");
    assertThat(run(2, "--month", "May")).contains("不认识时段“May”");
  }

  @Test
  void writesAWorkbookAndOverwritesNothing() throws IOException {
    String file = folder.resolve("may.xlsx").toString();

    assertThat(run(0, "--xlsx", file)).contains("已写入");
    assertThat(Files.readAllBytes(Path.of(file))).startsWith('P', 'K');
    assertThat(run(2, "--xlsx", file)).contains("没有覆盖");
  }

  @Test
  void packsWhatIsPublishedWithTheFigures() throws IOException {
    Path file = folder.resolve("package.zip");
    county(0, "import", RunningCounty.writeSource(folder).toString());
    county(0, "keys", "init");
    assertThat(run(2, "--package", file.toString())).contains("还没有发布");
    county(0, "publish");
    assertThat(run(0, "--package", file.toString())).contains("已写入");

    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), UTF_8)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertThat(parts).containsOnlyKeys("package.json", "entries.csv", "totals.csv");
    assertThat(parts.get("package.json"))
        .contains("\"format\" : 1", "\"release\" : 1", "\"id\" : \"notice-1\"", "\"count\" : 12");
    assertThat(parts.get("entries.csv"))
        .startsWith("\uFEFF编号,")
        .contains("notice-1,<b>停水</b>通知（第1号）,", ",通知公告,县政府办公室,2026-02-01,,\r\n");
    assertThat(parts.get("totals.csv")).contains("使用人次,12");
  }

  private String run(int exitCode, String... arguments) throws IOException {
    return county(exitCode, "numbers", arguments);
  }

  private String county(int exitCode, String command, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--config", config.toString()));
    all.addAll(List.of(arguments));
    StringWriter words = new StringWriter();
    assertThat(
            CountyCommandLine.with(CLOCK)
                .setOut(new PrintWriter(words, true))
                .setErr(new PrintWriter(words, true))
                .execute(all.toArray(String[]::new)))
        .as(words.toString())
        .isEqualTo(exitCode);
    return words.toString();
  }
}
