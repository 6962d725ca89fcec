package org.suoma.app.shell;

import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/**
 * Keeps every key from the page and hands on what a scanner types: on a kiosk with such a scanner
 * no other keyboard is plugged in, people type on the screen.
 */
final class KeyboardScanFilter implements EventHandler<KeyEvent> {

  private final KeyboardScan scan = new KeyboardScan();
  private final InstantSource steady;
  private final Consumer<String> scanned;

  KeyboardScanFilter(InstantSource steady, Consumer<String> scanned) {
    this.steady = steady;
    this.scanned = scanned;
  }

  @Override
  public void handle(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      scan.typed(event.getCharacter(), steady.instant()).ifPresent(scanned);
    }
    event.consume();
  }
}
