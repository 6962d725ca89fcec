package org.suoma.app.fence;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;

/**
 * Types into whatever field of a site has the focus, in frames of other hosts too: by key events,
 * as a keyboard would, so that the site cannot tell the difference and no script of ours is needed.
 * JavaFX thread.
 */
final class SiteTyping {

  private final WebView view;
  private boolean isTyping;
  private String typed = "";

  SiteTyping(WebView view) {
    this.view = view;
  }

  /** Whether a key event is ours rather than one of a keyboard that is plugged in. */
  boolean isTyping() {
    return isTyping;
  }

  /** Another field, or none: what has been typed stays there. */
  void begin() {
    typed = "";
  }

  /** Makes what has been typed since {@link #begin} be this text. */
  void become(String text) {
    int same = 0;
    int most = Math.min(typed.length(), text.length());
    while (same < most && typed.charAt(same) == text.charAt(same)) {
      same++;
    }
    if (same > 0 && Character.isHighSurrogate(text.charAt(same - 1))) {
      same--;
    }
    typed.substring(same).codePoints().forEach(character -> delete());
    text.substring(same).codePoints().forEach(this::type);
    typed = text;
  }

  /** Takes away what stands before the caret. */
  void delete() {
    press(KeyCode.BACK_SPACE, "\b");
  }

  /** The key that sends a form or begins a line. */
  void enter() {
    press(KeyCode.ENTER, "\r");
  }

  /** Types a text once, e.g. a code. */
  void typeAll(String text) {
    text.codePoints().forEach(this::type);
    begin();
  }

  private void type(int character) {
    fire(KeyEvent.KEY_TYPED, Character.toString(character), KeyCode.UNDEFINED);
  }

  private void press(KeyCode code, String character) {
    fire(KeyEvent.KEY_PRESSED, "", code);
    fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
    fire(KeyEvent.KEY_RELEASED, "", code);
  }

  private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
    isTyping = true;
    try {
      Event.fireEvent(view, new KeyEvent(type, character, "", code, false, false, false, false));
    } finally {
      isTyping = false;
    }
  }
}
