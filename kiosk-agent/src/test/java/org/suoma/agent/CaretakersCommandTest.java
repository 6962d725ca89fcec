package org.suoma.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.care.CaretakerFile;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Naming those who may open the panel, at the kiosk itself. */
class CaretakersCommandTest {

  @TempDir private Path directory;
  private final InputStream usual = System.in;
  private final StringWriter told = new StringWriter();

  @BeforeEach
  void configure() throws Exception {
    Files.writeString(
        directory.resolve("agent.toml"),
        """
        kiosk-name = "hall-1"
        [api]
        port = 0
        token-file = "%1$s/agent.token"
        [content]
        store-dir = "%1$s/store"
        source = "http://127.0.0.1:1/content/"
        trusted-root = "%1$s/root.json"
        channel = "common"
        ring = "all"
        poll-seconds = 300
        """
            .formatted(directory));
  }

  @AfterEach
  void giveBack() {
    System.setIn(usual);
  }

  private int run(String typed, String... words) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(US_ASCII)));
    List<String> all = new ArrayList<>(List.of("caretakers"));
    all.addAll(List.of(words));
    all.addAll(List.of("--config", directory.resolve("agent.toml").toString()));
    return KioskAgent.commandLine()
        .setOut(new PrintWriter(told, true))
        .setErr(new PrintWriter(told, true))
        .execute(all.toArray(new String[0]));
  }

  private List<Caretaker> caretakers() {
    return new CaretakerFile(directory.resolve("caretakers.json"), EventLog.unkept(Program.AGENT))
        .get();
  }

  @Test
  void somebodyIsLetInListedAndLetGo() {
    assertThat(run("482913\n", "add", "12", "阿牛", "--pin-from-input")).isZero();
    assertThat(caretakers())
        .singleElement()
        .satisfies(one -> assertThat(one.pin().matches(new Pin("482913"))).isTrue());
    assertThat(run("", "list")).isZero();
    assertThat(told.toString()).contains("12 阿牛 可以打开看护面板", "12 阿牛\n").doesNotContain("482913");

    assertThat(run("", "remove", "12")).isZero();
    assertThat(run("", "remove", "12")).isNotZero();
    assertThat(run("", "list")).isZero();

    assertThat(told.toString()).contains("去掉了", "没有工号是 12 的人", "还没有人");
  }

  @Test
  void whatCannotBeIsRefusedInWordsAndChangesNothing() {
    assertThat(run("123456\n", "add", "12", "阿牛", "--pin-from-input")).isNotZero();
    assertThat(run("48291\n", "add", "12", "阿牛", "--pin-from-input")).isNotZero();
    assertThat(run("", "add", "12", "阿牛", "--pin-from-input")).isNotZero();
    assertThat(run("482913\n", "add", "一二", "阿牛", "--pin-from-input")).isNotZero();

    assertThat(caretakers()).isEmpty();
    assertThat(told.toString()).contains("太容易猜到", "6 到 12 位数字", "工号应是 2 到 6 位数字");
  }
}
