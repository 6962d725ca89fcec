package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.device.profile.TestProfiles;

/** The bench as its page and the hosts of its devices use it. */
@Timeout(60)
class BenchServerTest {

  private static final String TOKEN = "0123456789abcdef";
  private static final int FAST = 4_000_000;

  private static final DotFont FONT = TestFont.load();

  @TempDir private Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private Bench bench;
  private BenchServer server;

  @BeforeEach
  void start() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    bench =
        new Bench(
            directory,
            TestProfiles.printer("escpos-80mm").at(FAST),
            TestProfiles.scanner("gm65"),
            clock,
            FONT);
    server = new BenchServer(0, TOKEN, bench);
    bench.start();
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    bench.close();
  }

  @Test
  void tellsHowEverythingIs() throws Exception {
    assertThat(get("api/state").body())
        .isEqualTo(
            "{\"printer\":{\"model\":\"通用 80 毫米小票打印机 (ESC/POS)\",\"paper\":\"ok\",\"cover\":\"closed\",\"cutterError\":false,"
                + "\"overheated\":false,\"paperJam\":false,\"outletBlocked\":false,\"broken\":false,"
                + "\"presenter\":false,\"receiptInOutlet\":false,\"line\":\"none\",\"plugged\":true,\"receipts\":0,\"hangingRows\":0,"
                + "\"faults\":[],\"bytesReceived\":0},"
                + "\"idReader\":{\"card\":false,\"manner\":\"proper\",\"line\":\"none\",\"plugged\":true},"
                + "\"scanner\":{\"model\":\"GM65 / GM812 扫码模块\",\"line\":\"none\",\"plugged\":true}}");
  }

  @ParameterizedTest
  @CsvSource({
    "printer/paper-out, '\"paper\":\"out\"'",
    "printer/paper-low, '\"paper\":\"low\"'",
    "printer/paper-ok, '\"paper\":\"ok\"'",
    "printer/cover-open, '\"cover\":\"open\"'",
    "printer/cover-close, '\"cover\":\"closed\"'",
    "printer/unplug, '\"plugged\":false,\"receipts\"'",
    "printer/plug, '\"plugged\":true,\"receipts\"'",
    "card/lay, '\"card\":true'",
    "card/lift, '\"card\":false'",
    "id-reader/unplug, '\"line\":\"none\",\"plugged\":false},\"scanner\"'",
    "scanner/unplug, '\"line\":\"none\",\"plugged\":false}}'",
    "printer/paper-jam, '\"paperJam\":true'",
    "printer/break, '\"broken\":true'",
    "printer/line-late, '\"line\":\"late\",\"plugged\":true,\"receipts\"'",
    "id-reader/wrong-checksum, '\"manner\":\"wrong-checksum\"'",
    "id-reader/line-silent, '\"manner\":\"proper\",\"line\":\"silent\"'",
    "scanner/line-noisy, '\"line\":\"noisy\",\"plugged\":true}}'",
  })
  void doesWhatAHandDoesAndTellsTheStateAfterIt(String address, String state) throws Exception {
    HttpResponse<String> answer = post("api/" + address, TOKEN, "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(state);
  }

  @Test
  void showsAReceiptPrintedThroughThePort() throws Exception {
    assertThat(get("api/receipts/latest.png").statusCode()).isEqualTo(404);

    print();

    assertThat(get("api/receipts").body())
        .isEqualTo("[{\"id\":1,\"time\":\"2026-11-23T12:00:00Z\",\"taken\":false}]");
    assertThat(get("api/receipts/1.png").headers().firstValue("content-type"))
        .contains("image/png");
    assertThat(picture("api/receipts/latest.png"))
        .startsWith(0x89, 'P', 'N', 'G')
        .isEqualTo(bench.tray().png(1).orElseThrow());
    post("api/printer/take", TOKEN, "");
    assertThat(get("api/receipts").body()).contains("\"taken\":true");
  }

  @Test
  void runsOutOfPaperInMidJob() throws Exception {
    post("api/printer/paper-out-after?bytes=40", TOKEN, "");

    try (FileOutputStream out = new FileOutputStream(directory.resolve("printer").toFile())) {
      out.write(PrintJob.sample().done().toArray());
      Await.until(
          "the paper is out", () -> bench.printer().sensors().paper() == PrinterSensors.Paper.OUT);
    }

    assertThat(get("api/state").body()).contains("\"paper\":\"out\"", "\"receipts\":0");
    assertThat(picture("api/paper.png")).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void sendsScannedTextToTheHost() throws Exception {
    try (FileInputStream in = new FileInputStream(directory.resolve("scanner").toFile())) {
      assertThat(post("api/scanner/scan", TOKEN, "SM-2026-彝").statusCode()).isEqualTo(200);

      byte[] received = new byte[12];
      new DataInputStream(in).readFully(received);
      assertThat(new String(received, UTF_8)).isEqualTo("SM-2026-彝\r");
    }
  }

  @Test
  void cannotScanWithoutACable() throws Exception {
    post("api/scanner/unplug", TOKEN, "");

    assertThat(post("api/scanner/scan", TOKEN, "1").statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb"})
  void refusesCodesThatNoScannerSends(String code) throws Exception {
    assertThat(post("api/scanner/scan", TOKEN, code).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesCodesOfMoreThanTwoKilobytes() throws Exception {
    assertThat(post("api/scanner/scan", TOKEN, "1".repeat(2048)).statusCode()).isEqualTo(200);
    assertThat(post("api/scanner/scan", TOKEN, "1".repeat(2049)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "printer/paper-out-after",
        "printer/paper-out-after?bytes=-1",
        "printer/paper-out-after?bytes=99999999",
        "printer/paper-out-after?bytes=x"
      })
  void refusesAByteCountThatIsNone(String address) throws Exception {
    HttpResponse<String> answer = post("api/" + address, TOKEN, "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bytes must be 0 to 10000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"printer/burn", "card/eat", "id-reader/dance", "scanner/sing", "x"})
  void saysThatItDoesNotKnowAnAddress(String address) throws Exception {
    assertThat(post("api/" + address, TOKEN, "").statusCode()).isEqualTo(404);
  }

  @Test
  void changesNothingWithoutTheToken() throws Exception {
    HttpResponse<String> answer = post("api/printer/paper-out", "wrong", "");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
    assertThat(get("api/state").body()).contains("\"paper\":\"ok\"");
  }

  @Test
  void showsItsPageOnlyToThoseWithTheToken() throws Exception {
    assertThat(get("").statusCode()).isEqualTo(403);
    assertThat(get("?token=wrong").statusCode()).isEqualTo(403);

    HttpResponse<String> page = get("?token=" + TOKEN);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("打到一半缺纸").doesNotContain("<style", "onclick");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bench.css", "bench.js", "icon.svg", "band.svg", "regular.ttf", "bold.ttf"})
  void servesThePagesFiles(String file) throws Exception {
    assertThat(get(file).statusCode()).isEqualTo(200);
  }

  @Test
  void servesNoOtherFiles() throws Exception {
    assertThat(get("logback.xml").statusCode()).isEqualTo(404);
    assertThat(get("..%2flogback.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void answersUnderItsOwnNameOnly() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(UTF_8));

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 403 ");
    }
  }

  private void print() throws IOException {
    Path port = directory.resolve("printer");
    try (FileOutputStream out = new FileOutputStream(port.toFile());
        FileInputStream in = new FileInputStream(port.toFile())) {
      out.write(PrintJob.sample().done().toArray());
      assertThat(in.read()).as("the barrier's answer").isZero();
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:%d/%s".formatted(server.port(), path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private byte[] picture(String path) throws Exception {
    return client
        .send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  private HttpResponse<String> post(String path, String token, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .header("X-Suoma-Bench", token)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
