package org.suoma.app.upkeep;

import org.suoma.app.shell.SignsOfLife;
import org.suoma.watch.Heartbeat;

/**
 * Hands the window's signs of life on to the guard.
 *
 * @param heartbeat beats with the window
 * @param restart ends the process, which its supervisor starts again
 */
public record WindowLife(Heartbeat heartbeat, Runnable restart) implements SignsOfLife {

  @Override
  public void alive() {
    heartbeat.beat();
  }

  @Override
  public void dead() {
    restart.run();
  }
}
