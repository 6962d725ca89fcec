package org.suoma.agent.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.suoma.content.model.ContentJson;
import org.suoma.content.store.OwnersFile;
import org.suoma.event.CareKinds;
import org.suoma.event.EventLog;

/**
 * How often wrong PINs were typed, at this kiosk and for each number, and how long whoever comes
 * next has to wait for it. A try counts before it is looked at, so that pulling the plug gains
 * nothing; the waits are told by time that nobody sets, and begin anew with the agent. Threads
 * share one.
 */
final class PinTries {

  /** Anybody mistypes. */
  static final int FREE_FOR_A_NUMBER = 3;

  static final Duration FIRST_WAIT_FOR_A_NUMBER = Duration.ofMinutes(1);
  static final Duration LONGEST_WAIT_FOR_A_NUMBER = Duration.ofHours(1);

  /** Several people mistype, or somebody tries number after number. */
  static final int FREE_FOR_THE_KIOSK = 6;

  static final Duration FIRST_WAIT_FOR_THE_KIOSK = Duration.ofSeconds(30);
  static final Duration LONGEST_WAIT_FOR_THE_KIOSK = Duration.ofMinutes(10);

  /** Numbers that nobody has are counted like the others, or the waits would tell them apart. */
  static final int MOST_NUMBERS = 1_000;

  private static final int MOST_DOUBLINGS = 20;

  private final Path file;
  private final InstantSource steady;
  private final EventLog told;
  private final ContentJson json = new ContentJson();
  private final Map<String, Instant> free = new HashMap<>();
  private Counts counts;

  /**
   * Reads what was counted. A file that cannot be read counts as one wrong try more than is free:
   * whoever spoils it gains nothing.
   *
   * @param steady set by nobody
   * @param told hears of a file that cannot be read or written
   */
  PinTries(Path file, InstantSource steady, EventLog told) {
    this.file = file;
    this.told = told;
    this.steady = steady;
    this.counts = read();
    counts.wrong().forEach(this::waitFrom);
  }

  private Counts read() {
    try {
      return Files.exists(file)
          ? json.read(Files.readAllBytes(file), Counts.class)
          : new Counts(Map.of());
    } catch (IOException e) {
      told.tell(CareKinds.TRIES_UNREADABLE.of(file), e);
      return new Counts(Map.of(Counts.KIOSK, FREE_FOR_THE_KIOSK + 1));
    }
  }

  /** Where they are counted. */
  Path file() {
    return file;
  }

  /** How long nobody may try this number, whether somebody has it or not; zero if one may. */
  synchronized Duration pause(String number) {
    Duration kiosk = left(Counts.KIOSK);
    Duration own = left(number);
    return kiosk.compareTo(own) > 0 ? kiosk : own;
  }

  private Duration left(String whose) {
    Instant from = free.getOrDefault(whose, Instant.MIN);
    Instant now = steady.instant();
    return from.isAfter(now) ? Duration.between(now, from) : Duration.ZERO;
  }

  /**
   * A try, which counts as a wrong one until {@link #right} is called.
   *
   * @throws IOException if it cannot be kept; then it must not be looked at
   */
  synchronized void begin(String number) throws IOException {
    Map<String, Integer> next = new HashMap<>(counts.wrong());
    next.merge(Counts.KIOSK, 1, Integer::sum);
    if (!next.containsKey(number) && next.size() > MOST_NUMBERS) {
      dropOne(next);
    }
    next.merge(number, 1, Integer::sum);
    keep(new Counts(next));
    waitFrom(Counts.KIOSK, next.getOrDefault(Counts.KIOSK, 0));
    waitFrom(number, next.getOrDefault(number, 0));
  }

  /** Of all numbers the one that was tried least; at ten minutes for a try it took a week. */
  private void dropOne(Map<String, Integer> wrong) {
    wrong.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(Counts.KIOSK))
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .ifPresent(
            least -> {
              wrong.remove(least);
              free.remove(least);
            });
  }

  /** The try was right: number and kiosk begin anew. */
  synchronized void right(String number) {
    Map<String, Integer> next = new HashMap<>(counts.wrong());
    next.remove(Counts.KIOSK);
    next.remove(number);
    free.remove(Counts.KIOSK);
    free.remove(number);
    try {
      keep(new Counts(next));
    } catch (IOException e) {
      told.tell(CareKinds.TRIES_NOT_WRITTEN.of(file), e);
    }
  }

  private void keep(Counts next) throws IOException {
    new OwnersFile(file).replace(json.write(next));
    counts = next;
  }

  private void waitFrom(String whose, int wrong) {
    boolean isKiosk = whose.equals(Counts.KIOSK);
    int over = wrong - (isKiosk ? FREE_FOR_THE_KIOSK : FREE_FOR_A_NUMBER);
    if (over < 0) {
      return;
    }
    Duration first = isKiosk ? FIRST_WAIT_FOR_THE_KIOSK : FIRST_WAIT_FOR_A_NUMBER;
    Duration longest = isKiosk ? LONGEST_WAIT_FOR_THE_KIOSK : LONGEST_WAIT_FOR_A_NUMBER;
    Duration wait = first.multipliedBy(1L << Math.min(over, MOST_DOUBLINGS));
    free.put(whose, steady.instant().plus(wait.compareTo(longest) > 0 ? longest : wait));
  }

  /**
   * As it lies in the file.
   *
   * @param wrong tries since the last right one, by number; the kiosk's own under {@link #KIOSK}
   */
  record Counts(Map<String, Integer> wrong) {

    /** Numbers have digits. */
    static final String KIOSK = "kiosk";

    /** Copies, and refuses a file without counts. */
    Counts {
      wrong = Map.copyOf(wrong);
    }
  }
}
