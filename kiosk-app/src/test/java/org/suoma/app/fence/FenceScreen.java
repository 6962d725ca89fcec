package org.suoma.app.fence;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.ScanStream;
import org.suoma.app.handoff.HandoffCode;
import org.suoma.app.handoff.Outing;
import org.suoma.app.handoff.PhoneCode;
import org.suoma.app.handoff.SiteRules;
import org.suoma.app.language.KioskWords;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.shell.KioskWindow;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.OnlineServices;
import org.suoma.content.model.Text;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.journey.Await;

/**
 * The kiosk's real window with its fence, touched by the X pointer and asked from other threads.
 */
final class FenceScreen {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(3),
          Duration.ofSeconds(120),
          Duration.ofSeconds(45),
          Duration.ofMillis(1500));

  private final AtomicInteger hangs = new AtomicInteger();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final FenceHost host;
  private final WebView below;
  private final Path storage;
  private final VisitDesk visits;
  private final CompletableFuture<Robot> robot = new CompletableFuture<>();

  private FenceScreen(FenceHost host, WebView below, Path storage, VisitDesk visits) {
    this.host = host;
    this.below = below;
    this.storage = storage;
    this.visits = visits;
    Platform.runLater(() -> robot.complete(new Robot()));
  }

  /** Opens the window; once in a process. */
  static FenceScreen open(URI pages, AgentClient agent, URI agentAddress, Path directory)
      throws Exception {
    AtomicReference<FenceScreen> screen = new AtomicReference<>();
    VisitDesk visits = new VisitDesk(Clock.systemUTC());
    Path storage = directory.resolve("site-storage");
    FenceHost host =
        new FenceHost(
            agent,
            scanned -> new ScanStream(agentAddress, directory.resolve("agent.token"), scanned),
            visits,
            new FenceSetting(
                storage,
                () -> 4.0,
                false,
                LIMITS,
                new TestClock(() -> Objects.requireNonNull(screen.get()).now.get()),
                () -> Objects.requireNonNull(screen.get()).hangs.incrementAndGet()),
            EventLog.unkept(Program.APP));
    CompletableFuture<WebView> view = new CompletableFuture<>();
    CompletableFuture<Boolean> painted = new CompletableFuture<>();
    KioskWindow window = new KioskWindow(view::complete);
    window.openSitesWith(host);
    window.begin();
    window.show(pages, () -> painted.complete(true));
    painted.get(60, TimeUnit.SECONDS);
    screen.set(new FenceScreen(host, view.get(), storage, visits));
    return Objects.requireNonNull(screen.get());
  }

  Path storage() {
    return storage;
  }

  int hangs() {
    return hangs.get();
  }

  long visit() {
    return visits.touch().number();
  }

  /** Lets time pass for the idle rules alone. */
  void wait(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  /** Goes to a site; a server on this machine stands in for it. */
  void go(URI standIn, String path) throws Exception {
    OnlineServices services = services("www.example.gov.cn");
    SiteRules rules = new SiteRules(services, services.sites().get(0), standIn);
    go(rules, standIn.resolve(path));
  }

  /** Goes to a host on the list itself. */
  void goTo(String hostName) throws Exception {
    OnlineServices services = services(hostName);
    go(
        new SiteRules(services, services.sites().get(0), null),
        URI.create("https://" + hostName + "/"));
  }

  /** Goes to a site with a phone's code that was scanned before. */
  void goWith(URI standIn, String path, String code) throws Exception {
    OnlineServices services = services("www.example.gov.cn");
    SiteRules rules = new SiteRules(services, services.sites().get(0), standIn);
    go(rules, standIn.resolve(path), PhoneCode.of(code, rules));
  }

  private void go(SiteRules rules, URI address) throws Exception {
    go(rules, address, null);
  }

  private void go(SiteRules rules, URI address, @Nullable PhoneCode shown) throws Exception {
    Speech speech =
        new Speech(
            KioskWords.bundled(),
            InterfaceTranslations.none(),
            Voices.silent(),
            Visit.Language.HAN,
            false);
    Visit visit = visits.touch();
    host.open(
        new Outing(
            "guide-marriage",
            Text.han("结婚登记"),
            rules.site(),
            address,
            rules,
            new HandoffCode("519999-MZ-001", "519999", "519999-MZ-001 519999", false),
            shown,
            visit,
            speech,
            5));
    Await.until("the fence to open", PATIENCE, () -> onFx(() -> host.fence() != null));
  }

  private static OnlineServices services(String hostName) {
    return new OnlineServices(
        List.of(
            new OnlineServices.Site(
                Text.han("演示网"),
                Text.han("演示机关"),
                "演示",
                List.of(hostName),
                List.of(),
                List.of("demo"),
                null,
                null)),
        List.of(
            new OnlineServices.CodeClass(
                "demo", Text.han("演示码"), "DEMO", OnlineServices.Characters.DIGITS, 8, 20),
            new OnlineServices.CodeClass(
                "other", Text.han("别的码"), "OTHER", OnlineServices.Characters.DIGITS, 8, 20)));
  }

  /** Waits until the site says so. */
  void awaitSite(String script, String answer) throws Exception {
    try {
      Await.until(script + " to be " + answer, PATIENCE, () -> answer.equals(ask(script)));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; it is " + ask(script), e);
    }
  }

  /** What a script in the site returns. */
  String ask(String script) throws Exception {
    return onFx(() -> fence().view().ask(script));
  }

  /** Runs a script in the site, which may show cards before it ends. */
  void run(String script) {
    Platform.runLater(
        () -> {
          String unused = fence().view().ask(script);
        });
  }

  /** Waits for something of ours over or around the site. */
  void see(String id) throws Exception {
    Await.until("to see " + id, PATIENCE, () -> isSeen(id));
  }

  /** Waits until it is gone. */
  void leaveBehind(String id) throws Exception {
    Await.until("to leave " + id, PATIENCE, () -> !isSeen(id));
  }

  boolean isSeen(String id) throws Exception {
    return onFx(() -> host.fence() != null && isShown(fence().card(id)));
  }

  private static boolean isShown(Node node) {
    return node != null && node.isVisible() && node.isManaged() && node.getScene() != null;
  }

  /** Taps something of ours with the X pointer. */
  void tap(String id) throws Exception {
    see(id);
    Bounds box = settled(id);
    tap(box.getCenterX(), box.getCenterY());
  }

  /** Taps an answer on a card, and waits until that card is gone. */
  void answer(String id) throws Exception {
    see(id);
    Node button = onFx(() -> fence().card(id));
    tap(id);
    Await.until(id + " to be gone", PATIENCE, () -> onFx(() -> button.getScene() == null));
  }

  /** Where it is once it has been laid out. */
  private Bounds settled(String id) throws Exception {
    AtomicReference<Bounds> last = new AtomicReference<>();
    Await.until(
        id + " to stand still",
        PATIENCE,
        () -> {
          Bounds now = where(id);
          return now.getWidth() > 0 && now.equals(last.getAndSet(now));
        });
    return Objects.requireNonNull(last.get());
  }

  /** Taps something of the site. */
  void tapSite(String css) throws Exception {
    String box =
        ask(
            "(function(){var b=document.querySelector('%s').getBoundingClientRect();return (b.left+b.width/2)+' '+(b.top+b.height/2)})()"
                .formatted(css));
    tapIn(onFx(() -> bounds(fence().view().node())), box);
  }

  /** Taps a key of our keyboard. */
  void tapKey(String css) throws Exception {
    Await.until(
        css + " on the keyboard",
        PATIENCE,
        () -> !onKeys("String(document.querySelector(\"%s\") || '')".formatted(css)).isEmpty());
    String box =
        onKeys(
            "(function(){var b=document.querySelector(\"%s\").getBoundingClientRect();return (b.left+b.width/2)+' '+(b.top+b.height/2)})()"
                .formatted(css));
    tapIn(onFx(() -> bounds(fence().keyboard().node())), box);
  }

  /** Waits until the strip over our keyboard ends with these letters. */
  void awaitStrip(String letters) throws Exception {
    String strip = "document.querySelector('.site-keys .composing').textContent";
    try {
      Await.until("the strip to show " + letters, PATIENCE, () -> letters.equals(onKeys(strip)));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; it shows " + onKeys(strip), e);
    }
  }

  private String onKeys(String script) throws Exception {
    return onFx(() -> String.valueOf(fence().keyboard().page().getEngine().executeScript(script)));
  }

  private void tapIn(Bounds view, String point) throws Exception {
    String[] at = point.split(" ", 2);
    tap(view.getMinX() + Double.parseDouble(at[0]), view.getMinY() + Double.parseDouble(at[1]));
  }

  private void tap(double x, double y) throws Exception {
    press(x, y, MouseButton.PRIMARY);
  }

  /** Presses a button of the mouse, for those who plug one in. */
  void press(double x, double y, MouseButton button) throws Exception {
    Robot finger = robot.get();
    onFx(
        () -> {
          finger.mouseMove(x, y);
          return true;
        });
    onFx(
        () -> {
          finger.mousePress(button);
          return true;
        });
    onFx(
        () -> {
          finger.mouseRelease(button);
          return true;
        });
  }

  /** Draws a finger over the site. */
  void draw(double fromX, double fromY, double toX, double toY) throws Exception {
    Robot finger = robot.get();
    Bounds view = onFx(() -> bounds(fence().view().node()));
    int steps = 10;
    for (int i = 0; i <= steps; i++) {
      double x = view.getMinX() + fromX + (toX - fromX) * i / steps;
      double y = view.getMinY() + fromY + (toY - fromY) * i / steps;
      boolean isFirst = i == 0;
      onFx(
          () -> {
            finger.mouseMove(x, y);
            if (isFirst) {
              finger.mousePress(MouseButton.PRIMARY);
            }
            return true;
          });
    }
    onFx(
        () -> {
          finger.mouseRelease(MouseButton.PRIMARY);
          return true;
        });
  }

  /** Where something of ours is on the screen. */
  Bounds where(String id) throws Exception {
    return onFx(() -> bounds(fence().card(id)));
  }

  void scan(String code) {
    Platform.runLater(() -> fence().scanned(code));
  }

  /** Ends the outing if it has not ended, and waits until the site is gone. */
  void leave() throws Exception {
    Await.until(
        "the fence to close",
        PATIENCE,
        () ->
            onFx(
                () -> {
                  Fence open = host.fence();
                  if (open != null) {
                    open.leave();
                  }
                  return open == null;
                }));
  }

  /** Waits until the outing has ended by itself. */
  void awaitEnd() throws Exception {
    Await.until("the fence to close", PATIENCE, () -> onFx(() -> host.fence() == null));
  }

  /** What the kiosk's own page below shows. */
  String below() throws Exception {
    return onFx(() -> String.valueOf(below.getEngine().getLocation()));
  }

  private Fence fence() {
    return Objects.requireNonNull(host.fence(), "no site is open");
  }

  private static Bounds bounds(Node node) {
    return node.localToScreen(node.getBoundsInLocal());
  }

  <T> T onFx(Callable<T> question) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.get(30, TimeUnit.SECONDS);
  }

  /** Stands still until the test moves it. */
  private static final class TestClock extends Clock {
    private final Callable<Instant> time;

    TestClock(Callable<Instant> time) {
      this.time = time;
    }

    @Override
    public Instant instant() {
      try {
        return time.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
