package org.suoma.app.client;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.usage.DayCounts;
import org.suoma.event.ToldEvent;

/**
 * What the agent is told of the pages: how they are used, what they cannot show, what was scanned,
 * and what came of the county's errands. Threads may share one.
 */
public final class NewsLine {

  private static final Logger log = LoggerFactory.getLogger(NewsLine.class);

  private static final Duration SCREEN = Duration.ofSeconds(2);
  private static final Duration EVENTS = Duration.ofSeconds(5);
  private static final Duration COUNTS = Duration.ofMinutes(5);
  private static final int MOST_FAULTS = 100;
  private static final int MOST_FAULT_CHARACTERS = 300;

  private final AgentLine line;
  private final Set<String> toldFaults = ConcurrentHashMap.newKeySet();

  NewsLine(AgentLine line) {
    this.line = line;
  }

  /**
   * Tells the agent every two seconds from now on that the pages show, so that it replaces no
   * program under somebody's fingers, and knows a screen that is dark.
   *
   * @param visited whether somebody uses them, now
   */
  public void tellOfScreen(BooleanSupplier visited) {
    line.every(Duration.ZERO, SCREEN, () -> tellOfScreen(visited.getAsBoolean()));
  }

  private void tellOfScreen(boolean visited) {
    try {
      line.post("v1/screen", Map.of("visit", visited));
    } catch (IOException | RuntimeException e) {
      log.debug("the agent did not take how the screen is", e);
    }
  }

  /** Nobody is there any more: what was asked for and has not begun is dropped; does not block. */
  public void endVisit() {
    line.tellLater("v1/visit/end");
  }

  /**
   * Tells the agent what a scanner that poses as a keyboard has read, so that it goes the way of
   * all codes; does not block. Lost if the agent does not answer: people scan again.
   */
  public void scanned(String text) {
    line.later(
        () -> {
          try {
            line.post("v1/scanner/code", Map.of("text", text));
          } catch (IOException e) {
            log.info("the agent did not take a code that was scanned");
          }
        });
  }

  /**
   * Tells the agent once what of the release cannot be shown, so that the county learns of it; does
   * not block. Lost if the agent does not answer: the next visitor will meet it again.
   *
   * @param what a path of the release
   * @param fault what is the matter with it
   */
  public void contentFault(String what, String fault) {
    if (toldFaults.size() >= MOST_FAULTS || !toldFaults.add(what + fault)) {
      return;
    }
    line.later(
        () -> {
          try {
            line.post("v1/content/faults", Map.of("what", shorten(what), "fault", shorten(fault)));
          } catch (IOException e) {
            toldFaults.remove(what + fault);
            log.info("the agent did not take that {} cannot be shown", what);
          }
        });
  }

  private static String shorten(String text) {
    return text.length() > MOST_FAULT_CHARACTERS ? text.substring(0, MOST_FAULT_CHARACTERS) : text;
  }

  /**
   * Tells the agent every five minutes, in a thread of its own, what was counted. Counts only grow,
   * so that what is lost once is told the next time.
   */
  public void startToTell(Counts kind, Supplier<? extends List<? extends DayCounts>> counts) {
    line.every(COUNTS, COUNTS, () -> tell(kind, counts.get()));
  }

  /** Tells the agent every few seconds, in a thread of its own, what it does not know of events. */
  public void startToTell(UntoldEvents events) {
    line.every(EVENTS, EVENTS, () -> tell(events));
  }

  /** Tells the agent now what it does not know of events; blocks for seconds at most. */
  public synchronized void tell(UntoldEvents events) {
    List<ToldEvent> next = events.next();
    if (next.isEmpty()) {
      return;
    }
    try {
      int status = line.post("v1/events/told", Map.of("events", next)).statusCode();
      // What it refuses once it refuses for ever, as an agent of before does.
      if (status / 100 == 2 || status / 100 == 4) {
        events.told(next);
      }
    } catch (IOException e) {
      log.debug("the agent did not take events", e);
    }
  }

  /** Tells the agent soon what was counted; does not block. */
  public void tellSoon(Counts kind, Supplier<? extends List<? extends DayCounts>> counts) {
    line.later(() -> tell(kind, counts.get()));
  }

  /** Tells the agent these counts now; those that it does not take will be told again. */
  public void tell(Counts kind, List<? extends DayCounts> counts) {
    for (DayCounts one : counts) {
      try {
        line.post(
            kind.path,
            Map.of("run", one.run(), "day", one.day().toString(), "counts", one.counts()));
      } catch (IOException e) {
        log.info("the agent did not take what was counted");
        return;
      }
    }
  }

  /**
   * Tells the agent what came of an errand; it asks again where that was lost.
   *
   * @param detail for the county's operator, in words; empty if there is nothing to say
   */
  public void answerErrand(long number, boolean done, String detail) {
    try {
      line.post("v1/errands/" + number, Map.of("done", done, "detail", detail));
    } catch (IOException e) {
      log.info("the agent did not take what came of errand {}", number);
    }
  }

  /**
   * Hands the agent a picture of the screen that an errand wants; it asks again where it was lost.
   *
   * @param png with nothing of a visit on it
   */
  public void handOverPicture(long number, byte[] png) {
    try {
      line.send(
          line.request("v1/errands/" + number + "/picture")
              .setHeader("Content-Type", "image/png")
              .POST(BodyPublishers.ofByteArray(png)));
    } catch (IOException e) {
      log.info("the agent did not take the picture of errand {}", number);
    }
  }

  /** What the agent is told counts of. */
  public enum Counts {
    /** How often pages showed Han in the place of Yi. */
    UNTRANSLATED("v1/untranslated"),
    /** How the kiosk is used. */
    USAGE("v1/usage");

    private final String path;

    Counts(String path) {
      this.path = path;
    }
  }
}
