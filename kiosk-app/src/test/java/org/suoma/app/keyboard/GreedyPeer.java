package org.suoma.app.keyboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a simple input method does, the bench's peer: the longest syllables from the left, then the
 * longest words from the left, each the commonest of its reading. The same words and readings as
 * ours, without the county's.
 */
final class GreedyPeer {

  private static final int LONGEST_SYLLABLE = 6;

  private final Set<String> syllables = new HashSet<>();
  private final Map<String, String> commonest = new HashMap<>();

  GreedyPeer(Vocabulary vocabulary, Readings readings) {
    Map<String, Double> shares = new HashMap<>();
    vocabulary.forEach(
        (word, share) -> {
          List<String> read = readings.of(word);
          syllables.addAll(read);
          String key = String.join("'", read);
          if (share > shares.getOrDefault(key, 0.0)) {
            shares.put(key, share);
            commonest.put(key, word);
          }
        });
  }

  /** What it writes for full pinyin. */
  String write(String letters) {
    List<String> read = syllables(letters);
    StringBuilder written = new StringBuilder();
    int at = 0;
    while (at < read.size()) {
      int end = Math.min(read.size(), at + Vocabulary.LONGEST_WORD);
      String word = null;
      for (; end > at && word == null; end--) {
        word = commonest.get(String.join("'", read.subList(at, end)));
      }
      written.append(word == null ? read.get(at) : word);
      at = word == null ? at + 1 : end + 1;
    }
    return written.toString();
  }

  private List<String> syllables(String letters) {
    List<String> read = new ArrayList<>();
    int at = 0;
    while (at < letters.length()) {
      int end = Math.min(letters.length(), at + LONGEST_SYLLABLE);
      while (end > at + 1 && !syllables.contains(letters.substring(at, end))) {
        end--;
      }
      read.add(letters.substring(at, end));
      at = end;
    }
    return read;
  }
}
