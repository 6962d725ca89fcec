package org.suoma.event;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event of the catalogue with its facts, to be told through an {@link EventLog}. Made by its
 * {@link EventKind} alone.
 */
public final class Happening {

  private final EventKind kind;
  private final Map<String, String> facts;

  private Happening(EventKind kind, Map<String, String> facts) {
    this.kind = kind;
    this.facts = facts;
  }

  static Happening of(EventKind kind) {
    return new Happening(kind, Map.of());
  }

  <T> Happening with(FactType<T> type, T value) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(type.name(), type.write(value));
    return new Happening(kind, more);
  }

  EventKind kind() {
    return kind;
  }

  /** As written, by name. */
  Map<String, String> facts() {
    return facts;
  }

  @Override
  public String toString() {
    return kind.id() + facts;
  }
}
