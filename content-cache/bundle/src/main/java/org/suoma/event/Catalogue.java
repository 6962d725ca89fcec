package org.suoma.event;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All events of all programs. Immutable. */
public final class Catalogue {

  /** The classes whose constants are the events. */
  static final List<Class<?>> PARTS =
      List.of(
          AgentKinds.class,
          DeviceKinds.class,
          ContentKinds.class,
          LineKinds.class,
          CareKinds.class,
          AppKinds.class,
          GuardKinds.class,
          CountyKinds.class);

  private final Map<String, EventKind> kinds;

  private Catalogue(Map<String, EventKind> kinds) {
    this.kinds = kinds;
  }

  /** The catalogue of this version, in which no two events have one id. */
  public static Catalogue ofThisVersion() {
    return OfThisVersion.CATALOGUE;
  }

  /** Put together for whoever first tells of an event, and not while a program starts. */
  private static final class OfThisVersion {
    static final Catalogue CATALOGUE = of(declared());
  }

  private static Catalogue of(List<EventKind> declared) {
    Map<String, EventKind> kinds = new LinkedHashMap<>();
    for (EventKind kind : declared) {
      if (kinds.put(kind.id(), kind) != null) {
        throw new IllegalStateException("two events have the id " + kind.id());
      }
    }
    return new Catalogue(kinds);
  }

  /** Each is a constant of a class named here, so that none can be written and forgotten here. */
  private static List<EventKind> declared() {
    List<EventKind> kinds = new ArrayList<>();
    for (Class<?> part : PARTS) {
      for (Field field : part.getFields()) {
        try {
          kinds.add((EventKind) field.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("not public: " + field, e);
        }
      }
    }
    return kinds;
  }

  /** All of them, those of one program together, in the order of their ids. */
  public List<EventKind> all() {
    return kinds.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  /** The event with this id; empty if this version does not know it. */
  public Optional<EventKind> find(String id) {
    return Optional.ofNullable(kinds.get(id));
  }
}
