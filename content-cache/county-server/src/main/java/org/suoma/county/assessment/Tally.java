package org.suoma.county.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is to be held against units. Of one thread. */
final class Tally {

  private final Map<String, Map<CountedItem, List<Evidence>>> byUnit = new HashMap<>();

  void add(String unit, CountedItem item, Evidence evidence) {
    byUnit
        .computeIfAbsent(unit, one -> new EnumMap<>(CountedItem.class))
        .computeIfAbsent(item, one -> new ArrayList<>())
        .add(evidence);
  }

  List<Evidence> of(String unit, CountedItem item) {
    return byUnit.getOrDefault(unit, Map.of()).getOrDefault(item, List.of());
  }

  /** How many findings belong to none of these units. */
  int besides(Set<String> units) {
    Set<String> keys = new HashSet<>();
    byUnit.forEach(
        (unit, items) -> {
          if (!units.contains(unit)) {
            items.values().forEach(list -> list.forEach(evidence -> keys.add(evidence.key())));
          }
        });
    return keys.size();
  }
}
