package org.suoma.app.upkeep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

  /** Longer than a file of some kilobytes takes on the slowest machine. */
  static final Duration LONGEST_SILENCE = Duration.ofSeconds(6);

  private static final Duration LOOK = Duration.ofSeconds(2);

  private final HttpClient http = LoopbackHttp.client(LONGEST_SILENCE);
  private final HttpRequest question;
  private final InstantSource steady;
  private volatile Instant answered;

  /**
   * A watch that has not begun.
   *
   * @param pages the address of our own pages
   * @param steady for how long they are silent; set by nobody
   */
  public PagesWatch(URI pages, InstantSource steady, EventLog eventLog) {
    this.eventLog = eventLog;
    this.question =
        HttpRequest.newBuilder(pages.resolve("assets/measures.css"))
            .timeout(LONGEST_SILENCE)
            .build();
    this.steady = steady;
    this.answered = steady.instant();
  }

  /** Watches until the process ends. */
  public void start() {
    Rounds.begin("pages-watch", Duration.ZERO, LOOK, this::look);
  }

  /** Whether pages are answered; does not block. */
  public boolean isAnswered() {
    return Duration.between(answered, steady.instant()).compareTo(LONGEST_SILENCE) <= 0;
  }

  /** Looks once; blocks for seconds at most. */
  void look() {
    try {
      int status = http.send(question, BodyHandlers.discarding()).statusCode();
      if (status == 200) {
        answered = steady.instant();
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
