package org.suoma.journey;

import java.io.Closeable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what the page engine has drawn and not let go of: each list of what is to be painted tells
 * its log when the first part is put in, with an opening bracket, and when all parts were let go,
 * with a closing one, both with its number (JavaFX 21, {@code
 * com.sun.webkit.graphics.WCRenderQueue}). Counts from when it was made until it is closed; threads
 * may share one.
 */
final class PaintQueues implements Closeable {

  private final Logger engine = Logger.getLogger("com.sun.webkit.graphics.WCRenderQueue");
  private final AtomicInteger begun = new AtomicInteger();
  private final Set<Object> kept = ConcurrentHashMap.newKeySet();
  private final Handler ear = new Ear();

  PaintQueues() {
    engine.setUseParentHandlers(false);
    engine.addHandler(ear);
    engine.setLevel(Level.FINE);
  }

  /** Lists that were begun. */
  int begun() {
    return begun.get();
  }

  /** Lists that were begun since and not let go of. */
  int kept() {
    return kept.size();
  }

  @Override
  public void close() {
    engine.setLevel(null);
    engine.removeHandler(ear);
    engine.setUseParentHandlers(true);
  }

  private final class Ear extends Handler {
    @Override
    public void publish(LogRecord told) {
      Object list = told.getParameters()[0];
      if (told.getMessage().startsWith("'{'")) {
        begun.incrementAndGet();
        kept.add(list);
      } else if (told.getMessage().startsWith("'}'")) {
        kept.remove(list); // unless it was begun before
      }
    }

    @Override
    public void flush() {
      // Nothing waits.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
