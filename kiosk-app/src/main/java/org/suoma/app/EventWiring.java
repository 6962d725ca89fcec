package org.suoma.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.NewsLine;
import org.suoma.app.client.UntoldEvents;
import org.suoma.event.EventFile;
import org.suoma.event.EventLog;
import org.suoma.event.LastEnd;
import org.suoma.event.Program;
import org.suoma.event.ToldEvent;

/**
 * Puts together what becomes of the app's events: lines in {@code log/app.jsonl} beside the token
 * of its pages, and the agent, which has the line to the county.
 */
final class EventWiring {

  /** So long the end of this process waits for the agent to hear why. */
  private static final Duration LAST_WORD = Duration.ofSeconds(1);

  private final EventLog log;
  private final UntoldEvents untold = new UntoldEvents();
  private volatile @Nullable NewsLine agent;

  private EventWiring(
      Map<String, String> environment, InstantSource clock, List<Consumer<ToldEvent>> files) {
    List<Consumer<ToldEvent>> listeners = new ArrayList<>(files);
    listeners.add(untold::take);
    log = new EventLog(Program.APP, environment, clock, listeners);
  }

  /**
   * Begins to keep events; the first is how the app ended before, if its guard says so.
   *
   * @param environment of this process
   */
  static EventWiring in(Path pageToken, Map<String, String> environment, InstantSource clock) {
    EventFile file = EventFile.in(pageToken.toAbsolutePath().resolveSibling("log"), Program.APP);
    EventWiring wiring = new EventWiring(environment, clock, List.of(file::write));
    LastEnd.in(environment).forEach(wiring.log::tell);
    return wiring;
  }

  /** Of a preview, whose server tells what is wrong with it. */
  static EventWiring unkept() {
    return new EventWiring(Map.of(), InstantSource.system(), List.of());
  }

  /** Where the app tells. */
  EventLog log() {
    return log;
  }

  /** The agent gets what there is to tell from now on, and what there was before. */
  void passOnTo(NewsLine news) {
    agent = news;
    news.startToTell(untold);
  }

  /** The process ends: the agent is told what it does not know yet, if it answers at once. */
  void passOnLast() {
    NewsLine news = agent;
    if (news == null) {
      return;
    }
    Thread last = new Thread(() -> news.tell(untold), "last-word");
    last.setDaemon(true);
    last.start();
    try {
      last.join(LAST_WORD.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
