package org.suoma.app.fence;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.suoma.app.handoff.Outing;
import org.suoma.app.language.Phrase;

/** One outing to another organ's site, from its first page to nothing. JavaFX thread. */
final class Fence implements SiteView.Events, SitePrints.Talk {

  /** The site's own scripts move the focus a moment after a touch. */
  private static final Duration FOCUS_SETTLES = Duration.millis(200);

  /** The renderer still paints what has just left the scene, and must not find it ended. */
  private static final int FRAMES_UNTIL_UNPAINTED = 4;

  private final Outing outing;
  private final FencePane pane;
  private final Notices notices;
  private final SiteDialogs dialogs;
  private final SiteView view;
  private final SiteTyping typing;
  private final SiteFocus focus;
  private final SiteKeyboard keyboard;
  private final SitePrints prints;
  private final SiteCodes codes;
  private final IdleCard idle;
  private final Ends ends;
  private final PauseTransition focusLook = new PauseTransition(FOCUS_SETTLES);
  private boolean isEnding;

  /** How an outing ends. */
  interface Ends {
    /** The resident goes on at the kiosk. */
    void back();

    /** The visit is over. */
    void finish();

    /** The site must leave the screen, before its engine ends. */
    void gone();

    /** She touched the screen. */
    void touched();
  }

  Fence(Outing outing, FenceTools tools, EventHandler<KeyEvent> keys, Ends ends) {
    this.outing = outing;
    this.ends = ends;
    Lettering lettering = tools.lettering(outing);
    Buttons buttons = tools.buttons(lettering);
    pane = new FencePane(outing, lettering);
    notices = new Notices(lettering, buttons, pane, outing.code(), tools.dotsPerMm());
    dialogs = new SiteDialogs(lettering, buttons, pane, tools.hung());
    view = new SiteView(outing.rules(), tools.freshFolder(), tools.limits(), dialogs, this);
    typing = new SiteTyping(view.node());
    focus = new SiteFocus(view);
    codes = new SiteCodes(outing, view, focus, typing, notices);
    keyboard =
        new SiteKeyboard(tools.keys(), typing, tools.keyboardHeight(), this::putKeyboardAway);
    prints = new SitePrints(tools.agent(), outing, tools.files(), this, tools.eventLog());
    idle = new IdleCard(tools.clock(), tools.limits(), lettering, buttons, pane, this::finish);
    view.node()
        .addEventFilter(
            KeyEvent.ANY,
            event -> {
              if (!typing.isTyping()) {
                keys.handle(event);
              }
            });
    view.node().addEventFilter(MouseEvent.MOUSE_RELEASED, event -> focusLook.playFromStart());
    view.node().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dialogs.touched());
    focusLook.setOnFinished(event -> followFocus());
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched());
    pane.fill(view.node(), keyboard.node(), new FenceBar(buttons, tools.dotsPerMm(), acts()));
  }

  private Map<FenceBar.Act, Runnable> acts() {
    Map<FenceBar.Act, Runnable> acts = new EnumMap<>(FenceBar.Act.class);
    acts.put(FenceBar.Act.BACK, this::back);
    acts.put(FenceBar.Act.SMALLER, () -> view.zoom(-1));
    acts.put(FenceBar.Act.LARGER, () -> view.zoom(1));
    acts.put(FenceBar.Act.KEYBOARD, this::turnKeyboard);
    acts.put(FenceBar.Act.PRINT, this::printWanted);
    acts.put(FenceBar.Act.PHONE, notices::phone);
    acts.put(FenceBar.Act.FINISH, this::finish);
    return acts;
  }

  Region node() {
    return pane;
  }

  /** For tests. */
  SiteView view() {
    return view;
  }

  /** For tests. */
  SiteKeyboard keyboard() {
    return keyboard;
  }

  void start() {
    idle.start();
    notices.waiting();
    view.load(codes.first());
  }

  private void touched() {
    idle.touched();
    ends.touched();
  }

  private void back() {
    notices.clear();
    if (!view.back()) {
      leave();
    }
  }

  private void finish() {
    end(ends::finish);
  }

  /** Ends the outing; the visit goes on. */
  void leave() {
    end(ends::back);
  }

  /**
   * The site's script may be waiting for an answer inside this very call: it gets its no first, and
   * the engine ends when that call has come back.
   */
  private void end(Runnable then) {
    if (isEnding) {
      return;
    }
    isEnding = true;
    idle.stop();
    focusLook.stop();
    codes.forget();
    notices.clear();
    dialogs.close();
    Platform.runLater(
        () -> {
          prints.close();
          ends.gone();
          Frames.after(FRAMES_UNTIL_UNPAINTED, () -> dispose(then));
        });
  }

  private void dispose(Runnable then) {
    view.close();
    keyboard.dispose();
    Clipboard.getSystemClipboard().clear();
    then.run();
  }

  private void followFocus() {
    if (isEnding) {
      return;
    }
    focus
        .field()
        .ifPresentOrElse(
            this::fieldTouched,
            () -> {
              if (!focus.isHidden()) {
                keyboard.close();
              }
            });
  }

  private void fieldTouched(SiteKeyboard.Kind kind) {
    keyboard.open(kind);
    codes.touched();
  }

  private void turnKeyboard() {
    if (keyboard.isOpen()) {
      putKeyboardAway();
    } else {
      keyboard.open(focus.field().orElse(SiteKeyboard.Kind.HAN));
    }
  }

  private void putKeyboardAway() {
    keyboard.close();
  }

  /** A phone's code came from the scanner. */
  void scanned(String text) {
    touched();
    codes.scanned(text);
  }

  @Override
  public void started() {
    keyboard.close();
  }

  @Override
  public void finished() {
    if (notices.isWaiting()) {
      notices.clear();
    }
    codes.shown();
  }

  @Override
  public void failed(Trouble trouble) {
    if (isEnding) {
      return;
    }
    if (trouble == Trouble.TOO_SLOW) {
      view.stop();
    }
    keyboard.close();
    notices.trouble(trouble, this::again, this::leaveTrouble);
  }

  private void again() {
    notices.waiting();
    view.again();
  }

  /** Back to the site's page if one is on the screen, else to the kiosk. */
  private void leaveTrouble() {
    if (!view.hasPage()) {
      leave();
    }
  }

  @Override
  public void notShown(URI address, boolean isPdf) {
    notices.clear();
    if (isPdf && outing.rules().shows(address)) {
      prints.pdf(address);
    } else {
      failed(Trouble.DOWNLOAD);
    }
  }

  @Override
  public void printWanted() {
    if (!isEnding) {
      keyboard.close();
      notices.clear();
      prints.page(view);
    }
  }

  @Override
  public void ask(Phrase headline, Phrase advice, Runnable yes) {
    notices.ask(headline, advice, yes);
  }

  @Override
  public void tell(Phrase headline, @Nullable Phrase advice) {
    notices.tell(headline, advice);
  }

  /** For tests: what is on top of the site. */
  Node card(String id) {
    return pane.lookup("#" + id);
  }
}
