package org.suoma.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.device.Bytes;
import org.suoma.device.emulator.Bench;
import org.suoma.device.emulator.PrinterEmulator.Hand;
import org.suoma.device.link.Transcript;
import org.suoma.device.profile.ProfileLibrary;

/** Against emulated devices on pseudo-terminals, with a hand that does as it is told. */
@Timeout(120)
class DevicesMainTest {

  private static final Map<String, Hand> HANDS =
      Map.of(
          "打开盖子", Hand.COVER_OPEN,
          "请合上盖子", Hand.COVER_CLOSE,
          "取出打印纸", Hand.PAPER_OUT,
          "装回打印纸", Hand.PAPER_OK,
          "取走小票", Hand.TAKE);

  @TempDir private Path directory;
  private final StringWriter printed = new StringWriter();
  private Bench bench;

  @BeforeEach
  void plugInTheUsualPrinter() throws Exception {
    bench = plugged("escpos-80mm");
  }

  private void plugIn(String printer) throws Exception {
    bench.close();
    bench = plugged(printer);
  }

  private Bench plugged(String printer) throws Exception {
    ProfileLibrary profiles = ProfileLibrary.bundled();
    Bench plugged =
        new Bench(
            directory, profiles.printer(printer), profiles.scanner("gm65"), Clock.systemUTC());
    plugged.start();
    return plugged;
  }

  @AfterEach
  void unplug() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "escpos-80mm, escpos-80mm",
    "escpos-58mm, escpos-80mm",
    "masung-d347, masung-d347",
    "pyramid-reliance, custom-kpm210"
  })
  void findsAPrinterByItsDialect(String plugged, String proposed) throws Exception {
    plugIn(plugged);

    assertThat(run("probe", "--port", port("printer"))).isZero();

    assertThat(words()).contains("小票打印机", "devices test " + proposed);
  }

  @Test
  void findsAReaderByItsNumber() throws Exception {
    assertThat(run("probe", "--port", port("id-reader"))).isZero();

    assertThat(words())
        .contains("05.01-20200101-0000000001-0000000001", "devices test samv-serial");
  }

  @Test
  void saysWhatToDoWhenNothingAnswers() throws Exception {
    assertThat(run("probe", "--port", port("scanner"))).isEqualTo(1);

    assertThat(words()).contains("没有回应", "请检查电源和连线", "devices test");
  }

  @Test
  void saysThatAPortDoesNotOpen() throws Exception {
    assertThat(run("probe", "--port", directory.resolve("none").toString())).isEqualTo(1);

    assertThat(words()).contains("打不开", "设备未连接");
  }

  @ParameterizedTest
  @ValueSource(strings = {"escpos-80mm", "masung-d347"})
  void checksAPrinterWithAHand(String model) throws Exception {
    plugIn(model);
    CompletableFuture<Void> hand = CompletableFuture.runAsync(this::doAsTold);

    assertThat(run("test", model, port("printer"))).isZero();

    hand.cancel(true);
    assertThat(words()).contains("✔ 打印机有回应", "✔ 打印测试页", "✔ 察觉：打开盖子：打印机盖子没有合上", "✔ 恢复：合上盖子", "都好。");
    assertThat(bench.printer().faults()).isEmpty();
  }

  @Test
  void checksAPrinterAlone() throws Exception {
    Path transcript = directory.resolve("printer.transcript");

    assertThat(
            run(
                "test",
                "escpos-80mm",
                port("printer"),
                "--alone",
                "--transcript",
                transcript.toString()))
        .isZero();

    assertThat(words()).contains("✔ 打印测试页", "都好。").doesNotContain("→");
    assertThat(Transcript.parse(Files.readString(transcript)).events())
        .extracting(Transcript.Event::bytes)
        .contains(Bytes.of(0x10, 0x04, 0x01), Bytes.of(0x12), Bytes.of(0x1D, 0x72, 0x01));
  }

  @Test
  void saysWhatIsWrongWithASilentPrinter() throws Exception {
    assertThat(run("test", "escpos-80mm", port("id-reader"), "--alone")).isEqualTo(1);

    assertThat(words()).contains("✘ 打印机有回应：设备没有回应", "波特率", "有 1 项不对。");
  }

  @Test
  void checksAReader() throws Exception {
    plugIn("escpos-80mm");
    CompletableFuture<Void> hand =
        CompletableFuture.runAsync(
            () -> {
              awaitWords("请放上一张证件");
              bench.idReader().lay();
              awaitWords("请拿起证件");
              bench.idReader().lift();
            });

    assertThat(run("test", "samv-serial", port("id-reader"))).isZero();

    hand.get(10, TimeUnit.SECONDS);
    assertThat(words())
        .contains("✔ 读出证件：示**，1101**********002X，号码有效，在有效期内", "✔ 察觉证件拿起")
        .doesNotContain("11010519491231002X");
  }

  @Test
  void checksAScanner() throws Exception {
    plugIn("escpos-80mm");
    CompletableFuture<Void> hand =
        CompletableFuture.runAsync(
            () -> {
              awaitWords("请扫任意一个码");
              bench.scan("https://www.example.gov.cn/");
            });

    assertThat(run("test", "gm65", port("scanner"))).isZero();

    hand.get(10, TimeUnit.SECONDS);
    assertThat(words()).contains("✔ 收到扫码内容：27 个字符，WEB_ADDRESS");
  }

  @Test
  void namesTheModelsThatThereAre() throws Exception {
    assertThat(run("test", "no-such", port("printer"))).isEqualTo(2);

    assertThat(words()).contains("没有型号文件 no-such", "escpos-80mm", "gm65");
  }

  private void doAsTold() {
    int read = 0;
    while (!Thread.currentThread().isInterrupted()) {
      String now = words();
      int end = now.lastIndexOf('\n') + 1;
      if (end > read) {
        String fresh = now.substring(read, end);
        read = end;
        fresh
            .lines()
            .filter(line -> line.contains("→"))
            .forEach(
                line ->
                    HANDS.forEach(
                        (words, hand) -> {
                          if (line.contains(words)) {
                            bench.touchPrinter(hand);
                          }
                        }));
      }
      Thread.onSpinWait();
    }
  }

  private void awaitWords(String expected) {
    while (!words().contains(expected)) {
      Thread.onSpinWait();
    }
  }

  private String port(String device) {
    return directory.resolve(device).toString();
  }

  private String words() {
    synchronized (printed) {
      return printed.toString();
    }
  }

  private int run(String... arguments) {
    return DevicesMain.commandLine()
        .setOut(new PrintWriter(printed, true))
        .setErr(new PrintWriter(printed, true))
        .execute(arguments);
  }
}
