package org.suoma.app.shell;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/**
 * Lets plain keys through to the page and swallows every shortcut: nothing but typing is possible.
 */
final class KeyRules implements EventHandler<KeyEvent> {

  @Override
  public void handle(KeyEvent event) {
    if (event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || event.isShortcutDown()
        || event.getCode().isFunctionKey()) {
      event.consume();
    }
  }
}
