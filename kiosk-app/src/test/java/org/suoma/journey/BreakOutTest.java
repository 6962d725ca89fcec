package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people try at a kiosk's screen to get out of it, by the X pointer and keyboard on the demo
 * that the launcher has started, under the kiosk's own window manager: afterwards there is the same
 * one window over the whole screen, the same program, one of its own pages, nothing selected.
 *
 * <p>Fingers of a touch screen come to the page engine as a mouse; two at a time cannot be played
 * on a virtual screen. Other organs' sites have a list of their own, {@code FenceTest}; devices
 * that are unplugged are in {@code RunningSystemTest}.
 */
@Tag("running-system")
@Timeout(180)
class BreakOutTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long SETTLING_MILLIS = 250;
  private static final String ENTRY = "entry?id=policy-elder-allowance";

  private final RunningSystem system = RunningSystem.ofLauncher();
  private Probe probe;
  private Hand hand;
  private Desktop desktop;
  private long app;
  private List<String> windows;

  @BeforeEach
  void showAnEntry() throws Exception {
    Await.until("an app", PATIENCE, () -> ProcessHandle.of(system.pid("app")).isPresent());
    probe = new Probe(system);
    hand = new Hand(system.display());
    desktop = new Desktop(system.display());
    app = system.pid("app");
    probe.open(ENTRY);
    windows = desktop.visibleWindows();
    assertThat(windows).as("one window over the whole screen").hasSize(1);
    assertThat(desktop.size(windows.get(0))).isEqualTo(desktop.size());
  }

  @Test
  void anotherWindowWouldBeNoticed() throws Exception {
    Process stranger = desktop.openStranger();
    try {
      Await.until("a second window", PATIENCE, () -> desktop.visibleWindows().size() == 2);
    } finally {
      stranger.destroy();
      stranger.waitFor();
    }
    Await.until("it to go", PATIENCE, () -> desktop.visibleWindows().equals(windows));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Escape F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12",
        "alt+F4 alt+Tab alt+shift+Tab alt+Escape alt+space alt+F1 alt+F2 alt+F10 alt+Home alt+Left",
        "ctrl+alt+F1 ctrl+alt+F2 ctrl+alt+F12 ctrl+alt+Delete ctrl+alt+BackSpace ctrl+alt+t",
        "ctrl+p ctrl+o ctrl+s ctrl+f ctrl+u ctrl+n ctrl+t ctrl+w ctrl+l ctrl+j ctrl+h ctrl+r ctrl+g",
        "ctrl+a ctrl+c ctrl+x ctrl+v ctrl+q ctrl+shift+i ctrl+shift+n ctrl+shift+q ctrl+Escape",
        "ctrl+plus ctrl+minus ctrl+0 ctrl+Tab ctrl+F4 ctrl+Home ctrl+End shift+Insert ctrl+Insert",
        "super+e super+r super+d super+l super+Tab Super_L Menu shift+F10 Print Pause Scroll_Lock",
        "BackSpace Delete Insert XF86Back XF86HomePage XF86Search XF86Refresh XF86Calculator XF86Eject"
      })
  void noKeyLeadsOut(String keys) throws Exception {
    hand.keys(keys.split(" ", -1));
    everythingIsAsItWas(ENTRY);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 9})
  void noOtherButtonOfAMouseOpensAnything(int button) throws Exception {
    for (String place : List.of("h1", "main", "a", "button")) {
      Probe.Sight sight = probe.look(place);
      hand.press(button, sight.x(), sight.y(), Duration.ofMillis(20));
    }
    everythingIsAsItWas(ENTRY);
  }

  @Test
  void aFingerThatRestsOpensNoMenuAndSelectsNothing() throws Exception {
    Probe.Sight heading = probe.look("h1");
    hand.press(1, heading.x(), heading.y(), Duration.ofMillis(1_500));
    everythingIsAsItWas(ENTRY);
  }

  @Test
  void aFingerDrawnInFromAnyEdgeOrAcrossSelectsAndMovesNothingButThePage() throws Exception {
    int right = desktop.width() - 1;
    int bottom = desktop.height() - 1;
    hand.drag(0, bottom / 2, right / 2, bottom / 2);
    hand.drag(right, bottom / 2, right / 2, bottom / 2);
    hand.drag(right / 2, 0, right / 2, bottom / 2);
    hand.drag(right / 2, bottom, right / 2, bottom / 2);
    hand.drag(right / 4, bottom / 3, right / 2, bottom / 2);
    everythingIsAsItWas(ENTRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "http://www.example.com/",
        "https://www.example.com/",
        "ftp://www.example.com/",
        "mailto:somebody@example.com",
        "tel:12345",
        "sms:12345",
        "about:config",
        "view-source:http://127.0.0.1/",
        "data:text/html,out",
        "blob:null",
        "chrome://settings",
        "weixin://dl/"
      })
  void noLinkThatAPageCouldHaveLeadsOutInThisWindowOrAnother(String address) throws Exception {
    for (String target : List.of("_self", "_blank")) {
      touchALink("a.target = '" + target + "'; a.href = '" + address + "';");
      everythingIsOurs();
      if (!probe.answer("location.href").endsWith(ENTRY)) {
        probe.open(ENTRY);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.open('https://www.example.com/')",
        "window.open('about:blank', 'x', 'width=300')",
        "location = 'https://www.example.com/'",
        "location.replace('file:///')",
        "history.go(-100)",
        "window.close()",
        "print()",
        "alert('out')",
        "confirm('out')",
        "prompt('out')",
        "document.documentElement.requestFullscreen && document.documentElement.requestFullscreen()",
        "document.documentElement.webkitRequestFullscreen && document.documentElement.webkitRequestFullscreen()"
      })
  void noScriptThatAPageCouldHaveLeadsOut(String script) throws Exception {
    String unused = probe.answer(script + "; 0");
    everythingIsOurs();
  }

  @Test
  void aFileThatIsOfferedIsNeitherKeptNorOpened() throws Exception {
    touchALink("a.download = 'out.zip'; a.href = 'data:application/zip;base64,UEsFBg==';");
    everythingIsOurs();
    touchALink("a.href = 'assets/kiosk.css'; a.download = 'kiosk.css';");
    everythingIsOurs();
  }

  @Test
  void theWindowManagerCannotBeAskedToCloseTheWindow() throws Exception {
    desktop.ask("windowquit", windows.get(0));
    everythingIsAsItWas(ENTRY);
  }

  /** Puts a link over the page and touches it. */
  private void touchALink(String attributes) throws Exception {
    String unused =
        probe.answer(
            """
            (function () {
              var before = document.getElementById('out');
              if (before) before.remove();
              var a = document.createElement('a');
              a.id = 'out';
              a.textContent = 'out';
              a.style.cssText = 'position:fixed;z-index:99999;left:200px;top:300px;'
                + 'width:300px;height:200px;background:#ff0';
              %s
              document.body.append(a);
            })()
            """
                .formatted(attributes));
    Probe.Sight link = probe.look("#out");
    assertThat(link.found()).isTrue();
    hand.tap(link.x(), link.y());
  }

  private void everythingIsAsItWas(String page) throws Exception {
    everythingIsOurs();
    assertThat(probe.answer("location.href")).isEqualTo(system.fact("app", "pages") + page);
    assertThat(probe.answer("String(getSelection())")).as("what is selected").isEmpty();
  }

  private void everythingIsOurs() throws Exception {
    settle();
    assertThat(desktop.visibleWindows()).isEqualTo(windows);
    assertThat(desktop.size(windows.get(0))).isEqualTo(desktop.size());
    assertThat(system.pid("app")).isEqualTo(app);
    assertThat(ProcessHandle.of(app)).isPresent();
    assertThat(ProcessHandle.of(app).orElseThrow().descendants()).as("programs started").isEmpty();
    Await.until("one of our own pages", PATIENCE, this::isOnOurPages);
  }

  /** A page that was refused leads home, by way of an empty one. */
  private boolean isOnOurPages() throws IOException, InterruptedException {
    return probe.answer("location.href").startsWith(system.fact("app", "pages"))
        && probe.look("main").found();
  }

  /** What does not happen cannot be waited for: it is given the time that a menu takes to show. */
  private static void settle() throws InterruptedException {
    boolean unused = new CountDownLatch(1).await(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
  }
}
