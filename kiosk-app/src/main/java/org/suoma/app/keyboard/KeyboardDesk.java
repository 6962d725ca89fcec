package org.suoma.app.keyboard;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.search.ClosedIndexException;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/**
 * Makes the engines in a thread of its own, anew for each release, so that no page waits for them.
 * Threads may share one; whoever made it closes it.
 */
public final class KeyboardDesk implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(KeyboardDesk.class);

  private static final long NONE = -1;

  private final ScheduledExecutorService maker = Rounds.thread("keyboard-words");
  private final EventLog eventLog;
  private final AtomicLong wanted = new AtomicLong(NONE);
  private final AtomicReference<@Nullable Engines> ready = new AtomicReference<>();
  private final Duration rest;

  /** A desk that begins at once. */
  public KeyboardDesk(EventLog eventLog) {
    this(eventLog, Duration.ZERO);
  }

  /**
   * A desk that leaves the machine to others at first.
   *
   * @param rest so long after it was asked for the first engines it begins: an old PC has two
   *     cores, and its first page needs them
   */
  public KeyboardDesk(EventLog eventLog, Duration rest) {
    this.eventLog = eventLog;
    this.rest = rest;
  }

  /**
   * What turns fingers into Han characters.
   *
   * @param pinyin for letters
   * @param strokes for strokes
   */
  public record Engines(PinyinEngine pinyin, StrokeEngine strokes) {}

  /** Starts to make the engines for a release unless that has been done; returns at once. */
  public void prepare(long release, CountyWords county) {
    if (wanted.getAndSet(release) != release) {
      Duration wait = ready.get() == null ? rest : Duration.ZERO;
      ScheduledFuture<?> unused =
          maker.schedule(() -> make(release, county), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** The engines made last; empty before the first ones are ready. */
  public Optional<Engines> engines() {
    return Optional.ofNullable(ready.get());
  }

  private void make(long release, CountyWords county) {
    if (wanted.get() != release) {
      return;
    }
    try {
      Vocabulary vocabulary = Vocabulary.ofTheLanguage();
      try {
        county.names(vocabulary::addName);
        county.texts(vocabulary::addText);
      } catch (ClosedIndexException e) {
        log.info("release {} was put away before its words were read", release);
        // The page that asks for this release again, if one does, gets its words.
        wanted.compareAndSet(release, NONE);
        return;
      } catch (IOException e) {
        eventLog.tell(AppKinds.OWN_WORDS_UNREADABLE.of(e), e);
      }
      Lexicon lexicon = Lexicon.of(vocabulary, Readings.load());
      ready.set(new Engines(new PinyinEngine(lexicon), StrokeEngine.of(vocabulary)));
      log.info(
          "keyboard ready for release {}: {} words, {} KB",
          release,
          lexicon.size(),
          lexicon.bytes() >> 10);
    } catch (IOException e) {
      eventLog.tell(AppKinds.NO_CHARACTERS.of(e), e);
    }
  }

  @Override
  public void close() {
    maker.shutdownNow();
  }
}
