package org.suoma.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that mean the same to residents, such as 低保 and 最低生活保障, as the county lists them. Threads
 * may share one.
 */
public final class Synonyms {

  private final Map<String, Set<String>> groups = new HashMap<>();

  /** Whole words only, by their pinyin in full and by initials. */
  private final Map<String, Set<String>> byLetters = new HashMap<>();

  /** Groups of words; see {@code County.synonyms}. */
  public Synonyms(List<List<String>> groups) {
    for (List<String> group : groups) {
      for (String word : group) {
        String key = word.toLowerCase(Locale.ROOT);
        this.groups.computeIfAbsent(key, any -> new LinkedHashSet<>()).addAll(group);
        Pinyin pinyin = Pinyin.of(word);
        for (String letters : List.of(pinyin.full(), pinyin.initials())) {
          byLetters.computeIfAbsent(letters, any -> new LinkedHashSet<>()).addAll(group);
        }
      }
    }
  }

  /** No synonyms. */
  public static Synonyms none() {
    return new Synonyms(List.of());
  }

  /** Other words for this one, which may be letters of pinyin; empty if there are none. */
  List<String> of(String word) {
    Set<String> same = groups.getOrDefault(word, byLetters.getOrDefault(word, Set.of()));
    List<String> others = new ArrayList<>(same);
    others.remove(word);
    return others;
  }
}
