package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.Role;
import org.suoma.county.storage.checking.ProblemRow;

class ConsoleHttpTest {

  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"form-token\" value=\"([0-9a-f]+)\"");

  private static final Pattern HELD = Pattern.compile("name=\"upload\" value=\"([0-9a-f]+)\"");

  @TempDir Path folder;
  private RunningCounty county;
  private HttpClient client;

  @BeforeEach
  void start() throws Exception {
    county = RunningCounty.start(folder);
    client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void leadsWhoeverIsNotSignedInToTheSignIn() throws Exception {
    for (String path : new String[] {"/console", "/console/entries", "/console/none"}) {
      assertThat(get(path).body()).as(path).contains("<h1>登录</h1>");
    }
    assertThat(get("/console").body()).contains("还没有账号", "accounts add");
  }

  @Test
  void tellsAWrongPasswordFromAnUnknownLoginToNobody() throws Exception {
    String password = county.staff(true, Role.EDITOR);

    HttpResponse<String> unknown = post("/console/sign-in", "login=nobody&password=" + password);
    HttpResponse<String> wrong = post("/console/sign-in", "login=editor&password=wrong");

    assertThat(unknown.statusCode()).isEqualTo(403);
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(wrong.body().replace("editor", "nobody")).isEqualTo(unknown.body());
    assertThat(get("/console").body()).contains("<h1>登录</h1>").doesNotContain("还没有账号");
  }

  @Test
  void letsTheStaffInWithACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
    String password = county.staff(true, Role.EDITOR);
    HttpClient still = HttpClient.newHttpClient();
    HttpResponse<String> answer =
        still.send(
            form("/console/sign-in", "login=editor&password=" + password).build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/console");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Strict");
  }

  @Test
  void letsNoOtherSiteSignItsOwnAccountIn() throws Exception {
    String password = county.staff(true, Role.EDITOR);

    HttpResponse<String> answer =
        send(
            form("/console/sign-in", "login=editor&password=" + password)
                .header("Origin", "https://elsewhere.example"));

    assertThat(answer.statusCode()).isEqualTo(403);
    HttpRequest.Builder crossing =
        form("/console/sign-in", "login=editor&password=" + password)
            .header("Sec-Fetch-Site", "cross-site");
    assertThat(send(crossing).statusCode()).isEqualTo(403);
    assertThat(get("/console").body()).contains("<h1>登录</h1>");
  }

  @Test
  void takesNoMoreThanTwentyTriesAMinuteFromOneAddress() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(post("/console/sign-in", "login=nobody&password=x").statusCode()).isEqualTo(403);
    }
    assertThat(post("/console/sign-in", "login=nobody&password=x").statusCode()).isEqualTo(429);
  }

  @Test
  void endsASessionWhenItsOwnerLeavesAndWhenTheAccountIsClosed() throws Exception {
    signIn();
    String page = get("/console/entries").body();
    post("/console/sign-out", "form-token=" + formToken(page));
    assertThat(get("/console/entries").body()).contains("<h1>登录</h1>");

    String password = county.staff(true, Role.OPERATOR);
    post("/console/sign-in", "login=operator&password=" + password);
    assertThat(get("/console/kiosks").body()).contains("<h1>终端</h1>");
    county.staff(true, Role.ADMINISTRATOR);
    AccountDesk accounts = county.services().access().accounts();
    accounts.close(accounts.staff("administrator").orElseThrow(), "operator");
    assertThat(get("/console/kiosks").body()).contains("<h1>登录</h1>");
  }

  @Test
  void forbidsScriptsOnEveryPage() throws Exception {
    signIn();
    for (String path :
        new String[] {
          "/console", "/console/entries", "/console/import", "/console/releases", "/console/kiosks"
        }) {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(page.body()).doesNotContain("<script", " style=", "onclick");
    }
  }

  @Test
  void givesScriptAndMicrophoneToNoPageButTheOneWhereTextsAreSpoken() throws Exception {
    post("/console/sign-in", "login=translator&password=" + county.staff(true, Role.TRANSLATOR));

    HttpResponse<String> spoken = get("/console/voices/record?unit=interface/frame.home");
    assertThat(spoken.headers().firstValue("Permissions-Policy").orElseThrow())
        .isEqualTo("camera=(), geolocation=(), microphone=(self)");
    assertThat(spoken.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(spoken.body().split("<script", -1)).hasSize(2);
    assertThat(spoken.body())
        .contains("<script src=\"/console/assets/record.js\" defer></script>")
        .doesNotContain(" style=", "onclick");
    for (String path : new String[] {"/console", "/console/voices", "/console/voices/record"}) {
      HttpResponse<String> page = get(path);
      assertThat(page.headers().firstValue("Permissions-Policy").orElseThrow())
          .as(path)
          .endsWith("microphone=()");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .as(path)
          .doesNotContain("script-src");
    }
  }

  @Test
  void escapesTheTitlesOfEntries() throws Exception {
    signIn();

    assertThat(get("/console/entries?q=notice-1").body())
        .contains("&lt;b&gt;停水&lt;/b&gt;通知（第1号）")
        .doesNotContain("<b>停水</b>", "第2号");
    assertThat(get("/console/entries/notice-1").body()).contains("明天停水。", "县政府办公室");
    assertThat(get("/console/entries/none").statusCode()).isEqualTo(404);
  }

  @Test
  void publishesAfterConfirmationAndSaysWhatChanged() throws Exception {
    signIn();
    String confirm = get("/console/releases/next").body();
    assertThat(confirm).contains("确认发布第 1 版", "新增");

    HttpResponse<String> done = post("/console/releases", "form-token=" + formToken(confirm));

    assertThat(done.body()).contains("第 1 版已发布", "新增 5　修改 0　撤下 0", "没有变化");
    assertThat(get("/content/metadata/timestamp.json").statusCode()).isEqualTo(200);
  }

  @Test
  void publishesNothingWithoutTheFormsToken() throws Exception {
    signIn();

    assertThat(post("/console/releases", "form-token=00").statusCode()).isEqualTo(403);
    assertThat(post("/console/releases", "").statusCode()).isEqualTo(403);
    assertThat(get("/content/metadata/timestamp.json").statusCode()).isEqualTo(404);
  }

  @Test
  void importsUploadedFilesAndListsThoseItCannotRead() throws Exception {
    signIn();
    String token = formToken(get("/console/import").body());

    HttpResponse<String> report =
        upload(token, "good.md", "# 某某法\n\n2020年1月2日通过\n", "bad.json", "{\"title\":");

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.body()).contains("1 个文件没有导入", "bad.json", "不是完整的 JSON");
    assertThat(get("/console/entries/law-good").statusCode()).isEqualTo(404);
    assertThat(get("/console/batches/1").body()).contains("good.md", "某某法", "整批送审");
    assertThat(folder.resolve("data/uploads")).isDirectoryNotContaining(Files::isDirectory);
  }

  @Test
  void showsWhatFilesWouldBringAndTakesThemInOnceForWhoeverSentThem() throws Exception {
    signIn();
    String token = formToken(get("/console/import").body());
    String csv = "姓名,说明\n甲*,138****8000\n乙*,13800138000\n";

    String preview = preview(token, "good.md", "# 某某法\n\n2020年1月2日通过\n", "名单.csv", csv).body();

    assertThat(preview)
        .contains("还没有改动任何内容", "某某法", "1 处不导入", "第 3 行", "138****8000")
        .doesNotContain("13800138000");
    assertThat(get("/console/entries/law-good").statusCode()).isEqualTo(404);
    String confirm = "form-token=" + token + "&upload=" + held(preview);
    assertThat(post("/console/import/confirm", confirm).body())
        .contains("导入结果", "1 处不导入", "成了 2 篇稿件");
    assertThat(get("/console/entries/law-good").statusCode()).isEqualTo(404);
    assertThat(get("/console/batches/1").body()).contains("某某法", "整批送审");
    assertThat(post("/console/import/confirm", confirm).body()).contains("重新选择文件");
    assertThat(folder.resolve("data/uploads")).isDirectoryNotContaining(Files::isDirectory);
  }

  @Test
  void keepsNoMoreThanOneUploadForEachSession() throws Exception {
    signIn();
    String token = formToken(get("/console/import").body());
    String first = held(preview(token, "a.md", "# 甲\n\n乙\n", "b.md", "# 丙\n\n丁\n").body());
    String second = held(preview(token, "c.md", "# 戊\n\n己\n", "d.md", "# 庚\n\n辛\n").body());

    String late = "form-token=" + token + "&upload=" + first;
    assertThat(post("/console/import/confirm", late).body()).contains("重新选择文件");
    String other = "form-token=00&upload=" + second;
    assertThat(post("/console/import/confirm", other).statusCode()).isEqualTo(403);
    assertThat(get("/console/entries/law-a").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesUploadsWhoseNamesLeaveTheFolder() throws Exception {
    signIn();
    String token = formToken(get("/console/import").body());

    assertThat(upload(token, "../x.md", "# 甲\n\n乙\n", "y.md", "# 甲\n\n乙\n").body())
        .contains("文件名不可用");
    assertThat(upload("00", "x.md", "# 甲\n\n乙\n", "y.md", "# 甲\n\n乙\n").statusCode())
        .isEqualTo(403);
    assertThat(get("/console/entries/law-y").statusCode()).isEqualTo(404);
  }

  @Test
  void servesPublishedFilesWithTagsAndRangesButNoListing() throws Exception {
    county.publish();
    HttpResponse<String> whole = get("/content/metadata/timestamp.json");
    String tag = whole.headers().firstValue("ETag").orElseThrow();

    assertThat(whole.headers().firstValue("Last-Modified")).isPresent();
    assertThat(
            send(request("/content/metadata/timestamp.json").header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(304);
    HttpResponse<String> part =
        send(request("/content/metadata/timestamp.json").header("Range", "bytes=0-4"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(whole.body().substring(0, 5));
    assertThat(get("/content/").statusCode()).isEqualTo(403);
    assertThat(get("/content/metadata").statusCode()).isIn(302, 403);
  }

  @Test
  void servesNothingFromOutsideThePublishedTree() throws Exception {
    county.publish();

    for (String path :
        new String[] {
          "/content/%2e%2e/county.db",
          "/content/..%2fcounty.db",
          "/content/metadata/%2e%2e/%2e%2e/keys/targets.pem",
          "/content/..%5ccounty.db"
        }) {
      assertThat(get(path).statusCode()).as(path).isIn(400, 403, 404);
    }
  }

  @Test
  void takesReportsOnlyOfAKioskAboutItselfAndShowsIt() throws Exception {
    String report = "{\"kiosk\":\"hall-1\",\"release\":1}";
    byte[] bytes = report.getBytes(UTF_8);
    HttpRequest.Builder plain = request("/kiosks/report").POST(BodyPublishers.ofString(report));

    assertThat(send(plain).statusCode()).isEqualTo(401);
    assertThat(county.enrol("hall-2").post("/kiosks/report", bytes).statusCode()).isEqualTo(403);
    assertThat(county.enrol("hall-1").post("/kiosks/report", bytes).statusCode()).isEqualTo(204);
    signIn();
    assertThat(get("/console/kiosks").body()).contains("hall-1", "正常");
  }

  private void signIn() throws IOException, InterruptedException {
    String password = county.staff(true, Role.EDITOR, Role.APPROVER, Role.OPERATOR);
    assertThat(post("/console/sign-in", "login=editor&password=" + password).body())
        .contains("<h1>总览</h1>");
  }

  /** Sends files and says yes to what they would bring. */
  private HttpResponse<String> upload(
      String token, String name1, String text1, String name2, String text2)
      throws IOException, InterruptedException {
    HttpResponse<String> preview = preview(token, name1, text1, name2, text2);
    return HELD.matcher(preview.body()).find()
        ? post("/console/import/confirm", "form-token=" + token + "&upload=" + held(preview.body()))
        : preview;
  }

  @Test
  void scoresAUnitKeepsWhatWasTypedWrongAndHandsOutTheWorkbookOnceItIsIssued() throws Exception {
    ProblemRow link = new ProblemRow("link", "entry:notice-1", "0", "WARN", "正文", "不通", "请改正");
    county
        .services()
        .checks()
        .register()
        .problems()
        .putAll(List.of(link), 3, Instant.parse("2026-02-01T04:00:00Z"));
    String sheet = "/console/scores/2026-Q1/draft/office";
    String password = county.staff(true, Role.REVIEWER);
    post("/console/sign-in", "login=reviewer&password=" + password);
    String token = "form-token=" + formToken(get(sheet).body());

    HttpResponse<String> wrong =
        post(sheet, token + "&points-other-work=25&remark-other-work=too-much");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("没有保存", "0 到 20", "value=\"25\"", "value=\"too-much\"");
    assertThat(post(sheet, token + "&points-other-work=20").body()).contains("已保存");

    String finding = "&finding=link:entry:notice-1:0:0";
    assertThat(post(sheet + "/pardon", token + finding + "&reason=platform").body())
        .contains("<b>不计</b>", "platform");
    assertThat(post(sheet + "/count", token + finding).body()).doesNotContain("<b>不计</b>");
    assertThat(post(sheet + "/none", token + finding).statusCode()).isEqualTo(404);
    assertThat(post("/console/scores/2026-Q1/issue", token).statusCode()).isEqualTo(403);

    password = county.staff(true, Role.APPROVER);
    post("/console/sign-in", "login=approver&password=" + password);
    String draft = get("/console/scores/2026-Q1/draft").body();
    Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"").matcher(draft);
    assertThat(seen.find()).isTrue();
    token = "form-token=" + formToken(draft);
    assertThat(post("/console/scores/2026-Q1/issue", token + "&version=1&seen=0").statusCode())
        .isEqualTo(409);
    assertThat(get("/console/scores/2026-Q1/export").statusCode()).isEqualTo(404);
    assertThat(
            post("/console/scores/2026-Q1/issue", token + "&version=1&seen=" + seen.group(1))
                .body())
        .contains("第 1 版", "99");

    HttpResponse<String> book = get("/console/scores/2026-Q1/export?version=1");
    assertThat(book.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("assessment-2026-Q1-v1.xlsx");
    assertThat(book.body()).startsWith("PK");
    assertThat(get("/console/scores/2026-Q1/units/office?version=1").body()).contains("不通");
    assertThat(get("/console/scores/2026-Q1?version=2").statusCode()).isEqualTo(404);
    assertThat(get("/console/scores/2026-Q3/draft").statusCode()).isEqualTo(404);
  }

  private static String held(String page) {
    Matcher token = HELD.matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private HttpResponse<String> preview(
      String token, String name1, String text1, String name2, String text2)
      throws IOException, InterruptedException {
    String body =
        part("form-token", "", token)
            + part("column", "", "")
            + part("files", name1, text1)
            + part("files", name2, text2)
            + "--limit--\r\n";
    return send(
        request("/console/import")
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String part(String field, String fileName, String text) {
    String file = fileName.isEmpty() ? "" : "; filename=\"" + fileName + "\"";
    return "--limit\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(field, file, text);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return send(form(path, form));
  }

  private HttpRequest.Builder form(String path, String form) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  private URI uri(String path) {
    return URI.create(county.origin() + path);
  }

  private static String formToken(String page) {
    Matcher token = FORM_TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
