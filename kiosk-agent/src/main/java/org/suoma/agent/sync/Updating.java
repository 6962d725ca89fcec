package org.suoma.agent.sync;

import java.io.IOException;
import org.suoma.content.release.Ring;
import org.suoma.content.update.UpdateProgress;
import org.suoma.content.update.UpdateResult;

/** Brings the newest release of a channel and ring on the screen, from wherever it can be had. */
@FunctionalInterface
public interface Updating {

  /**
   * Updates once.
   *
   * @throws org.suoma.content.trust.ContentException if anything was refused; nothing has changed
   *     on the screen then
   */
  UpdateResult run(String channel, Ring ring, UpdateProgress progress) throws IOException;
}
