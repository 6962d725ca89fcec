package org.suoma.app.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.app.client.AgentClient;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.journey.Await;

/**
 * A site that tries everything, in the window that residents touch. Touches are the X pointer's;
 * nothing but the page engine's own answers is believed. The launcher runs it on a screen of its
 * own, since there is one window in a process.
 */
@Tag("real-window")
@Tag("fence")
@Timeout(60)
class FenceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @TempDir private static Path directory;

  private static FakeAgent agent;
  private static AgentClient client;
  private static RunningPages pages;
  private static HostileSite site;
  private static FenceScreen screen;

  @BeforeAll
  static void openTheWindow() throws Exception {
    agent = new FakeAgent();
    pages =
        RunningPages.start(
            directory, new SampleStore(directory).withSampleCounty(), agent.address(), false);
    client =
        new AgentClient(
            agent.address(), directory.resolve("agent.token"), EventLog.unkept(Program.APP));
    client.start();
    site = HostileSite.plain();
    screen = FenceScreen.open(pages.address(), client, agent.address(), directory);
  }

  @AfterAll
  static void close() {
    site.close();
    pages.close();
    client.close();
    agent.close();
  }

  @BeforeEach
  void forget() {
    site.forgetAsked();
  }

  @AfterEach
  void leave() throws Exception {
    screen.leave();
  }

  private static void go(String html) throws Exception {
    site.page("start", html);
    screen.go(site.address(), "start");
    screen.awaitSite("document.readyState + document.title", "completestart");
  }

  private static String titled(String body) {
    return "<title>start</title><body style='margin:0;font-size:40px'>" + body;
  }

  private static boolean wasAskedElsewhere() {
    return site.asked().stream().anyMatch(request -> request.contains(" elsewhere "));
  }

  @Test
  void aSiteOnTheListIsShownAndBackLeadsToTheKiosk() throws Exception {
    go(titled("<a id=next href=second>second</a>"));
    screen.tapSite("#next");
    screen.awaitSite("location.pathname", "/second");

    screen.tap("bar-back");
    screen.awaitSite("location.pathname", "/start");
    screen.tap("bar-back");

    screen.awaitEnd();
    assertThat(screen.below()).startsWith(pages.address().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "location = '%s'",
        "location.replace('%s')",
        "document.getElementById('form').submit(); '%s'",
        "location = '/redirect'; '%s'",
        "document.head.innerHTML = '<meta http-equiv=refresh content=0;url=%s>'"
      })
  void noPageOffTheListIsEverAskedFor(String way) throws Exception {
    go(
        titled(
            """
            <iframe src='STRANGEframe'></iframe><img src='STRANGEpicture.png'>
            <script>fetch('STRANGEfetch', {mode: 'no-cors'}).catch(function () {});
            new Image().src = 'STRANGEimage.png';</script>
            <form id=form method=post action='STRANGEform'><input name=a value=b></form>"""));

    screen.run(way.formatted(site.elsewhere("page")));

    screen.see("notice-left");
    assertThat(wasAskedElsewhere()).isFalse();
  }

  @Test
  void anotherWindowOpensInTheSameViewIfTheListHasIt() throws Exception {
    go(titled("<a id=blank target=_blank href=other>other</a>"));
    screen.tapSite("#blank");
    screen.awaitSite("location.pathname", "/other");

    screen.run("window.open('/third')");
    screen.awaitSite("location.pathname", "/third");
  }

  @Test
  void anotherWindowOffTheListIsRefused() throws Exception {
    go(titled("<a id=blank target=_blank href='STRANGEother'>other</a>"));
    screen.tapSite("#blank");
    screen.see("notice-popup");
    screen.answer("notice-leave");

    screen.run("for (var i = 0; i < 50; i++) window.open('" + site.elsewhere("pop") + "')");
    screen.see("notice-popup");

    screen.answer("notice-leave");
    screen.awaitSite("location.pathname", "/start");
    assertThat(wasAskedElsewhere()).isFalse();
  }

  @Test
  void aQuestionIsAskedOnOurOwnCardAndTheScriptGetsTheAnswer() throws Exception {
    go(titled(""));
    screen.run("alert('hello'); document.title = String(confirm('sure?')) + prompt('name?', 'x')");
    screen.answer("dialog-read");
    screen.answer("dialog-yes");
    screen.answer("dialog-read");

    screen.awaitSite("document.title", "truenull");
  }

  @Test
  void alertsWithoutEndAreSeenThreeTimesAndTheBarStillAnswers() throws Exception {
    go(titled("<script>window.n = 0; setInterval(function () { n++; alert(n); }, 5);</script>"));
    for (int i = 0; i < 3; i++) {
      screen.answer("dialog-read");
    }
    Await.until("many more", PATIENCE, () -> Integer.parseInt(screen.ask("n")) > 20);

    assertThat(screen.isSeen("site-dialog")).isFalse();
    screen.tap("bar-finish");
    screen.awaitEnd();
  }

  @Test
  void anOutingEndsWhileTheSiteWaitsForAnAnswer() throws Exception {
    go(titled(""));
    screen.run("while (confirm('again?') !== null && (window.n = (window.n || 0) + 1) < 50) {}");
    screen.see("site-dialog");

    screen.tap("bar-finish");

    screen.awaitEnd();
  }

  @Test
  void aScriptThatHoldsTheScreenIsToldAsAHang() throws Exception {
    int before = screen.hangs();
    go(titled(""));
    screen.run("for (var end = Date.now() + 2500; Date.now() < end;) {}");
    Await.until("the hang to be told", PATIENCE, () -> screen.hangs() > before);
  }

  @Test
  void alertsInATightLoopAreToldAsAHangAtOnce() throws Exception {
    int before = screen.hangs();
    go(titled(""));
    screen.run("for (var i = 0; i < 2100; i++) alert('x')");
    for (int i = 0; i < 3; i++) {
      screen.answer("dialog-read");
    }
    Await.until("the hang to be told", PATIENCE, () -> screen.hangs() > before);
  }

  @Test
  void noFileChooserOpens() throws Exception {
    go(titled("<input id=file type=file style='width:600px;height:200px'>"));
    screen.tapSite("#file");
    screen.see("notice-file");

    screen.answer("notice-leave");
    screen.awaitSite("String(document.getElementById('file').files.length)", "0");
  }

  @Test
  void aDownloadIsRefused() throws Exception {
    go(titled("<a id=load href=file.bin>load</a><a download=x href=file.bin>x</a>"));
    screen.tapSite("#load");
    screen.see("notice-download");
  }

  @Test
  void aPdfIsPrintedOnA4AfterTheResidentHasSaidSo() throws Exception {
    agent.documentPrinter("{\"state\":\"ONLINE\",\"warnings\":[]}");
    Await.until("the printer to be known", PATIENCE, () -> client.status().hasDocumentPrinter());
    int before = agent.documents().size();
    go(titled("<a id=pdf href=paper.pdf>paper</a>"));
    screen.tapSite("#pdf");
    screen.see("notice-question");
    assertThat(agent.documents()).hasSize(before);

    screen.answer("notice-yes");

    Await.until("the document", PATIENCE, () -> agent.documents().size() == before + 1);
    assertThat(agent.documents().get(before)).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void aPageThatPrintsItselfIsOfferedAndNotPrintedWithoutAYes() throws Exception {
    int papers = agent.documents().size() + agent.printed().size();
    go(titled("<div style='height:4000px'>long</div>"));
    screen.run("window.print()");
    screen.see("notice-question");
    screen.answer("notice-no");
    screen.leaveBehind("notice-question");
    assertThat(agent.documents().size() + agent.printed().size()).isEqualTo(papers);

    screen.tap("bar-print");
    screen.answer("notice-yes");
    Await.until(
        "the paper",
        PATIENCE,
        () -> agent.documents().size() + agent.printed().size() == papers + 1);
  }

  @Test
  void theBarCannotBeCoveredAndIsLargeEnoughForFingers() throws Exception {
    go(
        titled(
            """
            <div style='position:fixed;inset:-2000px;z-index:2147483647;background:#000'></div>
            <script>document.documentElement.requestFullscreen &&
              document.documentElement.requestFullscreen();
            window.resizeTo(9000, 9000); window.moveTo(-500, -500); window.focus();</script>"""));
    for (String id :
        List.of(
            "bar-back",
            "bar-smaller",
            "bar-larger",
            "bar-keys",
            "bar-print",
            "bar-phone",
            "bar-finish")) {
      assertThat(screen.where(id).getWidth()).as(id).isGreaterThanOrEqualTo(12.7 * 4);
      assertThat(screen.where(id).getHeight()).as(id).isGreaterThanOrEqualTo(12.7 * 4);
    }
    screen.tap("bar-finish");
    screen.awaitEnd();
  }

  @Test
  void aPageThatNeverComesIsGivenUp() throws Exception {
    screen.go(site.address(), "hang");
    screen.see("notice-too_slow");

    screen.answer("notice-leave");

    screen.awaitEnd();
  }

  @Test
  void aSiteThatIsDownIsSaidToBe() throws Exception {
    int port;
    try (ServerSocket nobody = new ServerSocket(0)) {
      port = nobody.getLocalPort();
    }
    screen.go(URI.create("http://127.0.0.1:" + port + "/"), "");
    screen.see("notice-not_answering");
  }

  @Test
  void aHostThatCannotBeFoundIsSaidToBe() throws Exception {
    screen.goTo("nobody.example");
    screen.see("notice-not_answering");
  }

  @Test
  void aCertificateThatNobodyHasSignedIsNotTrusted() throws Exception {
    try (HostileSite untrusted = HostileSite.untrusted(OwnCertificate.inMemory(directory))) {
      screen.go(untrusted.address(), "start");
      screen.see("notice-untrusted");
      assertThat(untrusted.asked()).isEmpty();
    }
  }

  @Test
  void ourKeyboardTypesIntoTheSitesField() throws Exception {
    go(
        titled(
            "<input id=name style='display:block;width:600px;height:90px'>"
                + "<input id=secret type=password style='display:block;width:600px;height:90px'>"));
    screen.tapSite("#name");
    screen.see("site-keyboard");
    String letters = "";
    for (String key : List.of("n", "i", "h", "a", "o")) {
      screen.tapKey(".keyboard [data-panel=pinyin] [data-key='" + key + "']");
      letters += key;
      screen.awaitStrip(letters);
    }
    screen.tapKey(".candidate[data-typed='5']"); // of all five letters, and not of the first four
    screen.awaitSite("document.getElementById('name').value", "你好");
    screen.tapKey("[data-key=delete]");
    screen.awaitSite("document.getElementById('name').value", "你");

    screen.tapSite("#secret");
    screen.tapKey(".keyboard [data-tab=number]:not([hidden])");
    screen.tapKey(".keyboard [data-panel=number]:not([hidden]) [data-key='7']");
    screen.awaitSite("document.getElementById('secret').value", "7");
    screen.awaitSite("document.getElementById('name').value", "你");
  }

  @Test
  void aFingerDrawnUpScrollsAndSelectsNothing() throws Exception {
    go(titled("<div style='height:6000px'>" + "words ".repeat(2000) + "</div>"));
    screen.draw(500, 900, 505, 300);
    Await.until("the page to scroll", PATIENCE, () -> !screen.ask("scrollY").equals("0"));
    assertThat(screen.ask("String(getSelection())")).isEmpty();
  }

  @Test
  void aPhonesCodeIsTypedIntoTheFieldThatWasTouched() throws Exception {
    go(titled("<input id=code style='width:600px;height:90px'>"));
    screen.scan("DEMO12345678");
    screen.see("notice");
    screen.answer("notice-read");
    assertThat(screen.ask("document.getElementById('code').value")).isEmpty();

    screen.tapSite("#code");
    // The finger's touch comes by way of the X server, and a code from elsewhere could overtake it.
    screen.awaitSite("document.activeElement.id", "code");
    screen.scan("DEMO12345678");
    screen.awaitSite("document.getElementById('code').value", "DEMO12345678");

    screen.scan("OTHER12345678");
    screen.scan("whatever");
    screen.see("notice");
    assertThat(screen.ask("document.getElementById('code').value")).isEqualTo("DEMO12345678");
  }

  @Test
  void aCodeShownBeforeTheSiteWasOpenIsTypedIntoTheFirstFieldThatIsTouchedAndOnce()
      throws Exception {
    site.page(
        "start",
        titled(
            "<input id=code style='display:block;width:600px;height:90px'>"
                + "<input id=other style='display:block;width:600px;height:90px'>"));
    screen.goWith(site.address(), "start", "DEMO12345678");
    screen.awaitSite("document.readyState + document.title", "completestart");
    screen.see("notice");
    screen.answer("notice-read");
    assertThat(screen.ask("document.getElementById('code').value")).isEmpty();

    screen.tapSite("#code");
    screen.awaitSite("document.getElementById('code').value", "DEMO12345678");
    screen.answer("notice-read");
    screen.tapSite("#other");
    screen.awaitSite("document.activeElement.id", "other");
    screen.tapKey(".keyboard [data-tab=number]:not([hidden])");
    screen.tapKey(".keyboard [data-panel=number]:not([hidden]) [data-key='7']");
    screen.awaitSite("document.getElementById('other').value", "7");
  }

  @Test
  void touchesOfTheSiteKeepTheVisitAndItsSilenceEndsIt() throws Exception {
    go(
        titled(
            "<button id=touch onclick='document.title=1' style='width:400px;height:200px'>touch</button>"));
    screen.wait(Duration.ofSeconds(100));
    screen.tapSite("#touch");
    screen.awaitSite("document.title", "1");
    screen.wait(Duration.ofSeconds(100));
    assertThat(screen.isSeen("site-idle")).isFalse();

    screen.wait(Duration.ofSeconds(25));
    screen.answer("site-stay");
    screen.leaveBehind("site-idle");

    screen.wait(Duration.ofSeconds(125));
    screen.see("site-idle");
    screen.wait(Duration.ofSeconds(45));
    screen.awaitEnd();
  }

  @Test
  void nothingOfTheFirstVisitorIsLeftForTheSecond() throws Exception {
    String page = titled("<img src=face.png><input id=name style='width:600px;height:90px'>");
    site.page("cookie", page);
    screen.go(site.address(), "cookie");
    screen.awaitSite("document.readyState + document.title", "completestart");
    screen.run(
        "localStorage.setItem('who', 'one'); sessionStorage.setItem('who', 'one');"
            + " window.name = 'one'; document.cookie = 'script=one'");
    screen.awaitSite("localStorage.getItem('who') + sessionStorage.getItem('who')", "oneone");
    screen.onFx(
        () -> Clipboard.getSystemClipboard().setContent(clip("a name"))); // as a script might
    try (Stream<Path> kept = Files.list(screen.storage())) {
      assertThat(kept).hasSize(1);
    }

    screen.tap("bar-finish");
    screen.awaitEnd();

    assertThat(screen.storage()).doesNotExist();
    assertThat(screen.onFx(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
    site.forgetAsked();
    go(page);
    assertThat(site.asked()).noneMatch(request -> request.contains("cookie:"));
    assertThat(site.asked()).anyMatch(request -> request.contains("/face.png"));
    assertThat(
            screen.ask(
                "[localStorage.length, sessionStorage.length, window.name, document.cookie,"
                    + " history.length, document.getElementById('name').value].join()"))
        .isEqualTo("0,0,,,1,");
  }

  private static ClipboardContent clip(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    return content;
  }
}
