package org.suoma.county.checking.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds words in texts; where several begin at one place, the longest. Threads may share one. */
final class WordFinder {

  private static final int AROUND = 8;

  private final Map<Character, List<Word>> byBeginning = new HashMap<>();

  WordFinder(List<Word> words) {
    for (Word word : words) {
      byBeginning.computeIfAbsent(word.wrong().charAt(0), c -> new ArrayList<>()).add(word);
    }
    Comparator<Word> longestFirst = Comparator.comparingInt(word -> -word.wrong().length());
    byBeginning.values().forEach(list -> list.sort(longestFirst));
  }

  List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    PlainText plain = new PlainText(text);
    for (int i = 0; i < plain.length(); ) {
      Hit hit = at(plain, i);
      if (hit == null) {
        i++;
      } else {
        hits.add(hit);
        i += hit.word().wrong().length();
      }
    }
    return hits;
  }

  private @Nullable Hit at(PlainText text, int index) {
    for (Word word : byBeginning.getOrDefault(text.at(index), List.of())) {
      if (text.holds(word.wrong(), index) && !isRight(word, text, index)) {
        return new Hit(word, text.around(index, word.wrong().length(), AROUND));
      }
    }
    return null;
  }

  private static boolean isRight(Word word, PlainText text, int index) {
    for (String longer : word.except()) {
      int offset = longer.indexOf(word.wrong());
      if (offset >= 0 && text.holds(longer, index - offset)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A word that was found.
   *
   * @param word the word
   * @param context the text around it
   */
  record Hit(Word word, String context) {}
}
