package org.suoma.app.upkeep;

import org.suoma.app.shell.SignsOfLife;
import org.suoma.watch.Heartbeat;

/**
 * Hands the window's signs of life on to the guard, as long as its pages are answered, too.
 *
 * @param heartbeat beats with the window
 * @param pages whether they are
 * @param restart ends the process, which its supervisor starts again
 */
public record WindowLife(Heartbeat heartbeat, PagesWatch pages, Runnable restart)
    implements SignsOfLife {

  @Override
  public void alive() {
    if (pages.tick()) {
      heartbeat.beat();
    }
  }

  @Override
  public void dead() {
    restart.run();
  }
}
