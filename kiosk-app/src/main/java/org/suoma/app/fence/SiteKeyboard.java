package org.suoma.app.fence;

import java.net.URI;
import java.util.Locale;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import netscape.javascript.JSException;

/**
 * The keyboard of the kiosk's own pages below a site: pinyin, strokes, Yi, figures, letters. It is
 * a page of ours in an engine of its own; touches are handed to it as points, so that the site
 * keeps the focus. It tells what is typed by {@code alert}, which it alone uses. JavaFX thread.
 */
final class SiteKeyboard {

  private static final String TEXT = "text ";

  private final WebView page = new WebView();
  private final StackPane node = new StackPane();
  private final SiteTyping typing;
  private final Runnable away;
  private Kind kind = Kind.HAN;

  /** What a field takes. */
  enum Kind {
    HAN,
    LATIN,
    NUMBER,
    MASKED
  }

  /**
   * A keyboard that is not shown.
   *
   * @param address of our page {@code site-keys}
   * @param away told when it is put away
   */
  SiteKeyboard(URI address, SiteTyping typing, double height, Runnable away) {
    this.typing = typing;
    this.away = away;
    page.setId("site-keys");
    page.setContextMenuEnabled(false);
    page.getEngine().setCreatePopupHandler(features -> null);
    page.getEngine().setOnAlert(event -> told(event.getData()));
    page.getEngine()
        .getLoadWorker()
        .stateProperty()
        .addListener((property, before, now) -> show(kind));
    Pane glass = new Pane();
    glass.addEventHandler(
        MouseEvent.MOUSE_PRESSED, event -> run("siteTouch(%.0f,%.0f)", event.getX(), event.getY()));
    node.setId("site-keyboard");
    node.getChildren().addAll(page, glass);
    node.setMinHeight(height);
    node.setMaxHeight(height);
    close();
    page.getEngine().load(address.toString());
  }

  StackPane node() {
    return node;
  }

  /** For tests, which look where keys are. */
  WebView page() {
    return page;
  }

  /** Shows it for another field. */
  void open(Kind field) {
    typing.begin();
    show(field);
    node.setVisible(true);
    node.setManaged(true);
  }

  boolean isOpen() {
    return node.isVisible();
  }

  /** Puts it away; what was typed stays in the site's field. */
  void close() {
    typing.begin();
    node.setVisible(false);
    node.setManaged(false);
  }

  /** Ends it, and what stands on it. */
  void dispose() {
    EngineDoors.dispose(page.getEngine());
  }

  private void show(Kind field) {
    kind = field;
    run("siteField('%s')", field.name().toLowerCase(Locale.ROOT));
  }

  private void run(String script, Object... values) {
    String call = String.format(Locale.ROOT, script, values);
    try {
      page.getEngine().executeScript("window.siteField && " + call);
    } catch (JSException e) {
      // The page is just being loaded: it is asked again when it is there.
    }
  }

  private void told(String what) {
    if (what.startsWith(TEXT)) {
      typing.become(what.substring(TEXT.length()));
    } else if (what.equals("fresh")) {
      typing.begin();
    } else if (what.equals("delete")) {
      typing.delete();
    } else if (what.equals("enter")) {
      typing.enter();
    } else if (what.equals("away")) {
      away.run();
    }
  }
}
