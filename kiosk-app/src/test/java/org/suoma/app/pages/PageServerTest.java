package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.model.ContentJson;
import org.suoma.content.release.ReleaseFile;

/** The pages of the sample county over HTTP, with no agent behind them. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class PageServerTest {

  private static final URI NO_AGENT = URI.create("http://127.0.0.1:9/");

  private RunningPages pages;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    pages =
        RunningPages.start(
            directory,
            new SampleStore(directory.resolve("sample")).withSampleCounty(),
            NO_AGENT,
            false);
  }

  @AfterAll
  void stop() {
    pages.close();
  }

  static Stream<String> entries() throws IOException {
    return SampleStore.files().stream()
        .map(ReleaseFile::path)
        .filter(path -> path.startsWith("entries/"))
        .map(path -> path.substring("entries/".length(), path.length() - ".json".length()));
  }

  static List<String> columns() throws IOException {
    byte[] catalog = Files.readAllBytes(SampleStore.COUNTY.resolve("catalog.json"));
    return new ContentJson()
        .read(catalog, Catalog.class).columns().stream().map(Column::id).toList();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void showsEveryEntryOfTheSampleCounty(String id) throws Exception {
    for (String page : List.of("entry?id=", "qr?id=", "print?id=")) {
      HttpResponse<String> answer = pages.get(page + id);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContain("null").contains("示例数据", "id=\"page\"");
    }
  }

  @ParameterizedTest
  @MethodSource("columns")
  void showsEveryColumn(String id) throws Exception {
    assertThat(pages.get("column?id=" + id).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "home", "search", "search?q=ylbx", "display", "staff", "printed", "hits?q="})
  void showsThePagesThatHaveNoEntry(String path) throws Exception {
    assertThat(pages.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void findsMedicalInsuranceByItsInitials() throws Exception {
    assertThat(pages.get("hits?q=ylbx").body()).contains("医疗保险");
  }

  @Test
  void saysKindlyThatNothingWasFound() throws Exception {
    assertThat(pages.get("hits?q=zzzzzz").body()).contains("没有找到");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry?id=no-such", "entry?id=../county", "entry", "column?id=x", "nope"})
  void leadsHomeFromWhatDoesNotExist(String path) throws Exception {
    HttpResponse<String> answer = pages.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("没有找到这一页", "href=\"home\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media/../county.json",
        "media/%2e%2e/county.json",
        "media/..%2fcounty.json",
        "assets/../../../etc/passwd",
        "media/steps/../../catalog.json",
        "media//etc/passwd"
      })
  void givesNothingThatLiesOutsideOfPictures(String path) throws Exception {
    String answer = raw("GET /" + token() + "/" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");

    assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("519999", "root:");
  }

  @Test
  void turnsAwayWhoeverHasAWrongToken() throws Exception {
    HttpResponse<String> answer = pages.get("/" + "0".repeat(48) + "/home");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("地址不对").doesNotContain(token());
  }

  @Test
  void turnsAwayOtherHostNamesAgainstDnsRebinding() throws Exception {
    String answer = raw("GET /" + token() + "/home HTTP/1.1\r\nHost: evil.example\r\n");

    assertThat(answer).startsWith("HTTP/1.1 403").contains("只在终端上显示");
  }

  @Test
  void refusesATenMegabyteAddressAndAnswersTheNextOne() throws Exception {
    String answer =
        raw("GET /" + token() + "/" + "a".repeat(10 << 20) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");

    assertThat(answer).as("closed or refused, never served").doesNotContain("200 OK");
    assertThat(pages.get("home").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAnAddressThatNoPageOfOursHas() throws Exception {
    HttpResponse<String> answer = pages.get("search?q=" + "a".repeat(9_000));

    assertThat(answer.statusCode()).isEqualTo(414);
    assertThat(answer.body()).contains("地址太长");
  }

  @Test
  void saysThatAStepCannotBeOpenedLikeThis() throws Exception {
    assertThat(pages.get("finish").statusCode()).isEqualTo(405);
    assertThat(pages.post("home", "").statusCode()).isEqualTo(405);
  }

  @Test
  void refusesWhatIsNoForm() throws Exception {
    HttpResponse<String> answer = pages.post("language", "to=%zz");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("这一步没有成功", "href=\"home\"", "id=\"page\"");
  }

  @Test
  void changesTheLanguageAndStaysOnThePage() throws Exception {
    HttpResponse<String> answer =
        pages.post("language", "to=both&from=entry%3Fid%3Dguide-elder-allowance");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/" + token() + "/entry?id=guide-elder-allowance");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "../x", "javascript:alert(1)"})
  void neverLeadsToAnAddressThatIsNotItsOwn(String address) throws Exception {
    HttpResponse<String> answer = pages.post("language", "to=zh&from=" + address);

    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/" + token() + "/home");
  }

  @Test
  void showsTypedWordsAsWordsAndNotAsMarkup() throws Exception {
    assertThat(pages.get("search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain("<script>alert");
  }

  @Test
  void setsTheRulesForEveryPage() throws Exception {
    assertThat(pages.get("home").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void waitsOnAKindPageUntilTheFirstReleaseHasCome(@TempDir Path empty) throws Exception {
    try (RunningPages waiting =
        RunningPages.start(empty, new SampleStore(empty).reader(), NO_AGENT, false)) {
      HttpResponse<String> answer = waiting.get("home");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("内容正在准备", "hx-get=\"./\"", "id=\"page\"");
      assertThat(waiting.get("assets/kiosk.css").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void showsANewReleaseWithoutARestart(@TempDir Path fresh) throws Exception {
    SampleStore store = new SampleStore(fresh);
    try (RunningPages changing =
        RunningPages.start(fresh, store.withSampleCounty(), NO_AGENT, false)) {
      assertThat(changing.get("entry?id=notice-new").statusCode()).isEqualTo(404);
      List<ReleaseFile> more = new ArrayList<>(SampleStore.files());
      more.add(ReleaseFile.of("entries/notice-new.json", NEW_NOTICE.getBytes(UTF_8)));

      store.bring(more);

      while (changing.get("entry?id=notice-new").statusCode() != 200) {
        changing.post("finish", ""); // a visit keeps its release
      }
      assertThat(changing.get("hits?q=xinlukaitong").body()).contains("新路开通");
    }
  }

  private static final String NEW_NOTICE =
      """
      {"id": "notice-new", "title": "新路开通",
       "filing": {"columns": ["notices"], "unit": "government-office", "publishedOn": "2026-11-01"},
       "source": {"name": "示例"}, "body": {"type": "notice", "kind": "公告"}}
      """;

  private String token() {
    return pages.address().getPath().replace("/", "");
  }

  /** A request as it is, since clients tidy up addresses. */
  private String raw(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), pages.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((head + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return "connection closed: " + e.getMessage();
    }
  }
}
