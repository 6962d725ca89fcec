package org.suoma.county.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Checks and publishes from the command line. */
class CheckContentCommandTest {

  private static final Path CORPUS = Path.of("../../../shared/corpus").toAbsolutePath().normalize();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void configure() throws IOException {
    config = Files.writeString(folder.resolve("county.toml"), "data-dir = \"data\"\n");
  }

  @Test
  void stopsAReleaseNamesWhatStopsItAndLetsTheNextOneThrough() throws IOException {
    run(0, "keys", "init");
    run(0, "import", policy("持卡人卡号6217000000000000004。"));

    assertThat(run(1, "publish"))
        .contains("银行卡号", "正文第 2 段", "621**************04", "检查拦下了 1 处，没有发布")
        .doesNotContain("6217000");
    assertThat(folder.resolve("data/public/metadata/timestamp.json")).doesNotExist();
    assertThat(run(1, "check-content")).contains("有 1 处拦截", "bank-card");

    run(0, "import", policy("既使没有卡号，也可以办理。"));

    assertThat(run(0, "publish")).contains("第 1 版", "警告 2 处");
    assertThat(run(0, "check-content", "--rule", "wrong-word"))
        .contains("没有拦截", "“既使”：第一条 既使没有卡号", "请改为“即使”");
  }

  @Test
  void listsAllLinksAndOpensNone() throws IOException {
    run(0, "import", policy("见 https://www.example.gov.cn/a 和 http://192.168.1.1/b 。"));

    assertThat(run(0, "check-content", "--links"))
        .contains("192.168.1.1/b\nhttps://www.example.gov.cn/a\n", "内部网络的地址");
  }

  @Test
  void findsNothingInTheSampleCountyThatStopsIt() {
    run(0, "import", "../sample-county");

    String report = run(0, "check-content", "--rows", "500");

    assertThat(report).contains("没有拦截").doesNotContain("wrong-word", "sensitive-word", "reference");
  }

  /**
   * Real documents by the State Council and laws: whatever is found there is looked at by people.
   */
  @Test
  @EnabledIf("corpusIsThere")
  void stopsNothingInRealDocuments() {
    run(0, "import", CORPUS.resolve("policies").toString());

    assertThat(run(0, "check-content"))
        .contains("检查了 59 个条目", "没有拦截")
        .doesNotContain("wrong-word", "mobile-phone", "link");
  }

  static boolean corpusIsThere() {
    return Files.isDirectory(CORPUS);
  }

  private String policy(String sentence) throws IOException {
    Path file = folder.resolve("some-law.md");
    return Files.writeString(file, "# 某某法\n\n2020年1月2日通过\n\n第一条 " + sentence + "\n").toString();
  }

  private String run(int exitCode, String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.add(words[0].equals("keys") ? 2 : 1, "--config");
    args.add(words[0].equals("keys") ? 3 : 2, config.toString());
    StringWriter output = new StringWriter();
    PrintWriter out = new PrintWriter(output, true);
    int code =
        CountyCommandLine.with(CLOCK).setOut(out).setErr(out).execute(args.toArray(String[]::new));
    assertThat(code).as(output.toString()).isEqualTo(exitCode);
    return output.toString();
  }
}
