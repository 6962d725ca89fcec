package org.suoma.app.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Worker;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import org.suoma.app.face.window.WindowFaces;
import org.suoma.app.fence.FenceHost;
import org.suoma.app.fence.SiteNetwork;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/**
 * The kiosk's one window: the whole screen, no frame, no way out by touch or key. Its methods may
 * be called from any thread; everything else happens on the JavaFX thread.
 */
public final class KioskWindow {

  private static final Color GROUND = Color.web("#FBF7EF");
  private static final String STYLES =
      Objects.requireNonNull(KioskWindow.class.getResource("/shell/window.css")).toExternalForm();

  /** So many frames after a page has loaded, its first picture is on the screen. */
  private static final int FRAMES_UNTIL_PAINTED = 3;

  private static final int PICTURE_SECONDS = 5;

  private final Consumer<WebView> observer;
  private final SiteNetwork network = new SiteNetwork();
  private final CompletableFuture<Empty> begun = new CompletableFuture<>();
  private EventHandler<KeyEvent> keys = new KeyRules();
  private EventLog eventLog = EventLog.unkept(Program.APP);
  private @Nullable SignsOfLife signs;
  private @Nullable FenceHost sites;
  private Runnable touched = () -> {};

  private @Nullable WebView view;

  private volatile @Nullable Scene shown;

  /** A window. */
  public KioskWindow() {
    this(view -> {});
  }

  /**
   * A window that somebody watches, e.g. a test that looks for where a button is.
   *
   * @param observer given the view once, on the JavaFX thread, before the first page
   */
  public KioskWindow(Consumer<WebView> observer) {
    this.observer = observer;
  }

  /**
   * Takes all keys for a scanner's; before the window is shown.
   *
   * @param steady tells quick keys from slow ones; set by nobody
   * @param scanned given each code, on the JavaFX thread; must not block
   */
  public void listenToKeyboardScanner(InstantSource steady, Consumer<String> scanned) {
    keys = new KeyboardScanFilter(steady, scanned);
  }

  /**
   * Tells whenever somebody touches the screen, clicks or types; before the window is shown.
   *
   * @param told on the JavaFX thread; must not block
   */
  public void whenTouched(Runnable told) {
    touched = told;
  }

  /** Tells what is wrong through this; before the window is shown. */
  public void tellThrough(EventLog told) {
    eventLog = told;
  }

  /** Opens other organs' sites over the pages; before the window is shown. */
  public void openSitesWith(FenceHost host) {
    sites = host;
  }

  /** Tells this of the window's life once its first page shows; before the window is shown. */
  public void showSignsOfLife(SignsOfLife told) {
    signs = told;
  }

  /** Forgets what of a visit lies outside of its pages: the visit is over. Does not wait. */
  public void forget() {
    if (shown != null) {
      Platform.runLater(() -> Clipboard.getSystemClipboard().clear());
    }
  }

  private boolean isCovered() {
    FenceHost host = sites;
    return host != null && host.isOpen();
  }

  /**
   * Covers the screen, with nothing on it, and makes the page engine ready: half of a start, which
   * needs nothing of what will be shown. Once in a process; returns at once.
   */
  public void begin() {
    Thread opener = new Thread(this::open, "window");
    opener.setDaemon(true);
    opener.start();
  }

  private void open() {
    try {
      network.install(); // before the first page engine
      Platform.setImplicitExit(false);
      Platform.startup(this::tryToOpen);
    } catch (RuntimeException | LinkageError e) { // no screen, or no library for it
      begun.completeExceptionally(e);
    }
  }

  private void tryToOpen() {
    try {
      begun.complete(openEmpty());
    } catch (RuntimeException | LinkageError e) {
      begun.completeExceptionally(e);
    }
  }

  private static Empty openEmpty() {
    WindowFaces faces = WindowFaces.load(); // before the first page engine
    Stage stage = new Stage(StageStyle.UNDECORATED);
    WebView web = new WebView();
    web.setVisible(false); // and so out of reach; one that comes into a window later stays 800x600
    StackPane layers = new StackPane(web);
    Scene scene = new Scene(layers, GROUND);
    scene.getStylesheets().add(STYLES);
    stage.setScene(scene);
    stage.setTitle("索玛");
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnCloseRequest(Event::consume);
    new WholeScreen(stage).fill();
    ScreenPace.keep(scene);
    stage.show();
    return new Empty(scene, layers, web, faces);
  }

