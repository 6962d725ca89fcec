package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.FolderStore;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Role;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.calling.DeskAddresses;
import org.suoma.county.console.account.FrontDoor;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Every role at every address of the console. */
class AccessMatrixTest {

  private static final String EVERYBODY =
      "EDITOR REVIEWER APPROVER TRANSLATOR CASE_OFFICER" + " OPERATOR AUDITOR ADMINISTRATOR";

  private static final String NOT_THE_AUDITOR = EVERYBODY.replace(" AUDITOR", "");

  /** Who may do what, written down once more on purpose. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("GET /", EVERYBODY),
          Map.entry("GET /entries", "EDITOR REVIEWER APPROVER TRANSLATOR CASE_OFFICER AUDITOR"),
          Map.entry(
              "GET /entries/{id}/kiosk",
              "EDITOR REVIEWER APPROVER TRANSLATOR CASE_OFFICER AUDITOR"),
          Map.entry(
              "GET /entries/{id}", "EDITOR REVIEWER APPROVER TRANSLATOR CASE_OFFICER AUDITOR"),
          Map.entry(
              "GET /media/{path}", "EDITOR REVIEWER APPROVER TRANSLATOR CASE_OFFICER AUDITOR"),
          Map.entry("GET /checks", "EDITOR REVIEWER APPROVER TRANSLATOR CASE_OFFICER AUDITOR"),
          Map.entry("POST /checks/scan", "EDITOR REVIEWER APPROVER"),
          Map.entry("POST /checks/override", "APPROVER"),
          Map.entry("GET /translations", "TRANSLATOR"),
          Map.entry("GET /translations/list", "TRANSLATOR"),
          Map.entry("GET /translations/text", "TRANSLATOR"),
          Map.entry("POST /translations/text", "TRANSLATOR"),
          Map.entry("POST /translations/approve", "TRANSLATOR"),
          Map.entry("POST /translations/remove", "TRANSLATOR"),
          Map.entry("POST /translations/back", "TRANSLATOR"),
          Map.entry("GET /voices", "TRANSLATOR"),
          Map.entry("GET /voices/record", "TRANSLATOR"),
          Map.entry("POST /voices/record", "TRANSLATOR"),
          Map.entry("POST /voices/remove", "TRANSLATOR"),
          Map.entry("POST /voices/back", "TRANSLATOR"),
          Map.entry("GET /voices/sound", "TRANSLATOR"),
          Map.entry("GET /releases", EVERYBODY),
          Map.entry("GET /releases/next", EVERYBODY),
          Map.entry("POST /releases", "APPROVER"),
          Map.entry("POST /releases/promote", "APPROVER"),
          Map.entry("GET /releases/rollout", EVERYBODY),
          Map.entry("GET /releases/rollout/{release}", EVERYBODY),
          Map.entry("POST /releases/rollout/{action}", "APPROVER"),
          Map.entry("GET /releases/rollback/{release}", "APPROVER"),
          Map.entry("POST /releases/rollback/{release}", "APPROVER"),
          Map.entry("GET /software", EVERYBODY),
          Map.entry("POST /software", "OPERATOR"),
          Map.entry("POST /software/{action}", "OPERATOR"),
          Map.entry("GET /caretakers", "OPERATOR"),
          Map.entry("POST /caretakers", "OPERATOR"),
          Map.entry("POST /caretakers/{number}/remove", "OPERATOR"),
          Map.entry("GET /kiosks", EVERYBODY),
          Map.entry("POST /kiosks", "OPERATOR"),
          Map.entry("GET /kiosks/{kiosk}", EVERYBODY),
          Map.entry("GET /kiosks/{kiosk}/picture", "OPERATOR"),
          Map.entry("GET /kiosks/{kiosk}/support", "OPERATOR"),
          Map.entry("POST /kiosks/{kiosk}/{action}", "OPERATOR"),
          Map.entry("GET /alarms", EVERYBODY),
          Map.entry("POST /alarms/{alarm}/{action}", "OPERATOR"),
          Map.entry("GET /revisions", "EDITOR REVIEWER APPROVER AUDITOR"),
          Map.entry("POST /revisions", "EDITOR"),
          Map.entry("GET /revisions/{revision}", "EDITOR REVIEWER APPROVER AUDITOR"),
          Map.entry("GET /revisions/{revision}/kiosk", "EDITOR REVIEWER APPROVER AUDITOR"),
          Map.entry("GET /revisions/{revision}/edit", "EDITOR"),
          Map.entry("POST /revisions/{revision}/edit", "EDITOR"),
          Map.entry("POST /revisions/{revision}/{action}", "EDITOR REVIEWER APPROVER"),
          Map.entry("GET /revisions/{revision}/media/{path}", "EDITOR REVIEWER APPROVER AUDITOR"),
          Map.entry("GET /batches/{batch}", "EDITOR REVIEWER APPROVER AUDITOR"),
          Map.entry("POST /batches/{batch}/{step}", "EDITOR REVIEWER APPROVER"),
          Map.entry("GET /import", "EDITOR ADMINISTRATOR"),
          Map.entry("POST /import", "EDITOR ADMINISTRATOR"),
          Map.entry("POST /import/confirm", "EDITOR ADMINISTRATOR"),
          Map.entry("GET /cases", "APPROVER CASE_OFFICER AUDITOR"),
          Map.entry("GET /cases/{number}", "APPROVER CASE_OFFICER AUDITOR"),
          Map.entry("POST /cases/{number}/{action}", "APPROVER CASE_OFFICER"),
          Map.entry("POST /cases/{number}/notices/{kind}", "APPROVER CASE_OFFICER"),
          Map.entry("POST /surveys", "APPROVER CASE_OFFICER"),
          Map.entry("POST /cases/{number}/photos/open", "APPROVER CASE_OFFICER"),
          Map.entry("GET /calls", NOT_THE_AUDITOR),
          Map.entry("GET /calls/list", NOT_THE_AUDITOR),
          Map.entry("POST /calls/{id}/{answer}", NOT_THE_AUDITOR),
          Map.entry("GET /numbers", EVERYBODY),
          Map.entry("GET /numbers/export", EVERYBODY),
          Map.entry("GET /scores", EVERYBODY),
          Map.entry("GET /scores/{quarter}", EVERYBODY),
          Map.entry("GET /scores/{quarter}/units/{unit}", EVERYBODY),
          Map.entry("GET /scores/{quarter}/notice", EVERYBODY),
          Map.entry("GET /scores/{quarter}/export", EVERYBODY),
          Map.entry("POST /scores/{quarter}/issue", "APPROVER"),
          Map.entry("GET /scores/{quarter}/draft", "REVIEWER APPROVER"),
          Map.entry("GET /scores/{quarter}/draft/{unit}", "REVIEWER APPROVER"),
          Map.entry("POST /scores/{quarter}/draft/{unit}", "REVIEWER APPROVER"),
          Map.entry("POST /scores/{quarter}/draft/{unit}/{action}", "REVIEWER APPROVER"),
          Map.entry("GET /annual-table", "APPROVER CASE_OFFICER AUDITOR"),
          Map.entry("GET /accounts", "ADMINISTRATOR"),
          Map.entry("POST /accounts", "ADMINISTRATOR"),
          Map.entry("GET /accounts/{login}", "ADMINISTRATOR"),
          Map.entry("POST /accounts/{login}/{action}", "ADMINISTRATOR"),
          Map.entry("GET /accounts/{login}/handover", "ADMINISTRATOR"),
          Map.entry("GET /handover", EVERYBODY),
          Map.entry("GET /trail", "AUDITOR ADMINISTRATOR"),
          Map.entry("GET /password", EVERYBODY),
          Map.entry("POST /password", EVERYBODY),
          Map.entry("GET /second-factor", EVERYBODY),
          Map.entry("POST /second-factor", EVERYBODY),
          Map.entry("POST /sign-out", EVERYBODY));

  @TempDir private static Path folder;
  private static RunningCounty county;

  @BeforeAll
  static void start() throws Exception {
    county = RunningCounty.start(folder);
  }

  @AfterAll
  static void stop() {
    county.close();
  }

  @Test
  void namesEveryAddress() throws Exception {
    assertThat(routes().map(AccessMatrixTest::name))
        .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void letsARoleDoWhatIsItsOwnAndNotesEachRefusal(Role role) throws Exception {
    HttpClient client = signedIn(role);
    int denials = 0;
    for (ConsoleRoute route : routes().toList()) {
      if (route.path().equals("/sign-out")) {
        continue;
      }
      boolean may =
          List.of(EXPECTED.getOrDefault(name(route), "").split(" ", -1)).contains(role.name());
      assertThat(ask(client, route) != 403 || isOwnRefusal(client, route, may))
          .as(name(route) + " as " + role)
          .isEqualTo(may);
      denials += may ? 0 : 1;
      if (!may) {
        assertThat(client.send(request(route), BodyHandlers.ofString()).body())
            .contains("您的账号不能", "这件事由");
        denials++;
      }
      assertThat(denied(role)).as(name(route)).isEqualTo(denials);
    }
  }

  /** A form without its token is refused with 403 too, but not for the role. */
  private boolean isOwnRefusal(HttpClient client, ConsoleRoute route, boolean may)
      throws Exception {
    if (!may || !route.method().equals("POST")) {
      return false;
    }
    String page = client.send(request(route), BodyHandlers.ofString()).body();
    return !page.contains("您的账号不能");
  }

