package org.suoma.app.keyboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Han characters for letters: full pinyin, initials, both mixed, with apostrophes or without, and
 * with sounds that many speakers do not tell apart. It learns nothing from what anyone types.
 * Threads may share one.
 *
 * <p>The whole of the letters is read as the likeliest sequence of words (Viterbi 1967, over a
 * lattice of words by their shares); then come words that take up all letters, then words and
 * characters that take up fewer, from the first letter on.
 */
public final class PinyinEngine {

  /** Nobody types a longer sentence before choosing; what comes after is left unread. */
  public static final int MOST_LETTERS = 48;

  /** What each word costs besides, in natural logarithms: one word is likelier than two. */
  private static final float PER_WORD = 2;

  private final Lexicon lexicon;

  PinyinEngine(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** How many words it knows. */
  public int words() {
    return lexicon.size();
  }

  /** What its words take in memory, in bytes. */
  public long bytes() {
    return lexicon.bytes();
  }

  /**
   * What these letters may stand for, the likeliest first.
   *
   * @param typed letters a to z in any case, and apostrophes; other characters end what is read
   * @param limit how many at most
   * @return empty if nothing is read so
   */
  public List<Candidate> candidates(String typed, int limit) {
    String letters = readable(typed);
    Lattice lattice = new Lattice(letters);
    Map<String, Integer> chosen = new LinkedHashMap<>();
    String sentence = lattice.sentence();
    if (sentence != null) {
      chosen.put(sentence, letters.length());
    }
    lattice.firsts.sort(null);
    for (First first : lattice.firsts) {
      if (chosen.size() >= limit) {
        break;
      }
      chosen.putIfAbsent(lexicon.text(first.word), first.end);
    }
    List<Candidate> candidates = new ArrayList<>();
    chosen.forEach((text, end) -> candidates.add(new Candidate(text, end)));
    return List.copyOf(candidates);
  }

  private static String readable(String typed) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < typed.length() && letters.length() < MOST_LETTERS; i++) {
      char c = Character.toLowerCase(typed.charAt(i));
      if ((c < 'a' || c > 'z') && c != '\'') {
        break;
      }
      letters.append(c);
    }
    return letters.toString();
  }

  /** A word that begins with the first letter; those that take up most letters come first. */
  private record First(int word, int end, float cost) implements Comparable<First> {
    @Override
    public int compareTo(First other) {
      int order = Integer.compare(other.end, end);
      return order == 0 ? Float.compare(cost, other.cost) : order;
    }
  }

  /** All words at all positions of some letters, of which only the best ways are kept. */
  private final class Lattice {

    private final String letters;
    private final List<List<Syllables.Step>> steps = new ArrayList<>();
    private final float[] best;
    private final int[] word;
    private final int[] from;
    private final List<First> firsts = new ArrayList<>();
    private int start;

    Lattice(String letters) {
      this.letters = letters;
      int length = letters.length();
      best = new float[length + 1];
      word = new int[length + 1];
      from = new int[length + 1];
      for (int at = 0; at <= length; at++) {
        best[at] = Float.POSITIVE_INFINITY;
        steps.add(
            at == length || letters.charAt(at) == '\''
                ? List.of()
                : lexicon.syllables().steps(letters, at));
      }
      best[0] = 0;
      for (start = 0; start < length; start++) {
        if (best[start] < Float.POSITIVE_INFINITY) {
          walk(Lexicon.ROOT, start, 0);
        }
      }
    }

    /** Follows the letters from here into the tree of words. */
    private void walk(int node, int at, float spent) {
      for (Syllables.Step step : steps.get(at)) {
        Syllables.Meaning meaning = step.meaning();
        int child = lexicon.firstChild(node);
        int end = lexicon.endOfChildren(node);
        for (int i = 0; i < meaning.size() && child < end; i++) {
          while (child < end && lexicon.syllable(child) < meaning.syllable(i)) {
            child++;
          }
          if (child < end && lexicon.syllable(child) == meaning.syllable(i)) {
            float cost = spent + meaning.cost(i);
            meet(child, step.end(), cost);
            if (step.end() < letters.length()) {
              walk(child, step.end(), cost);
            }
          }
        }
      }
    }

    private void meet(int node, int end, float spent) {
      int first = lexicon.firstWord(node);
      int last = lexicon.endOfWords(node);
      if (first == last) {
        return;
      }
      float whole = best[start] + spent + lexicon.cost(first) + PER_WORD;
      if (whole < best[end]) {
        best[end] = whole;
        word[end] = first;
        from[end] = start;
      }
      for (int w = first; start == 0 && w < last; w++) {
        firsts.add(new First(w, end, spent + lexicon.cost(w)));
      }
    }

    private @Nullable String sentence() {
      int end = letters.length();
      if (end == 0 || best[end] == Float.POSITIVE_INFINITY) {
        return null;
      }
      StringBuilder sentence = new StringBuilder();
      for (int at = end; at > 0; at = from[at]) {
        sentence.insert(0, lexicon.text(word[at]));
      }
      return sentence.toString();
    }
  }
}
