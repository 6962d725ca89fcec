package org.suoma.county.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.RunningCounty;
import org.suoma.county.cases.CaseFixture;

/** The page for phones, over real HTTP, as a browser without scripts sends it. */
@Timeout(120)
class PhotoHttpTest {

  private static final String BOUNDARY = "----phone";
  private static final String CODE = "1234 5678";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private RunningCounty county;
  private SubmissionNumber number;

  @BeforeEach
  void start() throws Exception {
    county = RunningCounty.start(folder);
    number = county.handIn(CaseFixture.application("office", LocalDate.of(2026, 5, 6)));
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(county.origin() + path)).build(),
        BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> send(String number, String code, List<byte[]> photos)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    field(body, "n", number);
    field(body, "code", code);
    for (byte[] photo : photos) {
      part(body, "name=\"photos\"; filename=\"../../x.jpg\"\r\nContent-Type: image/jpeg", photo);
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return client.send(
        HttpRequest.newBuilder(URI.create(county.origin() + "/photos"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString(UTF_8));
  }

  private static void field(ByteArrayOutputStream body, String name, String value) {
    part(body, "name=\"" + name + "\"", value.getBytes(UTF_8));
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] content) {
    body.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  private void assertRefused(HttpResponse<String> answer, PhotoRefusal why) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("没有收下。" + why.words(), "name=\"code\"");
  }

  @Test
  void theCodeOnTheReceiptLeadsToAPageForThePhoneWithoutScripts() throws Exception {
    HttpResponse<String> page = get("/photos?n=" + number.digits());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("value=\"" + number.digits() + "\"", "width=device-width", "查询码")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(get("/photos/console.css").statusCode()).isEqualTo(200);
    assertThat(get("/photos?n=%22%3E%3Cscript%3E").body()).doesNotContain("<script");
    assertThat(get("/photos/../console").statusCode()).isIn(403, 404);
  }

  @Test
  void photographsAreTakenAndLieSealedOnly() throws Exception {
    HttpResponse<String> answer =
        send(
            number.spaced(),
            CODE,
            List.of(Pictures.photo(400, 300, 6), Pictures.picture(9, 9, "png")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("照片收到了");
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1).contains("JFIF"))
            .as(file.toString())
            .isFalse();
      }
    }
  }

  @Test
  void whatIsNotTakenIsToldInPlainWords() throws Exception {
    byte[] photo = Pictures.photo(40, 30, 1);
    assertRefused(send("123", CODE, List.of(photo)), PhotoRefusal.WRONG_NUMBER);
    assertRefused(send(number.digits(), "00000000", List.of(photo)), PhotoRefusal.WRONG_CODE);
    assertRefused(send(number.digits(), CODE, List.of()), PhotoRefusal.NONE);
    assertRefused(
        send(number.digits(), CODE, List.of(photo, photo, photo, photo, photo)),
        PhotoRefusal.TOO_MANY);
    assertRefused(
        send(number.digits(), CODE, List.of("%PDF-1.7".getBytes(UTF_8))), PhotoRefusal.NO_PHOTO);
    assertRefused(
        send(number.digits(), CODE, List.of(Pictures.bomb(60_000, 60_000))),
        PhotoRefusal.TOO_MANY_PIXELS);
  }

  @Test
  void photographsThatAreTooLongAreRefusedAndTheNextOneIsTaken() throws Exception {
    byte[] photo = Pictures.photo(40, 30, 1);
    byte[] long6 = Arrays.copyOf(photo, 6_000_000);
    assertRefused(send(number.digits(), CODE, List.of(photo, long6)), PhotoRefusal.TOO_LARGE);
    assertRefused(
        send(number.digits(), CODE, List.of(long6, long6, long6, long6)), PhotoRefusal.TOO_LARGE);

    assertThat(send(number.digits(), CODE, List.of(photo)).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoFormOfPhotographsIsRefused() throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(county.origin() + "/photos"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("n=" + number.digits() + "&code=12345678"))
                .build(),
            BodyHandlers.ofString(UTF_8));
    assertRefused(answer, PhotoRefusal.WRONG_NUMBER);
  }
}
