package org.suoma.county.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Plays a nation's kiosks against a row of servers, second by second: what comes to each, how long
 * it waits, when a release is on how many. Kiosks keep the intervals of the agent; servers answer a
 * number of signed requests a second, files for a twentieth of that work each, and tell of a
 * release as {@code NewsDesk} does. No bytes are sent. Prints Markdown.
 */
public final class ScaleSimulation {

  private static final int REPORT = 30;
  private static final int POLL = 300;
  private static final int LONGEST_WAIT = 50;
  private static final int SHORTEST_WAIT = 35;
  private static final int TOLD_A_SECOND = 240;
  private static final int FILES_OF_A_RELEASE = 5;

  /** What a file costs beside a signed request, whose signature and database take their time. */
  private static final double FILE = 0.05;

  private static final int CLIENT_TIMEOUT = 10;
  private static final int FIRST_BACKOFF = 30;
  private static final int LONGEST_BACKOFF = 600;
  private static final int SETTLED = 300;
  private static final double PERCENT = 100;

  private final int kiosks;
  private final int servers;
  private final int capacity;
  private final Random random = new Random(7);

  /** When each kiosk asks next, by kind. */
  private final int[] nextReport;

  private final int[] nextPoll;
  private final int[] nextNews;
  private final int[] failures;
  private final int[] hasReleaseAt;

  private final double[] queue;
  private final int[] toldNow;

  private ScaleSimulation(int kiosks, int servers, int capacity) {
    this.kiosks = kiosks;
    this.servers = servers;
    this.capacity = capacity;
    this.nextReport = new int[kiosks];
    this.nextPoll = new int[kiosks];
    this.nextNews = new int[kiosks];
    this.failures = new int[kiosks];
    this.hasReleaseAt = new int[kiosks];
    this.queue = new double[servers];
    this.toldNow = new int[servers];
    for (int i = 0; i < kiosks; i++) {
      nextReport[i] = random.nextInt(REPORT);
      nextPoll[i] = random.nextInt(POLL);
      nextNews[i] = random.nextInt(LONGEST_WAIT);
    }
    Arrays.fill(hasReleaseAt, Integer.MAX_VALUE);
  }

  /** {@code KIOSKS CAPACITY SERVERS…}: capacity of one server in signed requests a second. */
  public static void main(String[] arguments) {
    int kiosks = Integer.parseInt(arguments[0]);
    int capacity = Integer.parseInt(arguments[1]);
    header(System.out);
    for (int i = 2; i < arguments.length; i++) {
      int servers = Integer.parseInt(arguments[i]);
      new ScaleSimulation(kiosks, servers, capacity).play("calm", 600, -1, -1, -1, System.out);
      new ScaleSimulation(kiosks, servers, capacity)
          .play("a release", 900, SETTLED, -1, -1, System.out);
      new ScaleSimulation(kiosks, servers, capacity)
          .play("ten minutes without servers", 1_800, -1, SETTLED, SETTLED + 600, System.out);
      new ScaleSimulation(kiosks, servers, capacity)
          .play(
              "the same, and a release", 1_800, SETTLED + 600, SETTLED, SETTLED + 600, System.out);
    }
  }

  private static void header(PrintStream out) {
    out.println(
        "| servers | what happens | load of a server: mean | most"
            + " | longest wait s | failed, servers up | release on 50 % after s | on 95 % | on 99 % |");
    out.println("|---|---|---|---|---|---|---|---|---|");
  }

  private void play(
      String what, int seconds, int release, int downFrom, int downUntil, PrintStream out) {
    double all = 0;
    long failed = 0;
    double most = 0;
    double longest = 0;
    int upSeconds = 0;
    for (int now = 0; now < seconds; now++) {
      boolean down = now >= downFrom && now < downUntil;
      double[] arrived = new double[servers];
      Arrays.fill(toldNow, 0);
      for (int i = 0; i < kiosks; i++) {
        int failures = ask(i, now, down, release >= 0 && now >= release, arrived);
        failed += down ? 0 : failures;
      }
      if (!down) {
        upSeconds++;
        for (int s = 0; s < servers; s++) {
          all += arrived[s];
          most = Math.max(most, arrived[s]);
          queue[s] = Math.max(0, queue[s] + arrived[s] - capacity);
          longest = Math.max(longest, queue[s] / capacity);
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "| %d | %s | %.0f %% | %.0f %% | %.1f | %d | %s | %s | %s |%n",
        servers,
        what,
        PERCENT * all / upSeconds / servers / capacity,
        PERCENT * most / capacity,
        longest,
        failed,
        after(release, 0.5),
        after(release, 0.95),
        after(release, 0.99));
  }

  /** What one kiosk does in this second; gives how many of its requests fail. */
  private int ask(int kiosk, int now, boolean down, boolean released, double[] arrived) {
    int server = kiosk % servers;
    boolean refuses = down || queue[server] / capacity > CLIENT_TIMEOUT;
    int failed = 0;
    if (nextReport[kiosk] <= now) {
      nextReport[kiosk] = now + REPORT;
      failed += count(refuses, server, arrived, 1);
    }
    if (nextPoll[kiosk] <= now) {
      nextPoll[kiosk] = now + (int) Math.round(POLL * (0.9 + random.nextDouble() * 0.2));
      failed += count(refuses, server, arrived, FILE);
      if (!refuses && released) {
        take(kiosk, now, server, arrived);
      }
    }
    if (released && !refuses && hasReleaseAt[kiosk] > now && waits(kiosk, now)) {
      if (toldNow[server] < TOLD_A_SECOND) {
        toldNow[server]++;
        take(kiosk, now, server, arrived);
        nextNews[kiosk] = now;
      }
    }
    if (nextNews[kiosk] <= now) {
      int failure = count(refuses, server, arrived, 1);
      failed += failure;
      failures[kiosk] = failure == 0 ? 0 : failures[kiosk] + 1;
      nextNews[kiosk] = now + (failure == 0 ? held() : backoff(failures[kiosk]));
    }
    return failed;
  }

  /** Whether its question is held: it was answered last time, and is not due. */
  private boolean waits(int kiosk, int now) {
    return failures[kiosk] == 0 && nextNews[kiosk] > now;
  }

  private void take(int kiosk, int now, int server, double[] arrived) {
    if (hasReleaseAt[kiosk] > now) {
      hasReleaseAt[kiosk] = now + (int) Math.ceil(queue[server] / capacity);
      arrived[server] += FILES_OF_A_RELEASE * FILE;
    }
  }

  private static int count(boolean refuses, int server, double[] arrived, double cost) {
    arrived[server] += cost;
    return refuses ? 1 : 0;
  }

  private int held() {
    return SHORTEST_WAIT + random.nextInt(LONGEST_WAIT - SHORTEST_WAIT);
  }

  /** Doubles, and half of it is by chance. */
  private int backoff(int failuresInARow) {
    long most = Math.min(LONGEST_BACKOFF, (long) FIRST_BACKOFF << Math.min(failuresInARow - 1, 10));
    return (int) (most / 2 + random.nextInt((int) (most / 2)));
  }

  private String after(int release, double share) {
    if (release < 0) {
      return "";
    }
    int[] sorted = hasReleaseAt.clone();
    Arrays.sort(sorted);
    int at = sorted[(int) (kiosks * share)];
    return at == Integer.MAX_VALUE ? "never" : String.valueOf(at - release);
  }
}
