package org.suoma.soak;

/** How fast visitors come and go. */
enum Pace {
  /** Each does all that it came for. */
  STEADY(25, 250, 20),
  /** Each leaves at a step by chance, as people do: ten thousand of them come within hours. */
  HURRIED(8, 30, 100);

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

  /** One visit in so many is struck by a fault. */
  int struck() {
    return struck;
  }

  /** Whether a visit ends at a step by chance. */
  boolean leavesByChance() {
    return this == HURRIED;
  }
}
