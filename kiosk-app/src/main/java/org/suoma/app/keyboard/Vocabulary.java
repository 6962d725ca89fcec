package org.suoma.app.keyboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.huaban.analysis.jieba.WordDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and how often they are met: those of the language at large, and those of the county's own
 * documents, which count as if they made up a quarter of all that is read. A list for making a
 * {@link Lexicon}; some 50 MB. Not safe for threads.
 */
final class Vocabulary {

  /** Longer names are typed in pieces. */
  static final int LONGEST_WORD = 8;

  private static final String DICTIONARY = "/dict.txt";
  private static final Pattern HAN = Pattern.compile("[\u4e00-\u9fff]+");

  /** A county of few words must not drown the language: one of its words weighs so much at most. */
  private static final double MOST_WEIGHT = 600;

  /** What a character weighs that no list has. */
  private static final double UNKNOWN = 0.5;

  private final Map<String, Integer> general = new HashMap<>();
  private final Map<String, Integer> county = new HashMap<>();
  private double generalTotal;
  private double countyTotal;

  private Vocabulary() {}

  /** The words of the language at large, from jieba's dictionary. */
  static Vocabulary ofTheLanguage() throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    try (InputStream in = WordDictionary.class.getResourceAsStream(DICTIONARY)) {
      if (in == null) {
        throw new IOException(DICTIONARY + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" ", -1);
        if (parts.length > 1
            && parts[0].length() <= LONGEST_WORD
            && HAN.matcher(parts[0]).matches()) {
          int count = Integer.parseInt(parts[1]);
          vocabulary.general.put(parts[0], count);
          vocabulary.generalTotal += count;
        }
      }
    }
    return vocabulary;
  }

  /** Counts the words of a text of the county's. */
  void addText(String text) {
    Matcher runs = HAN.matcher(text);
    while (runs.find()) {
      split(runs.group()).forEach(this::count);
    }
  }

  /** A name of the county's: a unit, a place, a title. It becomes a word of its own. */
  void addName(String name) {
    if (name.length() > 1 && name.length() <= LONGEST_WORD && HAN.matcher(name).matches()) {
      count(name);
    }
  }

  /** How often the language at large has the word; 0 if never. */
  int times(String word) {
    return general.getOrDefault(word, 0);
  }

  /** Tells every word with its share of all that is read, above 0 and below 1. */
  void forEach(Visitor visitor) {
    double weight = countyTotal == 0 ? 0 : Math.min(MOST_WEIGHT, generalTotal / (3 * countyTotal));
    double total = generalTotal + weight * countyTotal;
    general.forEach(
        (word, count) ->
            visitor.visit(word, (count + weight * county.getOrDefault(word, 0)) / total));
    county.forEach(
        (word, count) -> {
          if (!general.containsKey(word)) {
            visitor.visit(word, weight * count / total);
          }
        });
  }

  /** What is done with each word. */
  interface Visitor {
    /** A word and its share. */
    void visit(String word, double share);
  }

  private void count(String word) {
    county.merge(word, 1, Integer::sum);
    countyTotal++;
  }

  /** Splits a run of Han characters where the words of the language are likeliest. */
  List<String> split(String run) {
    double[] best = new double[run.length() + 1];
    int[] next = new int[run.length() + 1];
    for (int from = run.length() - 1; from >= 0; from--) {
      best[from] = Double.NEGATIVE_INFINITY;
      for (int to = from + 1; to <= Math.min(run.length(), from + LONGEST_WORD); to++) {
        Integer known = general.get(run.substring(from, to));
        if (known == null && to > from + 1) {
          continue;
        }
        double likelihood = Math.log((known == null ? UNKNOWN : known) / generalTotal) + best[to];
        if (likelihood > best[from]) {
          best[from] = likelihood;
          next[from] = to;
        }
      }
    }
    List<String> words = new ArrayList<>();
    for (int from = 0; from < run.length(); from = next[from]) {
      words.add(run.substring(from, next[from]));
    }
    return words;
  }
}