  @Test
  void givesEachPermissionToARoleAndEachRoleAPermissionOfItsOwn() {
    Map<Role, Long> own = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      own.put(role, Stream.of(Permission.values()).filter(p -> p.roles().contains(role)).count());
    }
    assertThat(own.values()).allMatch(count -> count >= 1);
    assertThat(Permission.values()).allMatch(permission -> !permission.roles().isEmpty());
  }

  private Stream<ConsoleRoute> routes() {
    PageTemplates templates = new PageTemplates(county.clock().getZone());
    SecureRandom random = new SecureRandom();
    ConsoleSettings settings =
        new ConsoleSettings(
            "127.0.0.1",
            0,
            new DeskAddresses("secret-of-the-desks"),
            new FolderStore(folder.resolve("p"), new DiskFiles()),
            folder.resolve("u"),
            false,
            null,
            null);
    FrontDoor door =
        new FrontDoor(
            county.services(),
            new FrontDoor.Terms(false, false, null),
            templates,
            EventLog.unkept(Program.COUNTY),
            county.clock(),
            random);
    return new ConsoleRoutes(
            county.services(), settings, door.sessions(), templates, county.clock(), random)
        .all().stream();
  }

  private static String name(ConsoleRoute route) {
    return route.method() + " " + route.path();
  }

  private HttpClient signedIn(Role role) throws Exception {
    String password = county.staff(true, role);
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    HttpRequest signIn =
        HttpRequest.newBuilder(URI.create(county.origin() + "/console/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "login=" + RunningCounty.login(role) + "&password=" + password))
            .build();
    assertThat(client.send(signIn, BodyHandlers.discarding()).statusCode()).isEqualTo(303);
    return client;
  }

  private int ask(HttpClient client, ConsoleRoute route) throws Exception {
    return client.send(request(route), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest request(ConsoleRoute route) {
    String path =
        route.path().replace("{number}", "1234567890123456").replaceAll("\\{[a-z]+}", "none");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(county.origin() + "/console" + path));
    return route.method().equals("GET")
        ? request.build()
        : request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("x=1"))
            .build();
  }

  private long denied(Role role) {
    String subject = StaffTrail.about(RunningCounty.login(role));
    return county.services().access().steps().steps(subject).stream()
        .filter(step -> step.deed().action().equals(StaffAction.DENIED.name()))
        .collect(Collectors.counting());
  }
}
