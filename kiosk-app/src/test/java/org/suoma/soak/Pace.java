package org.suoma.soak;

import java.util.random.RandomGenerator;

/** How fast visitors come and go. */
enum Pace {
  /** Each does all that it came for. */
  STEADY(25, 250, 20),
  /** One in ten does; the others leave early, as people do: ten thousand come within hours. */
  HURRIED(8, 8, 100),
  /** Each does all, and nothing goes wrong: no program ends, so each tells how its memory grows. */
  UNDISTURBED(25, 250, Pace.NEVER);

  static final int NEVER = 0;

  /** Whoever has only touched the idle screen would take that for the end of the visit. */
  private static final int LEAST_STEPS = 2;

  private static final double STAYS_TO_THE_END = 0.1;
  private static final double LEAVES_AFTER_A_STEP = 0.3;

  private final int lookMillis;
  private final int leaveMillis;
  private final int struck;

  Pace(int lookMillis, int leaveMillis, int struck) {
    this.lookMillis = lookMillis;
    this.leaveMillis = leaveMillis;
    this.struck = struck;
  }

  /** Between two looks whether something has come. */
  int lookMillis() {
    return lookMillis;
  }

  /** Between two tries to leave. */
  int leaveMillis() {
    return leaveMillis;
  }

  /** Whether a fault strikes this visit: one in so many. */
  boolean isStruck(RandomGenerator random) {
    return struck != NEVER && random.nextInt(struck) == 0;
  }

  /**
   * How many steps a visitor does.
   *
   * @param most as many as the journey has
   */
  int steps(int most, RandomGenerator random) {
    if (this != HURRIED || random.nextDouble() < STAYS_TO_THE_END) {
      return most;
    }
    int steps = LEAST_STEPS;
    while (steps < most && random.nextDouble() >= LEAVES_AFTER_A_STEP) {
      steps++;
    }
    return steps;
  }
}
