package org.suoma.app.power;

import java.io.IOException;

/** Puts the screen out for some seconds, so that whoever stands there sees whether it can be. */
@FunctionalInterface
public interface ScreenTrial {

  /**
   * Puts it out, returns, and lights it again; a touch lights it at once. Any thread.
   *
   * @throws IOException if it cannot be put out, in words
   */
  void run() throws IOException;
}
