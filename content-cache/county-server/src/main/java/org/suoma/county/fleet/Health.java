package org.suoma.county.fleet;

import java.util.ArrayList;
import java.util.List;

/**
 * How a kiosk is, and why.
 *
 * @param state how
 * @param reasons in words, the weightiest first; empty if it is well
 */
public record Health(State state, List<String> reasons) {

  /** Copies the reasons. */
  public Health {
    reasons = List.copyOf(reasons);
  }

  /** The same, and what went wrong lately; of a kiosk that says nothing that is not known. */
  Health with(List<String> faults) {
    if (faults.isEmpty() || state == State.OFF || state == State.SILENT) {
      return this;
    }
    List<String> all = new ArrayList<>(faults);
    all.addAll(state == State.FAULT ? 0 : faults.size(), reasons);
    return new Health(State.FAULT, all);
  }

  /** How a kiosk is, the most urgent last. */
  public enum State {
    /** Nothing is to be done. */
    WELL("正常"),
    /** It is off, as it should be at this hour. */
    OFF("按计划关机"),
    /** It works; somebody should know of something before it does not. */
    NOTICE("留意"),
    /** It does not report and should. */
    SILENT("没有消息"),
    /** Something does not work. */
    FAULT("故障");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Han words for it. */
    public String label() {
      return label;
    }

    /** Whether a person should go and look. */
    public boolean needsAPerson() {
      return this == SILENT || this == FAULT;
    }
  }
}
