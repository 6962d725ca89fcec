package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.Role;
import org.suoma.county.translating.text.UnitState;

/** Two translators at the console, by HTTP: the answers that a browser would show. */
class TranslationPagesTest {

  private static final String MONDAY = "interface/number.monday";
  private static final String YI = "ꆏꊂꋍ";
  private static final String OTHER_YI = "ꆏꊂꑍ";
  private static final String CLDR =
      "Unicode CLDR 48.2.0 locale ii (Han side: CLDR 48.2.0 locale zh, same path)";

  @TempDir private Path folder;
  private RunningCounty county;
  private HttpClient jike;
  private HttpClient aguo;

  @BeforeEach
  void start() throws Exception {
    county = RunningCounty.start(folder);
    jike = signedIn("jike", "吉克");
    aguo = signedIn("aguo", "阿果");
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private HttpClient signedIn(String login, String name) throws Exception {
    String password =
        county
            .services()
            .access()
            .accounts()
            .add(
                Optional.empty(),
                new AccountDesk.Draft(login, name, "office", Set.of(Role.TRANSLATOR)),
                true);
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    assertThat(send(client, "/sign-in", Map.of("login", login, "password", password)))
        .contains("<h1>总览</h1>");
    return client;
  }

  @Test
  void savingLeadsToTheNextTextAndAnotherTranslatorApproves() throws Exception {
    String next = send(jike, "/translations/text", filled(page(jike), YI));

    assertThat(next).contains("已保存为草稿，等别人审定：“星期一”", "星期二", "value=\"" + CLDR + "\"");
    assertThat(state()).isEqualTo(UnitState.DRAFT);
    assertThat(page(jike)).doesNotContain("/console/translations/approve").contains("吉克 写");
    String seen = page(aguo);
    assertThat(seen).contains("/console/translations/approve");

    assertThat(send(aguo, "/translations/approve", filled(seen, YI))).contains("已审定：“星期一”");

    assertThat(state()).isEqualTo(UnitState.REVIEWED);
    assertThat(page(jike)).contains("阿果 审定于 2026-05-06");
  }

  @Test
  void whoeverWroteItIsRefusedAndTold() throws Exception {
    send(jike, "/translations/text", filled(page(jike), YI));

    String answer = send(jike, "/translations/approve", filled(page(jike), YI));

    assertThat(answer).contains("role=\"alert\"", "没有保存：这一条是您自己写的，要由另一位译员审定");
    assertThat(state()).isEqualTo(UnitState.DRAFT);
  }

  @Test
  void whatSomebodyElseSavedMeanwhileStandsBesideWhatWasTyped() throws Exception {
    String opened = page(jike);
    send(aguo, "/translations/text", filled(page(aguo), YI));

    String answer = send(jike, "/translations/text", filled(opened, OTHER_YI));

    assertThat(answer).contains("没有保存：您打开这一页以后，别人改了这一条", "已经保存的：", ">" + YI + "<");
    assertThat(answer).contains(">" + OTHER_YI + "</textarea>");
    assertThat(yi()).isEqualTo(YI);

    send(jike, "/translations/text", filled(answer, OTHER_YI));
    assertThat(yi()).isEqualTo(OTHER_YI);
  }

  @Test
  void whatIsRefusedKeepsAllThatWasTyped() throws Exception {
    String answer = send(jike, "/translations/text", filled(page(jike), "星期一"));

    assertThat(answer)
        .contains("没有保存：彝文里有不是彝文的字符：“星”（U+661F）", ">星期一</textarea>", "value=\"" + CLDR + "\"");
    assertThat(state()).isEqualTo(UnitState.UNTRANSLATED);
    assertThat(get(jike, "/translations/text?unit=entry/none/title")).contains("没有这条文字");
  }

  @Test
  void theListSaysWhatIsThereAndFindsByWordsOfTheSource() throws Exception {
    send(jike, "/translations/text", filled(page(jike), YI));

    assertThat(get(aguo, "/translations")).contains("通知公告", "数字");
    assertThat(get(aguo, "/translations/list?show=TO_REVIEW")).contains("星期一", YI, "草稿", CLDR);
    assertThat(get(jike, "/translations/list?show=TO_REVIEW")).contains("没有这样的文字");
    assertThat(get(jike, "/translations/list?q=" + URLEncoder.encode("停水", UTF_8)))
        .contains("&lt;b&gt;停水&lt;/b&gt;通知（第1号）")
        .doesNotContain("星期一");
  }

  private String page(HttpClient client) throws Exception {
    return get(client, "/translations/text?unit=" + MONDAY);
  }

  private static Map<String, String> filled(String page, String yi) {
    Map<String, String> form = new LinkedHashMap<>();
    String within = page.substring(page.indexOf("id=\"unit\""));
    Matcher hidden =
        Pattern.compile("<input type=\"hidden\" name=\"([a-z-]+)\" value=\"([^\"]*)\"")
            .matcher(within);
    while (hidden.find()) {
      form.put(hidden.group(1), hidden.group(2));
    }
    form.putAll(Map.of("yi", yi, "source", CLDR, "licence", "Unicode-3.0", "then", "next"));
    return form;
  }

  private UnitState state() {
    return county.services().translations().look(MONDAY).orElseThrow().unit().state();
  }

  private String yi() {
    return String.valueOf(county.services().translations().look(MONDAY).orElseThrow().unit().yi())
        .replaceAll("SourcedYi\\[text=([^,]*),.*", "$1");
  }

  private String get(HttpClient client, String path) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private String send(HttpClient client, String path, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return answer.body();
  }

  private URI address(String path) {
    return URI.create(county.origin() + "/console" + path);
  }
}
