package org.suoma.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean the same to residents, such as 低保 and 最低生活保障, as the county lists them. Threads
 * may share one.
 */
public final class Synonyms {

  private static final int FIRST_BEYOND_ASCII = 0x80;

  private final Map<String, Set<String>> groups = new LinkedHashMap<>();

  /**
   * Whole words only, by their pinyin in full and by initials; null until letters are asked for.
   */
  private volatile @Nullable Map<String, Set<String>> byLetters;

  /** Groups of words; see {@code County.synonyms}. */
  public Synonyms(List<List<String>> groups) {
    for (List<String> group : groups) {
      for (String word : group) {
        this.groups
            .computeIfAbsent(word.toLowerCase(Locale.ROOT), any -> new LinkedHashSet<>())
            .addAll(group);
      }
    }
  }

  /** No synonyms. */
  public static Synonyms none() {
    return new Synonyms(List.of());
  }

  /** Other words for this one, which may be letters of pinyin; empty if there are none. */
  List<String> of(String word) {
    Set<String> same = groups.get(word);
    if (same == null && word.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII)) {
      same = byLetters().get(word);
    }
    List<String> others = new ArrayList<>(same == null ? Set.of() : same);
    others.remove(word);
    return others;
  }

  /**
   * Puts the words by their letters now, for which readings of all Han characters are read: a
   * quarter of a second that the first page of a kiosk does not wait for. Two threads that come at
   * once both do it.
   */
  void prepareLetters() {
    Map<String, Set<String>> unused = byLetters();
  }

  private Map<String, Set<String>> byLetters() {
    Map<String, Set<String>> made = byLetters;
    if (made == null) {
      made = new HashMap<>();
      for (Map.Entry<String, Set<String>> group : groups.entrySet()) {
        Pinyin pinyin = Pinyin.of(group.getKey());
        for (String letters : List.of(pinyin.full(), pinyin.initials())) {
          made.computeIfAbsent(letters, any -> new LinkedHashSet<>()).addAll(group.getValue());
        }
      }
      byLetters = made;
    }
    return made;
  }
}