  /**
   * Shows a page and, from then on, only pages of its origin; after {@link #begin}. Waits until the
   * screen is covered, if it is not yet.
   *
   * @param home the first page, to which everything else leads back
   * @param painted run once, on the JavaFX thread, when the first page is on the screen
   * @throws IOException if there is no screen
   */
  public void show(URI home, Runnable painted) throws IOException {
    network.openPages(home);
    try {
      Empty empty = begun.join();
      Platform.runLater(() -> fill(empty, home, painted));
    } catch (CompletionException e) {
      throw new IOException("屏幕打不开：" + e.getMessage(), e);
    }
  }

  private void fill(Empty window, URI home, Runnable painted) {
    WebView web = window.view();
    view = web;
    web.setContextMenuEnabled(false);
    web.addEventFilter(KeyEvent.ANY, keys);
    web.addEventFilter(DragEvent.ANY, Event::consume);
    WebEngine engine = web.getEngine();
    freshDirectory().ifPresent(folder -> engine.setUserDataDirectory(folder.toFile()));
    engine.getHistory().setMaxSize(0);
    engine.setCreatePopupHandler(features -> null);
    engine.setOnAlert(event -> eventLog.tell(AppKinds.PAGE_CALLED_ALERT.now()));
    engine.setConfirmHandler(message -> false);
    engine.setPromptHandler(prompt -> null);
    new NavigationRules(home, engine, eventLog).install();
    observer.accept(web);

    web.setVisible(true);
    web.requestFocus();
    StackPane layers = window.layers();
    if (sites != null) {
      sites.attach(
          new FenceHost.Surroundings(
              home, network, window.faces(), layers, keys, new PageBelow(home, engine)));
    }
    window.scene().addEventFilter(MouseEvent.MOUSE_PRESSED, press -> touched.run());
    window.scene().addEventFilter(KeyEvent.KEY_PRESSED, press -> touched.run());
    shown = window.scene();
    tellWhenPainted(
        engine,
        () -> {
          SignsOfLife told = signs;
          if (told != null) {
            new PagePulse(home, engine, this::isCovered, told, eventLog).start();
          }
          painted.run();
        });
    engine.load(home.toString());
  }

  /**
   * A small picture of the window, PNG; empty if something of a visit may be on it, or the window
   * does not answer. Not on the JavaFX thread; blocks for seconds at most.
   */
  public Optional<byte[]> picture() {
    CompletableFuture<Optional<BufferedImage>> taken = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          Scene scene = shown;
          WebView web = view;
          if (scene == null || web == null) {
            boolean unused = taken.complete(Optional.empty());
          } else {
            RestingScreen.take(scene, web.getEngine(), this::isCovered, taken);
          }
        });
    try {
      return taken.get(PICTURE_SECONDS, TimeUnit.SECONDS).flatMap(SmallPicture::of);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      eventLog.tell(AppKinds.PICTURE_NOT_TAKEN.of(e), e);
      return Optional.empty();
    }
  }

  private static void tellWhenPainted(WebEngine engine, Runnable painted) {
    engine
        .getLoadWorker()
        .stateProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Worker.State> property,
                  Worker.State before,
                  Worker.State now) {
                if (now == Worker.State.SUCCEEDED) {
                  property.removeListener(this);
                  new FrameCount(FRAMES_UNTIL_PAINTED, painted).start();
                }
              }
            });
  }

  /** Our pages store nothing, so that a disk without room for a folder keeps nobody out. */
  private Optional<Path> freshDirectory() {
    try {
      return Optional.of(Files.createTempDirectory("suoma-view"));
    } catch (IOException e) {
      eventLog.tell(AppKinds.ENGINE_WITHOUT_FOLDER.of(e), e);
      return Optional.empty();
    }
  }

  /**
   * A window in which nothing is shown yet, and nothing takes a touch or a key.
   *
   * @param view hidden
   */
  private record Empty(Scene scene, StackPane layers, WebView view, WindowFaces faces) {}

  /** Runs something after so many frames. */
  private static final class FrameCount extends AnimationTimer {
    private final Runnable then;
    private int left;

    FrameCount(int frames, Runnable then) {
      this.left = frames;
      this.then = then;
    }

    @Override
    public void handle(long now) {
      if (--left <= 0) {
        stop();
        then.run();
      }
    }
  }
}
