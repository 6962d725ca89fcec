package org.suoma.app.fence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.webkit.WebPage;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.LongPredicate;
import javafx.application.Platform;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebHistory;
import javafx.scene.web.WebView;
import netscape.javascript.JSException;
import org.jspecify.annotations.Nullable;
import org.suoma.app.handoff.SiteRules;

/**
 * The page engine that shows a site, with all its doors closed. What the site says of itself is
 * asked by scripts that return words; no object of ours is ever handed to it. JavaFX thread.
 */
final class SiteView implements SiteClient.Wishes {

  private static final double ZOOM_STEP = 0.25;
  private static final double SMALLEST = 0.5;
  private static final double LARGEST = 2.5;

  /** For sites that name no face; and nothing but fields can be selected. */
  private static final String STYLE =
      """
      html, input, textarea, select, button { font-family: "Noto Sans SC"; }
      html { -webkit-user-select: none; }
      input, textarea { -webkit-user-select: text; }
      """;

  private final WebView view = new WebView();
  private final WebEngine engine = view.getEngine();
  private final SiteRules rules;
  private final Path folder;
  private final Events events;
  private final SiteLoads loads;
  private @Nullable NewWindow newWindow;

  /** Told what a site does or wants. */
  interface Events extends SiteLoads.Listener {
    /** Its page on paper. */
    void printWanted();
  }

  /**
   * An engine with nothing in it.
   *
   * @param folder for the site's storage; fresh
   */
  SiteView(SiteRules rules, Path folder, Limits limits, SiteDialogs dialogs, Events events) {
    this.rules = rules;
    this.folder = folder;
    this.events = events;
    view.setId("site");
    view.setContextMenuEnabled(false);
    view.addEventFilter(MouseEvent.ANY, new TouchScroll(view));
    view.addEventFilter(DragEvent.ANY, DragEvent::consume);
    view.addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
    engine.setUserDataDirectory(folder.toFile());
    engine.setUserStyleSheetLocation(
        "data:text/css;charset=utf-8;base64,"
            + Base64.getEncoder().encodeToString(STYLE.getBytes(UTF_8)));
    LongPredicate isMain = frame -> frame == EngineDoors.mainFrame(engine);
    loads = new SiteLoads(isMain, limits.load(), events);
    EngineDoors.close(
        engine,
        new SiteClient(dialogs, this),
        new SitePolicy(rules, isMain, this::left, this::open),
        loads);
  }

  WebView node() {
    return view;
  }

  void load(URI address) {
    engine.load(address.toString());
  }

  void again() {
    engine.reload();
  }

  /** Ends a load that is under way. */
  void stop() {
    engine.getLoadWorker().cancel();
  }

  /** Goes back one page; false if this is the first. */
  boolean back() {
    WebHistory history = engine.getHistory();
    if (history.getCurrentIndex() <= 0) {
      return false;
    }
    history.go(-1);
    return true;
  }

  /** Whether some page of the site is on the screen. */
  boolean hasPage() {
    return !ask("String(document.body && document.body.childNodes.length || '')").isEmpty();
  }

  /** Larger or smaller by so many steps. */
  void zoom(int steps) {
    double zoom = view.getZoom() + steps * ZOOM_STEP;
    view.setZoom(Math.max(SMALLEST, Math.min(LARGEST, zoom)));
  }

  /** What a script returns, in words; empty if the site's page makes it fail. */
  String ask(String script) {
    try {
      return String.valueOf(engine.executeScript(script));
    } catch (JSException e) {
      return "";
    }
  }

  private void left() {
    loads.refuse();
    events.failed(Trouble.LEFT);
  }

  /** Opens what a site wants in another window in this one, if the list has it. */
  private void open(@Nullable URI address) {
    if (address != null && rules.shows(address)) {
      // Not before the engine has come back from its question.
      Platform.runLater(() -> load(address));
    } else {
      events.failed(Trouble.POPUP);
    }
  }

  @Override
  public void print() {
    events.printWanted();
  }

  @Override
  public void chooseFile() {
    events.failed(Trouble.FILE);
  }

  @Override
  public @Nullable WebPage newWindow() {
    closeNewWindow();
    NewWindow wanted = new NewWindow(folder, this::open);
    newWindow = wanted;
    return wanted.page();
  }

  private void closeNewWindow() {
    if (newWindow != null) {
      newWindow.close();
      newWindow = null;
    }
  }

  /** Ends the engine: page, storage in memory, history, timers. */
  void close() {
    loads.close();
    closeNewWindow();
    EngineDoors.dispose(engine);
  }
}
