package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;

/** What somebody with an account, or with a file that an editor trusts, may try. */
class HostileInputTest {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"(\\w+)\"");
  private static final Pattern HELD = Pattern.compile("name=\"upload\" value=\"(\\w+)\"");
  private static final String SCRIPT = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
  private static final String END = "\r\n--limit--\r\n";
  private static final String SECRET = "TOP-SECRET";

  @TempDir private static Path folder;
  private static RunningCounty county;
  private static HttpClient client;

  @BeforeAll
  static void start() throws Exception {
    county = RunningCounty.start(folder);
    client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String password =
        county.staff(true, Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR, Role.CASE_OFFICER);
    assertThat(post("/console/sign-in", "login=editor&password=" + password).statusCode())
        .isEqualTo(303);
  }

  @AfterAll
  static void stop() {
    county.close();
  }

  @Test
  void scriptsInEveryTextStayTextOnEveryPage() throws Exception {
    String entry =
        """
        {"id":"notice-x","title":"$","summary":"$","filing":{"columns":["notices"],"unit":"office",
          "publishedOn":"2026-02-01","keywords":["$"],"audiences":["$"]},
         "source":{"name":"$"},"attachments":[{"path":"media/a.pdf","title":"$",
          "mediaType":"application/pdf"}],
         "body":{"type":"notice","kind":"$","where":"$","text":[
          {"block":"heading","level":2,"text":"$"},{"block":"paragraph","text":"$"},
          {"block":"grid","columns":["$","$"],"rows":[["$","$"]]}]}}
        """
            .replace("$", SCRIPT.replace("\"", "\\\""));
    String page = bring("<img src=x onerror=alert(3)>.json", entry.getBytes(UTF_8));
    assertThat(page).contains("成了 1 篇稿件");
    assertHarmless(page);
    String token = token("/console/accounts");
    post(
        "/console/accounts",
        "form-token=%s&login=x&name=%s&unit=office&role=EDITOR".formatted(token, url(SCRIPT)));

    for (String path :
        List.of(
            "/console/revisions",
            "/console/revisions/1",
            "/console/revisions/1/edit",
            "/console/batches/1",
            "/console/entries?q=" + url(SCRIPT),
            "/console/checks?rule=" + url(SCRIPT),
            "/console/accounts",
            "/console/trail?action=" + url(SCRIPT),
            "/console/releases/next",
            "/console/releases",
            "/console/cases?state=" + url(SCRIPT),
            "/console/" + url(SCRIPT),
            "/console")) {
      HttpResponse<String> shown = get(path);
      assertThat(shown.statusCode()).as(path).isLessThan(500);
      assertHarmless(shown.body());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1\r\n Host: county\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: county\r\r\rGET /desk HTTP/1.1\r\nHost: county\r\n\r\n",
        "GET /health HTTP/1.1\nHost: county\n\n",
        "GET /health HTTP/1.1\r\nHost: county\r\nHost: other\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: county\r\nContent\tLength: 5\r\n\r\nhello",
        "GET /health HTTP/1.1\r\nHost: county\r\nContent-Length : 5\r\n\r\nhello",
        "POST /health HTTP/1.1\r\nHost: county\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "POST /health HTTP/1.1\r\nHost: county\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"
      })
  void aRequestThatAGatewayMayTakeForTwoIsRefused(String request) throws Exception {
    assertThat(firstLine("GET /health HTTP/1.1\r\nHost: county\r\n\r\n"))
        .isEqualTo("HTTP/1.1 200 OK");
    assertThat(firstLine(request)).startsWith("HTTP/1.1 400");
  }

  private static String firstLine(String request) throws IOException {
    try (Socket line =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(county.origin()).getPort())) {
      line.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new BufferedReader(new InputStreamReader(line.getInputStream(), ISO_8859_1))
          .readLine();
    }
  }

  private static void assertHarmless(String page) {
    assertThat(page).doesNotContain("<script>alert", "<img src=x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' OR '1'='1",
        "'; DROP TABLE entry; --",
        "%' UNION SELECT login, password FROM account --",
        "1) OR (1=1",
        "\u0000",
        "😀'\""
      })
  void sqlInParametersIsOnlyText(String injection) throws Exception {
    int entries = county.services().shelf().total();
    String text = url(injection);
    for (String path :
        List.of(
            "/console/entries?q=%s&type=%s&page=%s",
            "/console/entries/%s",
            "/console/media/%s",
            "/console/revisions?tab=%s",
            "/console/revisions/%s",
            "/console/batches/%s",
            "/console/checks?rule=%s&severity=%s&page=%s",
            "/console/trail?action=%s&actor=%s&from=%s&page=%s",
            "/console/accounts/%s",
            "/console/cases?state=%s&kind=%s&q=%s",
            "/console/cases/%s")) {
      HttpResponse<String> answer = get(path.replace("%s", text));
      assertThat(answer.statusCode()).as(path).isLessThan(500);
      assertThat(answer.body()).as(path).doesNotContain("argon2", "SQLITE", "SQLException");
    }
    String token = token("/console/revisions");
    assertThat(
            post(
                    "/console/revisions",
                    "form-token=%s&kind=NEW&type=%s&entry=%s".formatted(token, text, text))
                .statusCode())
        .isEqualTo(400);
    assertThat(county.services().shelf().total()).isEqualTo(entries);
    assertThat(get("/console/entries?q=notice-1").body()).contains("第1号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.md", "a/../../evil.md", "..\\evil.md", "/evil.md", "media/../../evil.md"})
  void namesThatLeaveTheFolderAreRefused(String name) throws Exception {
    assertThat(send("/console/import", name, "# 甲\n\n乙\n".getBytes(UTF_8)).body())
        .contains("文件名不可用");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("evil.md");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/media/..%2f..%2fkeys%2faccess.key",
        "/console/media/%2e%2e/%2e%2e/county.db",
        "/console/assets/..%2f..%2fcounty.db",
        "/console/assets/%2e%2e/county.toml",
        "/photos/..%2f..%2fcounty.db"
      })
  void pathsThatLeaveTheirPlaceLeadNowhere(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 403, 404);
  }

  @Test
  void aWordDocumentThatSwellsIsRefusedBeforeItSwells() throws Exception {
    byte[] bomb = word("word/document.xml", new byte[200_000_000]);

    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(preview("公文.docx", bomb)).contains("展开后超过 150 MB");
  }

  @Test
  void aSpreadsheetThatSwellsIsRefusedBeforeItSwells() throws Exception {
    assertThat(preview("表.xlsx", zip("xl/worksheets/sheet1.xml", new byte[200_000_000])))
        .contains("展开后超过 150 MB");
  }

  @Test
  void entitiesOfAWordDocumentAreNeitherReadNorMultiplied() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    String body =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>甲%s</w:t></w:r></w:p></w:body></w:document>";
    String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"%s\">]>".formatted(secret.toUri());

    for (String xml : List.of(outside + body.formatted("&a;"), laughs() + body.formatted("&a9;"))) {
      String page = preview("公文.docx", word("word/document.xml", xml.getBytes(UTF_8)));

      assertThat(page).contains("1 个文件不能导入").doesNotContain(SECRET);
    }
  }

  @Test
  void entitiesOfADrawingAreNeitherReadNorMultiplied() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"%s\">]>".formatted(secret.toUri());
    String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>%s</text></svg>";

    for (String xml :
        List.of(outside + drawing.formatted("&a;"), laughs() + drawing.formatted("&a9;"))) {
      assertThat(preview("media/a.svg", xml.getBytes(UTF_8)))
          .contains("1 个文件不能导入")
          .doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://example.com/a.png\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"javascript:alert(1)\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@import 'https://example.com'</style></svg>"
      })
  void aDrawingThatDoesMoreThanDrawIsRefused(String svg) throws Exception {
    assertThat(preview("media/a.svg", svg.getBytes(UTF_8))).contains("1 个文件不能导入");
  }

  @Test
  void nothingThatAFilePointsAtIsFetched() throws Exception {
    AtomicInteger visitors = new AtomicInteger();
    try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread watching = new Thread(() -> count(trap, visitors));
      watching.setDaemon(true);
      watching.start();
      String there = "http://127.0.0.1:" + trap.getLocalPort() + "/";

      preview(
          "page.html",
          """
          <html><head><link rel="stylesheet" href="%1$sa.css"><base href="%1$s">
          <meta http-equiv="refresh" content="0;url=%1$s"></head><body>
          <table><tr><td>标题</td><td>通知</td></tr></table>
          <div class="TRS_Editor"><p>甲<img src="%1$sb.png"></p><iframe src="%1$s"></iframe></div>
          """
              .formatted(there)
              .getBytes(UTF_8));
      preview(
          "media/a.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"%sa.png\"/></svg>"
              .formatted(there)
              .getBytes(UTF_8));
      preview(
          "公文.docx",
          word(
              "word/_rels/document.xml.rels",
              ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                      + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
                      + "officeDocument/2006/relationships/attachedTemplate\" Target=\"%s\""
                      + " TargetMode=\"External\"/></Relationships>")
                  .formatted(there + "t.dotx")
                  .getBytes(UTF_8)));
      preview(
          "policy.md", "# 某某法\n\n2020年1月2日通过\n\n![图](%sa.png)\n".formatted(there).getBytes(UTF_8));
      bring(
          "notice-link.json",
          """
          {"id":"notice-link","title":"看网站","filing":{"columns":["notices"],"unit":"office",
            "publishedOn":"2026-02-01"},"source":{"name":"示例","url":"%1$s"},
           "body":{"type":"notice","kind":"通知","text":[{"block":"paragraph","text":"%1$s"}]}}
          """
              .formatted(there)
              .getBytes(UTF_8));
      get("/console/revisions/1");
      get("/console/entries/notice-1");

      assertThat(visitors).hasValue(0);
    }
  }

  private static void count(ServerSocket trap, AtomicInteger visitors) {
    try {
      while (true) {
        trap.accept().close();
        visitors.incrementAndGet();
      }
    } catch (IOException e) {
      // The trap is closed at the end of the test.
    }
  }

  @Test
  void anUploadOverTheLimitIsRefusedInWordsAndLeavesNothing() throws Exception {
    assertThat(preview("大.md", new byte[21_000_000])).contains("文件超过 20 MB，请拆分或压缩");

    HttpResponse<String> huge = send("/console/import", "大.md", new byte[201_000_000]);
    assertThat(huge.body()).contains("上传的文件太大，请分批导入");
    try (Stream<Path> left = Files.walk(folder.resolve("data/uploads"))) {
      assertThat(left.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum())
          .isLessThan(22_000_000);
    }
  }

  @Test
  void depthBeyondReasonIsRefusedOrReadButNeverFatal() throws Exception {
    String deep = "<div>".repeat(100_000);
    String head =
        "<table><tr><td>标题</td><td>通知</td></tr></table><div class=\"TRS_Editor\"><p>甲</p>";
    assertThat(send("/console/import", "page.html", (head + deep).getBytes(UTF_8)).statusCode())
        .isEqualTo(200);
    String json = "[".repeat(100_000);
    assertThat(preview("a.json", ("{\"body\":" + json).getBytes(UTF_8))).contains("1 个文件不能导入");
    assertThat(preview("b.md", ("# 某法\n\n" + "> ".repeat(100_000) + "甲").getBytes(UTF_8)))
        .contains("太深了");
  }

  private static String laughs() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      dtd.append("<!ENTITY a%d \"".formatted(i))
          .append("&a%d;".formatted(i - 1).repeat(10))
          .append("\">");
    }
    return dtd.append("]>").toString();
  }

  /** A Word document with one of its parts put in the place of Word's own. */
  private static byte[] word(String part, byte[] content) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("甲");
      document.write(plain);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plain.toByteArray()));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(part)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry(part));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String part, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(part));
      out.write(content);
      out.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static String preview(String name, byte[] content) throws Exception {
    HttpResponse<String> page = send("/console/import", name, content);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private static String bring(String name, byte[] content) throws Exception {
    String preview = preview(name, content);
    Matcher held = HELD.matcher(preview);
    assertThat(held.find()).as(preview).isTrue();
    return post(
            "/console/import/confirm",
            "form-token=%s&upload=%s".formatted(token("/console/import"), held.group(1)))
        .body();
  }

  private static HttpResponse<String> send(String path, String name, byte[] content)
      throws Exception {
    String token = token("/console/import");
    String head =
        field("name=\"form-token\"")
            + token
            + "\r\n"
            + field("name=\"files\"; filename=\"" + name + "\"");
    return client.send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)),
                        BodyPublishers.ofString(END)),
                    head.getBytes(UTF_8).length + content.length + END.length()))
            .build(),
        BodyHandlers.ofString());
  }

  private static String field(String name) {
    return "--limit\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
  }

  private static String token(String path) throws Exception {
    Matcher token = FORM_TOKEN.matcher(get(path).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String form) throws Exception {
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(county.origin() + path));
  }

  private static String url(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
