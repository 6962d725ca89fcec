package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.Role;
import org.suoma.county.oidc.FakeSignIn;
import org.suoma.county.oidc.OidcSettings;

/** Staff come in by the county's own sign-in, with the roles that they have here. */
@Timeout(120)
class ProviderSignInTest {

  @TempDir private Path folder;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private FakeSignIn signIn;
  private RunningCounty county;

  @BeforeEach
  void open() throws Exception {
    signIn = new FakeSignIn(RunningCounty.now());
    county = RunningCounty.start(folder, signIn.settings());
    county.staff(false, Role.EDITOR);
  }

  @AfterEach
  void close() {
    county.close();
    signIn.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(county.origin() + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> comeBackAs(String login) throws Exception {
    HttpResponse<String> there = get("/console/sign-in/oidc");
    assertThat(there.statusCode()).isEqualTo(303);
    String code =
        signIn.signIn(URI.create(there.headers().firstValue("Location").orElseThrow()), login);
    return get(back(code, signIn.state()));
  }

  private static String back(String code, String state) {
    return OidcSettings.BACK
        + "?code="
        + URLEncoder.encode(code, StandardCharsets.UTF_8)
        + "&state="
        + URLEncoder.encode(state, StandardCharsets.UTF_8);
  }

  @Test
  void whoComesBackIsInWithoutAnotherPasswordOrCode() throws Exception {
    assertThat(get("/console/sign-in").body()).contains("用单位的账号登录");

    HttpResponse<String> back = comeBackAs("editor");

    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body()).contains("已登录", "http-equiv=\"refresh\"");
    assertThat(back.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("suoma-console=") && cookie.contains("Strict"));
    assertThat(get("/console").body()).contains("<h1>总览</h1>");
    assertThat(get("/console/accounts").statusCode()).as("roles are those of here").isEqualTo(403);
  }

  @Test
  void nobodyIsInWithoutAnOpenAccountHere() throws Exception {
    assertThat(comeBackAs("nobody").statusCode()).isEqualTo(403);
    assertThat(get("/console").statusCode()).isEqualTo(303);

    county.staff(false, Role.ADMINISTRATOR);
    AccountDesk accounts = county.services().access().accounts();
    accounts.close(accounts.staff("administrator").orElseThrow(), "editor");
    HttpResponse<String> closed = comeBackAs("editor");
    assertThat(closed.statusCode()).isEqualTo(403);
    assertThat(closed.body()).contains("没有登录", "账号已停用");
    assertThat(get("/console").statusCode()).isEqualTo(303);
  }

  @Test
  void aWayBackIsGoodForItsOwnBrowserAndOnce() throws Exception {
    HttpResponse<String> there = get("/console/sign-in/oidc");
    URI address = URI.create(there.headers().firstValue("Location").orElseThrow());
    String code = signIn.signIn(address, "editor");
    String back = back(code, signIn.state());

    HttpResponse<String> another =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(county.origin() + back)).build(),
                BodyHandlers.ofString());
    assertThat(another.statusCode()).isEqualTo(403);
    assertThat(get(back(code, "other")).statusCode()).isEqualTo(403);
    assertThat(get(back).statusCode()).as("the way was over with that").isEqualTo(403);
  }
}
