package org.suoma.county.command;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.MetUntranslated;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.kiosk.UntranslatedLog;

class TranslationsCommandTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final Path SAMPLE = Path.of("..", "sample-county");

  @TempDir Path folder;
  private Path config;

  @BeforeEach
  void importTheSampleCounty() throws IOException {
    config = Files.writeString(folder.resolve("county.toml"), "data-dir = \"data\"\n");
    List<String> paths = new ArrayList<>();
    for (String name : List.of("county.json", "catalog.json", "entries")) {
      paths.add(SAMPLE.resolve(name).toString());
    }
    assertThat(county(0, "import", paths.toArray(String[]::new))).contains("县信息：已更新");
  }

  @Test
  void handsOutTakesBackAndPublishes() throws IOException {
    Path file = folder.resolve("interface.xlf");
    int strings = InterfaceCatalog.bundled().strings().size();
    assertThat(run(0, "export", file.toString(), "--interface"))
        .contains("已导出 %d 条".formatted(strings));
    translate(file);

    assertThat(run(2, "import", file.toString())).contains("没有写彝文的来源", "什么都没有改动");
    String[] credited = {file.toString(), "--source", "测试", "--licence", "本县", "--preview"};
    assertThat(run(0, "import", credited)).contains("（无） → ꀋ（测试，草稿）", "这是预览");
    assertThat(run(0, "coverage")).containsPattern("界面：\\S+ +\\d+ +0 +0");
    assertThat(run(0, "import", file.toString(), "--source", "测试", "--licence", "本县"))
        .containsPattern("新增 +1\\b");

    county(0, "keys", "init");
    assertThat(county(0, "publish")).contains("已向全部终端发布第 1 版");
    Path own = folder.resolve("interface.json");
    run(0, "export", own.toString());
    assertThat(own).content().contains("\"ꀋ\"", anyString().id());
    assertThat(county(0, "import", own.toString())).contains("界面译文：已更新");
    assertThat(county(0, "publish")).contains("没有要发布的变化");
  }

  @Test
  void whatResidentsMetMostOftenInHanComesFirst() throws IOException {
    assertThat(run(0, "coverage")).doesNotContain("最常遇到");
    meet(
        Map.of(
            "interface/" + anyString().id(),
            2,
            "entry/guide-elder-allowance/title",
            9,
            "entry/that-is-gone/title",
            50));

    Path file = folder.resolve("met.xlf");
    assertThat(run(0, "export", file.toString(), "--most-met")).contains("已导出 2 条");
    assertThat(file)
        .content()
        .containsSubsequence("guide-elder-allowance/title", "interface/" + anyString().id());
    assertThat(run(0, "coverage"))
        .contains("居民用彝文看时最常遇到汉文的（近 90 天，共 2 条）")
        .containsPattern("9 +entry/guide-elder-allowance/title .*\\n2 +interface/");
    assertThat(run(0, "export", file.toString(), "--most-met", "--interface")).contains("已导出 1 条");
  }

  private void meet(Map<String, Integer> counts) throws IOException {
    LocalDate today = LocalDate.now(CLOCK);
    try (Database database = Database.open(folder.resolve("data"))) {
      new UntranslatedLog(database)
          .put("hall-1", List.of(new MetUntranslated("0123456789abcdef", today, counts)), today);
    }
  }

  @Test
  void refusesAFileWithRowAndReasonAndChangesNothing() throws IOException {
    Path file = folder.resolve("all.xlf");
    run(0, "export", file.toString());
    String before = run(0, "coverage");
    translate(file);
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("(?s)(.*)<segment state=\"initial\">", "$1<segment state=\"final\">"));

    assertThat(run(2, "import", file.toString(), "--source", "测试", "--licence", "本县"))
        .containsPattern("第 \\d+ 行：状态是已审定，却没有审定人和审定日期");
    assertThat(run(0, "coverage")).isEqualTo(before);
  }

  @Test
  void listsWhatWasTranslatedFromAnotherWordingAndEndsWithOne() throws IOException {
    Path file = folder.resolve("interface.xlf");
    run(0, "export", file.toString(), "--interface");
    translate(file);
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst(">" + anyString().zh() + "</source>", ">从前的说法</source>"));

    assertThat(run(1, "import", file.toString(), "--source", "测试", "--licence", "本县"))
        .contains("原文已改", anyString().id());
    assertThat(run(0, "coverage")).containsPattern("界面：\\S+ +\\d+ +0 +0");
  }

  @Test
  void proposesFromTheTermBaseAndChecksAgainstIt() throws IOException {
    InterfaceString string = anyString();
    Path terms =
        Files.writeString(
            folder.resolve("terms.csv"),
            "han,yi,source,source_licence\n" + string.zh() + ",ꀋ,测试,Unicode-3.0\n");
    assertThat(run(2, "propose", "--interface")).contains("找不到术语表");
    assertThat(run(0, "terms", terms.toString())).contains("共 1 条");
    assertThat(run(0, "propose", "--interface", "--preview")).contains("会填上 1 条");
    assertThat(run(0, "propose", "--interface")).contains("interface/" + string.id(), "ꀋ");
    assertThat(run(0, "propose", "--interface")).contains("已填上 0 条");
    assertThat(run(0, "check", "--interface")).contains("没有发现问题");

    Files.writeString(terms, "han,yi,source,source_licence\n" + string.zh() + ",ꀌ,测试,MIT\n");
    assertThat(run(1, "check", "--interface", "--terms", terms.toString()))
        .contains("术语", string.id(), "ꀌ（测试）");
    Files.writeString(terms, "han,yi\n");
    assertThat(run(2, "terms", terms.toString())).contains("第 1 行");
    assertThat(run(0, "check", "--interface")).contains("没有发现问题");
  }

  @Test
  void choosesByColumnWithThoseBelowIt() throws IOException {
    Path file = folder.resolve("policies.xlsx");

    assertThat(run(0, "export", file.toString(), "--column", "policies")).contains("已导出");
    assertThat(run(2, "export", file.toString(), "--column", "no-such")).contains("没有这个栏目");
    assertThat(run(2, "export", folder.resolve("a.doc").toString())).contains(".xlsx", ".xlf");
    assertThat(file).isNotEmptyFile();
  }

  /** Puts a Yi word into the first unit of the interface. */
  private static void translate(Path file) throws IOException {
    String before = Files.readString(file);
    String after =
        before.replaceFirst(
            ">" + anyString().zh() + "</source>",
            ">" + anyString().zh() + "</source><target>ꀋ</target>");
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  private static InterfaceString anyString() {
    return InterfaceCatalog.bundled().strings().iterator().next();
  }

  private String run(int exitCode, String command, String... rest) {
    return execute(exitCode, List.of("translations", command), rest);
  }

  private String county(int exitCode, String command, String... rest) {
    return execute(exitCode, List.of(command), rest);
  }

  private String execute(int exitCode, List<String> command, String... rest) {
    StringWriter words = new StringWriter();
    List<String> args = new ArrayList<>(command);
    args.addAll(List.of("--config", config.toString()));
    args.addAll(List.of(rest));
    PrintWriter out = new PrintWriter(words);
    int code =
        CountyCommandLine.with(CLOCK).setOut(out).setErr(out).execute(args.toArray(String[]::new));
    assertThat(code).as(words.toString()).isEqualTo(exitCode);
    return words.toString();
  }
}
