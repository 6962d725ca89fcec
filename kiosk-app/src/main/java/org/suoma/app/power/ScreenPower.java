package org.suoma.app.power;

import java.io.IOException;

/** The power of a screen. One thread. */
public interface ScreenPower {

  /**
   * Lets the screen go dark and save power; it comes back by itself when it is touched.
   *
   * @throws IOException if it cannot be, in words
   */
  void off() throws IOException;

  /**
   * Lights the screen, and lets it not go dark by itself.
   *
   * @throws IOException if it cannot be, in words
   */
  void on() throws IOException;
}
