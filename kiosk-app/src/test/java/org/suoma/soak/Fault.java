package org.suoma.soak;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What goes wrong at a kiosk, how it is brought about, and when it has to be well again. */
enum Fault {
  PRINTER_UNPLUGGED("receipt printer unplugged and plugged in", 5, false),
  SCANNER_UNPLUGGED("scanner unplugged and plugged in", 5, false),
  READER_UNPLUGGED("card reader unplugged and plugged in", 5, false),
  PAPER_OUT("paper out and put in", 5, false),
  LINE_CUT("county silent for ten seconds, then there", null, false),
  AGENT_KILLED("agent killed", 5, false),
  AGENT_HELD("agent stopped (SIGSTOP)", null, false),
  APP_KILLED("app killed", 5, true),
  PAGE_HUNG("a page's script never ends", 15, true);

  private final String label;
  private final @Nullable Integer budgetSeconds;
  private final boolean endsWindow;

  Fault(String label, @Nullable Integer budgetSeconds, boolean endsWindow) {
    this.label = label;
    this.budgetSeconds = budgetSeconds;
    this.endsWindow = endsWindow;
  }

  String label() {
    return label;
  }

  /** From the end of the cause, or from the blow itself; null if none is set. */
  @Nullable Duration budget() {
    return budgetSeconds == null ? null : Duration.ofSeconds(budgetSeconds);
  }

  /** Whether the app's process ends with it, and its memory begins anew. */
  boolean endsWindow() {
    return endsWindow;
  }

  /** Whether a program ends with it, which its guard starts later if it has only just begun. */
  boolean endsProgram() {
    return endsWindow || this == AGENT_KILLED || this == AGENT_HELD;
  }
}
