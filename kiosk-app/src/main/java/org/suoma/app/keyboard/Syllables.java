package org.suoma.app.keyboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The syllables of Mandarin without tones, and what a few letters may mean: a syllable, one that
 * sounds alike to many speakers, its beginning. Threads may share one.
 */
final class Syllables {

  /** What a mistaken sound costs, in natural logarithms: only what is far commoner comes first. */
  private static final float FUZZY = 7;

  /** A syllable of which only the initial was typed. */
  private static final float INITIAL_ONLY = 3;

  /** The last syllable, which is not yet typed to its end. */
  private static final float UNFINISHED = 3;

  private static final int LONGEST = 6;

  private final List<String> names;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Meaning> complete = new HashMap<>();
  private final Map<String, Meaning> unfinished = new HashMap<>();

  /**
   * A table of these syllables; others that are no Mandarin, such as {@code ng}, are left out.
   *
   * @param spelled letters a to z, ü as v
   */
  Syllables(Collection<String> spelled) {
    TreeSet<String> sorted = new TreeSet<>();
    for (String syllable : spelled) {
      if (syllable.length() <= LONGEST && syllable.matches("(?:[zcs]h|[a-z])?[aeiouv].*|[aeo]")) {
        sorted.add(syllable);
      }
    }
    names = List.copyOf(sorted);
    for (int id = 0; id < names.size(); id++) {
      ids.put(names.get(id), id);
    }
    Map<String, Map<Integer, Float>> whole = new HashMap<>();
    Map<String, Map<Integer, Float>> begun = new HashMap<>();
    for (int id = 0; id < names.size(); id++) {
      String name = names.get(id);
      put(whole, name, id, 0);
      for (SimilarSounds.Sound other : SimilarSounds.of(name)) {
        put(whole, other.letters(), id, FUZZY * other.changes());
      }
      for (String alias : aliases(name)) {
        put(whole, alias, id, 0);
      }
      put(whole, SimilarSounds.initial(name), id, INITIAL_ONLY);
      put(whole, name.substring(0, 1), id, INITIAL_ONLY);
      for (int length = 1; length < name.length(); length++) {
        put(begun, name.substring(0, length), id, UNFINISHED);
      }
    }
    whole.forEach((letters, costs) -> complete.put(letters, Meaning.of(costs)));
    begun.forEach(
        (letters, costs) -> {
          Map<Integer, Float> both = new TreeMap<>(costs);
          whole
              .getOrDefault(letters, Map.of())
              .forEach((id, cost) -> both.merge(id, cost, Math::min));
          unfinished.put(letters, Meaning.of(both));
        });
  }

  /** How many there are; ids are from 0 on, in alphabetical order. */
  int size() {
    return names.size();
  }

  /** The id of a syllable; -1 if it is none. */
  int id(String name) {
    return ids.getOrDefault(name, -1);
  }

  /**
   * What all can be meant from a position on.
   *
   * @param letters a to z and apostrophes
   * @param from not an apostrophe's position
   */
  List<Step> steps(String letters, int from) {
    List<Step> steps = new ArrayList<>();
    int limit = Math.min(letters.length(), from + LONGEST);
    for (int to = from + 1; to <= limit && letters.charAt(to - 1) != '\''; to++) {
      String piece = letters.substring(from, to);
      Meaning meaning = to == letters.length() ? unfinished.get(piece) : null;
      if (meaning == null) {
        meaning = complete.get(piece);
      }
      if (meaning != null) {
        boolean isBeforeApostrophe = to < letters.length() && letters.charAt(to) == '\'';
        steps.add(new Step(isBeforeApostrophe ? to + 1 : to, meaning));
      }
    }
    return steps;
  }

  /**
   * One syllable further.
   *
   * @param end position after it
   * @param meaning which syllables it may be
   */
  record Step(int end, Meaning meaning) {}

  /** Syllables that letters may stand for, by id, with what each costs. */
  static final class Meaning {
    private final int[] syllables;
    private final float[] costs;

    private Meaning(int[] syllables, float[] costs) {
      this.syllables = syllables;
      this.costs = costs;
    }

    static Meaning of(Map<Integer, Float> all) {
      TreeMap<Integer, Float> sorted = new TreeMap<>(all);
      Meaning meaning = new Meaning(new int[all.size()], new float[all.size()]);
      int at = 0;
      for (Map.Entry<Integer, Float> entry : sorted.entrySet()) {
        meaning.syllables[at] = entry.getKey();
        meaning.costs[at++] = entry.getValue();
      }
      return meaning;
    }

    int size() {
      return syllables.length;
    }

    int syllable(int index) {
      return syllables[index];
    }

    float cost(int index) {
      return costs[index];
    }
  }

  /** Passports write lyu for lü, and many type lue for lüe. */
  private static List<String> aliases(String name) {
    return switch (name) {
      case "lv", "nv" -> List.of(name.charAt(0) + "yu");
      case "lve", "nve" -> List.of(name.charAt(0) + "ue");
      default -> List.of();
    };
  }

  private static void put(
      Map<String, Map<Integer, Float>> all, String letters, int id, float cost) {
    if (!letters.isEmpty()) {
      all.computeIfAbsent(letters, l -> new HashMap<>()).merge(id, cost, Math::min);
    }
  }
}
