package org.suoma.app.upkeep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.suoma.app.client.LoopbackHttp;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/**
 * Asks the server of our own pages every two seconds for a file, as the page engine would: a page
 * may live on and count while no touch of it leads anywhere any more. A thread of its own.
 */
public final class PagesWatch {

  private final EventLog eventLog;

  /** Of a second each; longer than a file of some kilobytes takes on the slowest machine. */
  static final int MOST_SILENT_TICKS = 6;

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);

  private static final Duration LOOK = Duration.ofSeconds(2);

  private final HttpClient http = LoopbackHttp.client(LONGEST_ANSWER);
  private final HttpRequest question;
  private final AtomicInteger silentTicks = new AtomicInteger();

  /**
   * A watch that has not begun.
   *
   * @param pages the address of our own pages
   */
  public PagesWatch(URI pages, EventLog eventLog) {
    this.eventLog = eventLog;
    this.question =
        HttpRequest.newBuilder(pages.resolve("assets/measures.css"))
            .timeout(LONGEST_ANSWER)
            .build();
  }

  /** Watches until the process ends. */
  public void start() {
    Rounds.begin("pages-watch", Duration.ZERO, LOOK, this::look);
  }

  /**
   * Counts one second, and says whether pages have been answered lately; does not block. Counted,
   * not read from a clock: a process that was held up has asked nothing meanwhile, and would take
   * its own standing still for silence.
   */
  public boolean tick() {
    return silentTicks.incrementAndGet() <= MOST_SILENT_TICKS;
  }

  /** Looks once; blocks for seconds at most. */
  void look() {
    try {
      int status = http.send(question, BodyHandlers.discarding()).statusCode();
      if (status == 200) {
        silentTicks.set(0);
      } else {
        eventLog.tell(AppKinds.PAGES_ANSWER_WRONG.of(status));
      }
    } catch (IOException e) {
      eventLog.tell(AppKinds.PAGES_SILENT.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
