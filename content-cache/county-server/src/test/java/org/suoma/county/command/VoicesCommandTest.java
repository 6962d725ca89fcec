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
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Text;
import org.suoma.content.model.Voice;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ContentShelf;

/** Staff put recordings into a folder, and the county's texts can be heard. */
class VoicesCommandTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final Path SAMPLE = Path.of("..", "sample-county");
  private static final Path CLIP =
      SAMPLE.resolve("media").resolve("voice").resolve("zh").resolve("frame-back.mp3");
  private static final String BY = "双语通 录音";

  @TempDir Path folder;
  private Path config;
  private Path drop;

  @BeforeEach
  void importTheSampleCounty() throws IOException {
    config = Files.writeString(folder.resolve("county.toml"), "data-dir = \"data\"\n");
    drop = Files.createDirectory(folder.resolve("drop"));
    List<String> paths = new ArrayList<>();
    for (String name : List.of("county.json", "catalog.json", "entries")) {
      paths.add(SAMPLE.resolve(name).toString());
    }
    assertThat(county(0, "import", paths.toArray(String[]::new))).contains("县信息：已更新");
  }

  @Test
  void takesRecordingsOfStringsPartsAndEntriesWithLanguageSpeakerAndDay() throws Exception {
    put("frame.home.zh.mp3");
    put("interface__frame.home.ii.mp3");
    put("frame.total.part-1.zh.mp3");
    put("guide-marriage.zh.mp3");
    put("entry/guide-marriage/body/steps/0/text.zh.mp3");
    put(".hidden");

    String before = execute(0, List.of("translations", "coverage"));

    String said = voices(0, "import", drop.toString(), "--speaker", BY, "--on", "2026-05-01");

    assertThat(said).contains("已导入 5 条录音：汉语 4 条，彝语 1 条；其中 0 条换下了原来的录音。");
    // A part alone makes no sentence.
    assertThat(recorded(said, 1)).isEqualTo(recorded(before, 1) + 3);
    assertThat(recorded(said, 0)).isEqualTo(recorded(before, 0) + 1);

    LocalDate day = LocalDate.of(2026, 5, 1);
    assertThat(voice("frame.home").zh())
        .isEqualTo(new Voice.Clip("media/voice/zh/interface/frame.home.mp3", BY, false, day));
    assertThat(voice("frame.home").ii())
        .isEqualTo(new Voice.Clip("media/voice/ii/interface/frame.home.mp3", BY, false, day));
    assertThat(voice("frame.total.part-1").zh()).isNotNull();
    assertThat(title("guide-marriage").path())
        .isEqualTo("media/voice/zh/entry/guide-marriage/title.mp3");
    county(0, "keys", "init");
    assertThat(county(0, "publish")).contains("已向全部终端发布第 1 版");
  }

  @Test
  void takesNothingWhileOneFileIsRefused() throws Exception {
    put("frame.home.zh.mp3");
    put("no.such-string.zh.mp3");
    put("frame.total.zh.mp3");
    put("frame.back.mp3");
    Files.writeString(drop.resolve("frame.back.zh.mp3"), "RIFF....WAVE");
    put("interface__frame.home.zh.mp3");

    assertThat(voices(2, "import", drop.toString(), "--speaker", BY))
        .contains(
            "不能用：no.such-string.zh.mp3　没有这个编号的文字：no.such-string",
            "不能用：frame.total.zh.mp3　“共 {0} 条”里有要填的内容，请分段录："
                + "interface/frame.total.part-1“共”、interface/frame.total.part-2“条”",
            "不能用：frame.back.mp3　文件名要写成 编号.zh.mp3",
            "不能用：frame.back.zh.mp3",
            "不能用：interface__frame.home.zh.mp3　和 frame.home.zh.mp3 录的是同一条",
            "有 5 个文件不能用，什么都没有导入");
    assertThat(strings()).isEmpty();

    assertThat(voices(1, "import", drop.toString(), "--speaker", BY, "--skip-refused"))
        .contains("已导入 1 条录音");
    assertThat(strings()).containsOnlyKeys("frame.home");
  }

  @Test
  void aMachinesVoiceIsMarkedAndNeverNuosu() throws Exception {
    put("frame.home.zh.mp3");
    put("frame.back.ii.mp3");

    assertThat(
            voices(
                1, "import", drop.toString(), "--speaker", "合成", "--synthetic", "--skip-refused"))
        .contains("不能用：frame.back.ii.mp3　彝语只用人的录音，不用合成音");
    assertThat(han("frame.home").synthetic()).isTrue();
  }

  @Test
  void aNewRecordingTakesThePlaceOfTheOldAndLeavesTheOtherLanguage() throws Exception {
    put("frame.home.zh.mp3");
    put("frame.home.ii.mp3");
    voices(0, "import", drop.toString(), "--speaker", BY);
    Files.delete(drop.resolve("frame.home.ii.mp3"));

    assertThat(voices(0, "import", drop.toString(), "--speaker", "另一人"))
        .contains("已导入 1 条录音：汉语 1 条，彝语 0 条；其中 1 条换下了原来的录音。");
    assertThat(han("frame.home").speaker()).isEqualTo("另一人");
    assertThat(nuosu("frame.home").speaker()).isEqualTo(BY);
  }

  @Test
  void saysWhatIsMissingAndUnderWhichNameToRecordIt() throws Exception {
    assertThat(voices(0, "missing"))
        .containsPattern("frame\\.total\\.part-1\\.zh\\.mp3 +共\\s")
        .containsPattern("number\\.year\\.zh\\.mp3 +年\\s")
        .doesNotContain("{0}", "guide-marriage");
    put("frame.total.part-1.zh.mp3");
    voices(0, "import", drop.toString(), "--speaker", BY);

    assertThat(voices(0, "missing")).doesNotContain("frame.total.part-1").contains("total.part-2");
    assertThat(voices(0, "missing", "--entries")).contains("entry__guide-marriage__title.zh.mp3");
    assertThat(voices(0, "missing", "--yi")).contains("还缺 0 条彝语录音。");
  }

  @Test
  void aSentenceCountsAsRecordedOnceAllItsPartsAre() throws Exception {
    int before = recorded(execute(0, List.of("translations", "coverage")), 1);
    put("frame.total.part-1.zh.mp3");
    assertThat(recorded(voices(0, "import", drop.toString(), "--speaker", BY), 1))
        .isEqualTo(before);
    put("frame.total.part-2.zh.mp3");
    assertThat(recorded(voices(0, "import", drop.toString(), "--speaker", BY), 1))
        .isEqualTo(before + 1);
  }

  @Test
  void whatWasRecordedOfAnEarlierWordingIsRecordedAnewUnlessItsTranslationIsToBeLookedAt()
      throws Exception {
    Path strings =
        Files.writeString(
            folder.resolve("interface.json"),
            """
            {"strings": {
              "frame.total.part-1": {"zh": "一共",
                "voice": {"zh": {"path": "media/a.mp3", "speaker": "x", "synthetic": false}}},
              "frame.home": {"zh": "主页", "ii": {"text": "ꀋ", "source": "测试", "licence": "本县"}}}}
            """);
    county(0, "import", strings.toString());
    assertThat(voices(0, "missing"))
        .contains("frame.total.part-1.zh.mp3")
        .doesNotContain("frame.home.zh.mp3");
    put("frame.total.part-1.zh.mp3");
    put("frame.home.zh.mp3");

    assertThat(voices(1, "import", drop.toString(), "--speaker", BY, "--skip-refused"))
        .contains("不能用：frame.home.zh.mp3　这一条的汉文已改成“首页”，请先确认译文");
    assertThat(strings()).extractingByKey("frame.total.part-1").extracting(Text::zh).isEqualTo("共");
  }

  @Test
  void recordingsOfPartsGoOutAndComeBackWithTheInterface() throws Exception {
    put("frame.total.part-1.zh.mp3");
    voices(0, "import", drop.toString(), "--speaker", BY);
    Path own = folder.resolve("interface.json");
    execute(0, List.of("translations", "export"), own.toString());
    Map<String, Text> before = strings();

    assertThat(county(0, "import", own.toString())).doesNotContain("没有这一条");
    assertThat(strings()).isEqualTo(before).containsKey("frame.total.part-1");
  }

  @Test
  void aPreviewChangesNothing() throws Exception {
    put("frame.home.zh.mp3");
    assertThat(voices(0, "import", drop.toString(), "--speaker", BY, "--preview"))
        .contains("会导入：frame.home.zh.mp3 → interface/frame.home", "什么都没有改动");
    assertThat(strings()).isEmpty();
    assertThat(voices(2, "import", drop.toString(), "--speaker", BY, "--on", "2026-05-07"))
        .contains("--on 不能晚于今天");
  }

  /** How many texts the table of coverage calls recorded: in Nuosu (0) or in Han (1). */
  private static int recorded(String table, int fromTheRight) {
    String total = table.lines().filter(line -> line.startsWith("合计")).findFirst().orElseThrow();
    String[] cells = total.strip().split(" +", -1);
    return Integer.parseInt(cells[cells.length - 1 - fromTheRight]);
  }

  private void put(String name) throws IOException {
    Path file = drop.resolve(name);
    Files.createDirectories(file.getParent());
    Files.copy(CLIP, file);
  }

  private Map<String, Text> strings() throws IOException {
    try (Database database = Database.open(folder.resolve("data"))) {
      return new ContentShelf(database, new ContentJson())
          .<InterfaceTranslations, RuntimeException>change(change -> change.interfaceTranslations())
          .strings();
    }
  }

  private Voice voice(String string) throws IOException {
    return Objects.requireNonNull(Objects.requireNonNull(strings().get(string)).voice());
  }

  private Voice.Clip han(String string) throws IOException {
    return Objects.requireNonNull(voice(string).zh());
  }

  private Voice.Clip nuosu(String string) throws IOException {
    return Objects.requireNonNull(voice(string).ii());
  }

  /** How an entry's title sounds in Han. */
  private Voice.Clip title(String entry) throws IOException {
    try (Database database = Database.open(folder.resolve("data"))) {
      Text title = new ContentShelf(database, new ContentJson()).entry(entry).orElseThrow().title();
      return Objects.requireNonNull(Objects.requireNonNull(title.voice()).zh());
    }
  }

  private String voices(int expected, String command, String... rest) {
    return execute(expected, List.of("voices", command), rest);
  }

  private String county(int expected, String command, String... rest) {
    return execute(expected, List.of(command), rest);
  }

  private String execute(int expected, List<String> command, String... rest) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--config", config.toString()));
    all.addAll(List.of(rest));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int exitCode =
        CountyCommandLine.with(CLOCK).setOut(out).setErr(out).execute(all.toArray(String[]::new));
    assertThat(exitCode).as(said.toString()).isEqualTo(expected);
    return said.toString();
  }
}
