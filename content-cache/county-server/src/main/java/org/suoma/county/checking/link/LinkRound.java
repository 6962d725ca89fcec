package org.suoma.county.checking.link;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suoma.county.storage.content.LinkStore;

/**
 * Tries links once a day, as many as fit into the time: first those that failed, then others, a
 * different part each day if they are many. Of one thread at a time.
 */
final class LinkRound {

  /** No more are tried in a day. */
  static final int MOST = 500;

  /** No round takes longer. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** A host is left alone so long between two of its pages. */
  static final Duration PAUSE = Duration.ofSeconds(2);

  private final LinkStore store;
  private final LinkProbe probe;
  private final Clock clock;
  private final Pause pause;

  LinkRound(LinkStore store, LinkProbe probe, Clock clock, Pause pause) {
    this.store = store;
    this.probe = probe;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Tries them and takes down what came of it.
   *
   * @param links all that the content has and that may be tried
   */
  Outcome run(Set<String> links) throws InterruptedException {
    Instant end = clock.instant().plus(LONGEST);
    LocalDate day = LocalDate.now(clock);
    Set<String> answered = new HashSet<>();
    Map<String, LinkTrouble> failed = new TreeMap<>();
    Set<String> hosts = new HashSet<>();
    Map<String, Instant> asked = new HashMap<>();
    for (String link : chosen(links, day)) {
      if (clock.instant().isAfter(end)) {
        break;
      }
      URI address = URI.create(link);
      leaveAlone(address.getHost(), asked);
      hosts.add(address.getHost());
      probe
          .probe(address)
          .ifPresentOrElse(trouble -> failed.put(link, trouble), () -> answered.add(link));
      asked.put(address.getHost(), clock.instant());
    }
    boolean cutOff =
        answered.isEmpty()
            && hosts.size() > 1
            && failed.values().stream().allMatch(LinkTrouble::mayBeOurs);
    if (!cutOff) {
      Map<String, String> troubles = new TreeMap<>();
      failed.forEach((link, trouble) -> troubles.put(link, trouble.name()));
      store.note(day, answered, troubles, links);
    }
    return new Outcome(answered.size() + failed.size(), failed.size(), cutOff);
  }

  private void leaveAlone(String host, Map<String, Instant> asked) throws InterruptedException {
    Instant last = asked.get(host);
    if (last != null) {
      Duration left = Duration.between(clock.instant(), last.plus(PAUSE));
      if (!left.isNegative() && !left.isZero()) {
        pause.wait(left);
      }
    }
  }

  /** In turns by host, so that few pauses are needed. */
  private List<String> chosen(Set<String> links, LocalDate day) {
    List<String> all = new ArrayList<>(new TreeSet<>(links));
    if (all.size() > MOST) {
      // Half of them again the next day, so that failing ones push no other out for good.
      int first = (int) Math.floorMod(day.toEpochDay() * (MOST / 2), (long) all.size());
      Collections.rotate(all, -first);
    }
    List<String> failing = new ArrayList<>(store.failures().keySet());
    failing.retainAll(links);
    all.removeAll(failing);
    all.addAll(0, failing);
    return inTurns(all.subList(0, Math.min(MOST, all.size())));
  }

  private static List<String> inTurns(List<String> links) {
    Map<String, Deque<String>> byHost = new TreeMap<>();
    for (String link : links) {
      byHost.computeIfAbsent(URI.create(link).getHost(), host -> new ArrayDeque<>()).add(link);
    }
    List<String> turns = new ArrayList<>();
    while (!byHost.isEmpty()) {
      byHost.values().forEach(of -> turns.add(of.removeFirst()));
      byHost.values().removeIf(Deque::isEmpty);
    }
    return turns;
  }

  /** Waits. */
  @FunctionalInterface
  interface Pause {
    void wait(Duration time) throws InterruptedException;
  }

  /**
   * What came of a round.
   *
   * @param tried how many links were tried
   * @param failed how many of them failed
   * @param cutOff whether nothing at all could be reached, so that nothing is taken down: the
   *     server's own line or name service is at fault
   */
  record Outcome(int tried, int failed, boolean cutOff) {}
}
