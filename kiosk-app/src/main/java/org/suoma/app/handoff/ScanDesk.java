package org.suoma.app.handoff;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suoma.watch.Rounds;

/**
 * Listens to the scanner while the page of a guide is on the screen, for the code of a phone that
 * goes along to the site. The code may be a person's: it is in memory only, for {@link #KEPT} at
 * most, and handed on once. Threads may share one.
 */
public final class ScanDesk {

  /** A page that has asked for so long no more has left the screen. */
  static final Duration LEFT = Duration.ofSeconds(6);

  /** How long a code waits for its site. */
  static final Duration KEPT = Duration.ofSeconds(60);

  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Scanner scanner;
  private final BooleanSupplier ready;
  private final InstantSource clock;
  private final Object lock = new Object();
  private String guide = "";
  private @Nullable Closeable stream;
  private @Nullable String code;
  private long round;
  private Instant looked = Instant.MIN;
  private Instant scanned = Instant.MIN;

  /** What listens to a scanner. */
  @FunctionalInterface
  public interface Scanner {
    /** Listens until it is closed; codes may come in any thread. */
    Closeable listen(Consumer<String> codes);
  }

  /**
   * A desk where nobody listens yet.
   *
   * @param ready whether there is a scanner that works
   */
  public ScanDesk(Scanner scanner, BooleanSupplier ready, InstantSource clock) {
    this.scanner = scanner;
    this.ready = ready;
    this.clock = clock;
  }

  /** Sees to it, until the process ends, that nobody listens for a page that has gone. */
  public void start() {
    Rounds.begin("scan-desk", LOOK, LOOK, this::restIfLeft);
  }

  /** Whether a phone can be shown to the scanner now. */
  public boolean isReady() {
    return ready.getAsBoolean();
  }

  /** The page of a guide is on the screen: listens for it, and tells what was scanned. */
  public Optional<String> look(String onScreen) {
    synchronized (lock) {
      if (!onScreen.equals(guide)) {
        rest();
        guide = onScreen;
      }
      looked = clock.instant();
      if (stream == null) {
        long now = ++round;
        stream = scanner.listen(text -> take(now, text));
      }
      eraseLate();
      return Optional.ofNullable(code);
    }
  }

  private void take(long when, String text) {
    synchronized (lock) {
      if (when == round && stream != null) {
        code = text;
        scanned = clock.instant();
      }
    }
  }

  /** Forgets a code that cannot go along, and listens on. */
  public void drop() {
    synchronized (lock) {
      code = null;
    }
  }

  /** Hands the code that was scanned for a guide on, once, and listens no more. */
  public Optional<String> take(String wanted) {
    synchronized (lock) {
      eraseLate();
      Optional<String> taken = wanted.equals(guide) ? Optional.ofNullable(code) : Optional.empty();
      rest();
      return taken;
    }
  }

  /** Listens no more, and forgets. */
  public void rest() {
    synchronized (lock) {
      code = null;
      guide = "";
      round++;
      Closeable open = stream;
      stream = null;
      if (open != null) {
        close(open);
      }
    }
  }

  private static void close(Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the scanner's stream does not close", e);
    }
  }

  /** Listens no more for a page that has left the screen. */
  void restIfLeft() {
    synchronized (lock) {
      eraseLate();
      if (stream != null && clock.instant().isAfter(looked.plus(LEFT))) {
        rest();
      }
    }
  }

  private void eraseLate() {
    if (code != null && clock.instant().isAfter(scanned.plus(KEPT))) {
      code = null;
    }
  }
}
