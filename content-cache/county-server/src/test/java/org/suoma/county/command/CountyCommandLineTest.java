package org.suoma.county.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Security;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyCommandLineTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir Path folder;
  private Path config;

  @BeforeEach
  void configure() throws IOException {
    config = Files.writeString(folder.resolve("county.toml"), "data-dir = \"data\"\n");
  }

  @Test
  void importsPublishesAndListsFromTheCommandLine() throws IOException {
    Path law = Files.writeString(folder.resolve("some-law.md"), "# 某某法\n\n2020年1月2日通过\n");

    assertThat(run(0, "import", law.toString())).contains("政策文件  1", "合计");
    assertThat(run(2, "publish")).contains("county keys init");
    assertThat(run(0, "keys", "init")).contains("root.json");
    assertThat(run(0, "publish")).contains("已向全部终端发布第 1 版：新增 1 条");
    assertThat(run(0, "publish")).contains("没有要发布的变化");
    assertThat(run(0, "releases")).contains("2026-05-06 12:00");
    assertThat(run(0, "kiosks list")).contains("终端");
    assertThat(folder.resolve("data/public/metadata/timestamp.json")).exists();
  }

  @Test
  void bringsNewKeysForSubmissionsWithTheNextRelease() throws IOException {
    Path law = Files.writeString(folder.resolve("some-law.md"), "# 某某法\n\n2020年1月2日通过\n");
    run(0, "import", law.toString());
    run(0, "keys", "init");
    run(0, "publish");

    assertThat(run(0, "publish")).contains("没有要发布的变化");
    assertThat(run(0, "keys", "rotate-submissions")).contains("旧密钥要留着");
    assertThat(run(0, "publish")).contains("第 2 版", "变动 1 处");
    assertThat(folder.resolve("data/keys/submission-sealing-1.pem")).exists();
    assertThat(folder.resolve("data/keys/submission-sealing-2.pem")).exists();
  }

  @Test
  void givesAKioskACodeAndWithdrawsIt() throws IOException {
    assertThat(run(0, "kiosks enrol", "hall-1", "--area", "519999"))
        .containsPattern("登记码：[0-9A-Z]{4}-[0-9A-Z]{4}\\n")
        .contains("给终端 hall-1", "2026-05-07 12:00 前有效");
    assertThat(run(0, "kiosks list")).contains("hall-1", "等待登记", "还没有报告");
    assertThat(run(2, "kiosks enrol", "Hall 1", "--area", "519999")).contains("小写字母");
    assertThat(run(2, "kiosks withdraw", "hall-2")).contains("没有名为“hall-2”的终端");
    assertThat(run(0, "kiosks withdraw", "hall-1")).contains("已停用 hall-1");
    assertThat(run(0, "kiosks list")).contains("hall-1", "已停用");
  }

  @Test
  void publishesToTheCanariesFirstAndThenToAll() throws IOException {
    Path law = folder.resolve("some-law.md");
    run(0, "import", Files.writeString(law, "# 某某法\n\n2020年1月2日通过\n").toString());
    run(0, "keys", "init");
    run(0, "publish");
    run(0, "import", Files.writeString(law, "# 某某法\n\n2021年1月2日修正\n").toString());

    assertThat(run(2, "publish", "--ring", "some")).contains("canary、early、all");
    assertThat(run(0, "publish", "--ring", "canary")).contains("已向试点终端发布第 2 版");
    assertThat(run(0, "releases")).contains("试点终端", "全部终端");
    assertThat(run(0, "promote")).contains("第 2 版已推给全部终端");
    assertThat(run(0, "releases")).containsPattern("2 +全部终端.*新增 0　修改 1　撤下 0").doesNotContain("未记录");
    assertThat(run(0, "promote")).contains("全部终端已经是第 2 版或更新的版本");
  }

  @Test
  void saysHowFarARollOutIs() throws IOException {
    run(0, "keys", "init");
    StringWriter words = new StringWriter();

    int code =
        CountyCommandLine.with(CLOCK)
            .setOut(new PrintWriter(words))
            .execute("rollout", "status", "--config", config.toString());

    assertThat(code).isZero();
    assertThat(words.toString()).contains("还没有从控制台发布过");
  }

  @Test
  void endsWithOneAndNamesTheFileWhenOneCannotBeRead() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "[1,");

    assertThat(run(1, "import", broken.toString())).contains("broken.json", "不是完整的 JSON");
  }

  @Test
  void endsWithTwoWhenAPathDoesNotExist() {
    assertThat(run(2, "import", folder.resolve("none").toString())).contains("找不到文件或文件夹");
  }

  @Test
  void signsWithSm2IfTheCountyAsksForIt() throws IOException {
    Files.writeString(config, "data-dir = \"data\"\nnational-cryptography = true\n");
    Path law = Files.writeString(folder.resolve("some-law.md"), "# 某某法\n\n2020年1月2日通过\n");

    run(0, "keys", "init");
    run(0, "import", law.toString());
    assertThat(run(0, "publish")).contains("已向全部终端发布第 1 版");

    assertThat(folder.resolve("data/keys/root.json")).content().contains("sm2-sm3");
    Files.writeString(config, "data-dir = \"data\"\n");
    Security.removeProvider("BC");
    assertThat(run(2, "export", "--to", folder.toString())).contains("targets.pem", "不是");
  }

  @Test
  void doesNotReplaceKeysThatKiosksTrust() throws IOException {
    run(0, "keys", "init");
    Path key = folder.resolve("data/keys/targets.pem");
    String before = Files.readString(key);

    assertThat(run(2, "keys", "init")).contains("已经存在");
    assertThat(key).hasContent(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void alignsTablesByTheWidthOfHanCharacters() {
    assertThat(ChineseTable.width("第 1 版（a）")).isEqualTo(12);
  }

  private String run(int exitCode, String command, String... rest) {
    StringWriter words = new StringWriter();
    List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
    args.addAll(List.of("--config", config.toString()));
    args.addAll(List.of(rest));
    PrintWriter out = new PrintWriter(words);
    int code =
        CountyCommandLine.with(CLOCK).setOut(out).setErr(out).execute(args.toArray(new String[0]));
    assertThat(code).as(words.toString()).isEqualTo(exitCode);
    return words.toString();
  }
}
