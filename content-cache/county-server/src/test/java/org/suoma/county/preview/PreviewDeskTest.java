package org.suoma.county.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;
import org.suoma.county.RunningCounty;
import org.suoma.county.storage.content.NewMedium;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.event.ToldEvent;

/** Previews, each with a process of its own that stands for the kiosk's app. */
class PreviewDeskTest {

  private static final Look USUAL = new Look(Look.Screen.PORTRAIT, Look.Language.HAN, 1);

  @TempDir private static Path folder;
  private static RunningCounty county;

  @TempDir private Path own;
  private Path previews;
  private PreviewDesk desk;
  private final List<ToldEvent> heard = new ArrayList<>();
  private final EventLog told =
      new EventLog(Program.COUNTY, Map.of(), () -> this.now, List.of(heard::add));
  private Instant now = Instant.parse("2026-05-06T04:00:00Z");

  @BeforeAll
  static void start() throws Exception {
    county = RunningCounty.start(folder);
  }

  @AfterAll
  static void stop() {
    county.close();
  }

  @BeforeEach
  void open() {
    previews = own.resolve("previews");
    desk = desk(FakeKioskApp.command());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void showsADraftOnBothScreensAndItsChangesAtOnce() throws Exception {
    String first = desk.open("ma", draft("notice-1", "明天不停水"), USUAL);
    assertThat(page(first)).contains("明天不停水", "PORTRAIT", "to=zh", "size=1");

    String second = desk.open("ma", draft("notice-1", "后天不停水"), USUAL);
    assertThat(second).as("the same app goes on").isEqualTo(first);
    assertThat(page(second)).contains("后天不停水");

    Look other = new Look(Look.Screen.LANDSCAPE, Look.Language.YI, 3);
    String lying = desk.open("ma", draft("notice-1", "后天不停水"), other);
    assertThat(lying).isNotEqualTo(first);
    assertThat(page(lying)).contains("LANDSCAPE", "to=ii", "size=3");
  }

  @Test
  void keepsWhatTwoPeopleLookAtApart() throws Exception {
    String one = desk.open("ma", draft("notice-1", "一号"), USUAL);
    String other = desk.open("jike", draft("notice-1", "二号"), USUAL);

    assertThat(page(one)).contains("一号").doesNotContain("二号");
    assertThat(page(other)).contains("二号").doesNotContain("一号");
  }

  @Test
  void bringsWhatTheEntryNamesAndWhatNamesItAndNoKeysForSubmissions() throws Exception {
    county.bring(
        "entries/notice-9.json",
        """
        {"id":"notice-9","title":"指到一号","related":["notice-1"],
         "filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-02-01"},
         "source":{"name":"示例"},"body":{"type":"notice","kind":"通知"}}
        """);
    byte[] paper = "%PDF-1.4 draft".getBytes(UTF_8);
    Sha256 digest = county.services().media().keep(paper);
    String json =
        draft("notice-1", "明天")
            .json()
            .replace(
                "\"source\"",
                "\"related\":[\"notice-2\"],"
                    + "\"attachments\":[{\"title\":\"附件\",\"path\":\"media/paper.pdf\",\"mediaType\":\"application/pdf\"}],\"source\"");
    Draft draft =
        new Draft(
            "notice-1", json, List.of(new NewMedium("media/paper.pdf", digest, paper.length)));

    desk.open("ma", draft, USUAL);

    Generation shown = ContentStore.open(only("store")).active().orElseThrow();
    assertThat(shown.manifest().files())
        .extracting(file -> file.path())
        .containsExactly(
            "catalog.json",
            "county.json",
            "entries/notice-1.json",
            "entries/notice-2.json",
            "entries/notice-9.json",
            "entries/place-a.json",
            "entries/place-b.json",
            "intake.json",
            "media/paper.pdf",
            "workdays.json");
    assertThat(shown.read("media/paper.pdf")).hasValue(paper);
  }

  @Test
  void startsAnAppThatDiedAnew() throws Exception {
    String path = desk.open("ma", draft("notice-1", "明天"), USUAL);
    ProcessHandle first = app();
    assertThat(first.destroyForcibly()).isTrue();
    first.onExit().get(20, TimeUnit.SECONDS);

    assertThat(page(path)).contains("明天");
    assertThat(app().pid()).isNotEqualTo(first.pid());
  }

  @Test
  void endsWhatNobodyUsesForTenMinutesAndKeepsNothingOfIt() throws Exception {
    String path = desk.open("ma", draft("notice-1", "明天"), USUAL);
    assertThat(Files.getPosixFilePermissions(previews))
        .containsExactlyInAnyOrder(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
    ProcessHandle app = app();

    now = now.plus(PreviewDesk.IDLE);
    desk.endIdle();
    assertThat(page(path)).as("still there, and used by this").contains("明天");
    now = now.plus(PreviewDesk.IDLE).plusSeconds(1);
    desk.endIdle();

    app.onExit().get(20, TimeUnit.SECONDS);
    assertThat(desk.address(secret(path))).isEmpty();
    assertThat(left()).isEmpty();
  }

  @Test
  void leavesNeitherProcessNorFileWhenTheServerCloses() throws Exception {
    desk.open("ma", draft("notice-1", "明天"), USUAL);
    ProcessHandle app = app();

    desk.close();

    app.onExit().get(20, TimeUnit.SECONDS);
    assertThat(left()).isEmpty();
  }

  @Test
  void removesWhatAServerThatWasKilledHasLeft() throws Exception {
    Files.createDirectories(previews.resolve("p1/store"));
    Files.writeString(previews.resolve("p1/store/draft"), "未发布");

    desk.start();

    assertThat(previews).doesNotExist();
  }

  @Test
  void saysThatAllAreInUseUntilOneIsFree() throws Exception {
    for (String login : List.of("a", "b", "c")) {
      desk.open(login, draft("notice-1", login), USUAL);
    }
    assertThatThrownBy(() -> desk.open("d", draft("notice-1", "d"), USUAL))
        .isInstanceOf(NoPreviewException.class)
        .hasMessageContaining("同时最多 3 个人");

    now = now.plus(PreviewDesk.IDLE).plusSeconds(1);

    assertThat(page(desk.open("d", draft("notice-1", "轮到我"), USUAL))).contains("轮到我");
  }

  @Test
  void saysWhatIsWrongWhereThereIsNothingToSee() throws Exception {
    assertThatThrownBy(() -> desk.open("ma", new Draft("n", "{\"id\":\"n\"}", List.of()), USUAL))
        .isInstanceOf(NoPreviewException.class)
        .hasMessageContaining("还没有写全")
        .satisfies(
            e -> assertThat(((NoPreviewException) e).lacking().orElseThrow()).contains("title"));
    assertThatThrownBy(() -> desk(List.of()).open("ma", draft("notice-1", "x"), USUAL))
        .isInstanceOf(NoPreviewException.class)
        .hasMessageContaining("preview-command");
    assertThatThrownBy(() -> desk(List.of("false")).open("ma", draft("notice-1", "x"), USUAL))
        .isInstanceOf(NoPreviewException.class)
        .hasMessageContaining("没有打开");
    assertThat(heard).extracting(ToldEvent::id).containsExactly("C152");
    assertThat(left()).isEmpty();
  }

  private PreviewDesk desk(List<String> command) {
    return new PreviewDesk(
        command, previews, county.services().shelf(), county.services().media(), () -> now, told);
  }

  private static Draft draft(String id, String words) {
    return new Draft(
        id,
        """
        {"id":"%s","title":"稿","filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-02-01"},
         "source":{"name":"示例"},
         "body":{"type":"notice","kind":"通知","text":[{"block":"paragraph","text":"%s"}]}}
        """
            .formatted(id, words),
        List.of());
  }

  private static String secret(String path) {
    return path.split("/", -1)[2];
  }

  private String page(String path) throws Exception {
    URI address = desk.address(secret(path)).orElseThrow().resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  private ProcessHandle app() throws IOException {
    byte[] ready = Files.readAllBytes(only("PORTRAIT/ready.json"));
    return ProcessHandle.of(new JsonMapper().readTree(ready).path("pid").asLong()).orElseThrow();
  }

  private Path only(String name) throws IOException {
    List<Path> all = left();
    assertThat(all).hasSize(1);
    return all.get(0).resolve(name);
  }

  private List<Path> left() throws IOException {
    if (!Files.exists(previews)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(previews)) {
      return all.toList();
    }
  }
}
