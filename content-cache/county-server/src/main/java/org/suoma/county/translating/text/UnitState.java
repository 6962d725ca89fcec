package org.suoma.county.translating.text;

import java.util.Optional;

/** How far the translation of a text has come. */
public enum UnitState {
  UNTRANSLATED("未翻译"),
  DRAFT("草稿"),
  REVIEWED("已审定"),
  /** The Han wording has changed since; kiosks show Han until somebody confirms the translation. */
  STALE("已过时");

  private final String label;

  UnitState(String label) {
    this.label = label;
  }

  /** The Han word for staff. */
  public String label() {
    return label;
  }

  /** The state with this Han word. */
  public static Optional<UnitState> labelled(String label) {
    for (UnitState state : values()) {
      if (state.label.equals(label)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
