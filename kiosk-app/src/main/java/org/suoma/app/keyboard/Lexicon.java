package org.suoma.app.keyboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All words by their readings: a tree whose edges are syllables, packed into arrays so that 350,000
 * words take less than 10 MB. Children of a node lie side by side, in the order of their syllables;
 * words of a node lie side by side, the commonest first. Threads may share one.
 */
final class Lexicon {

  static final int ROOT = 0;

  /** A reading that is not a character's commonest. */
  private static final float SELDOM_READ = 3;

  private final Syllables syllables;
  private final short[] syllable;
  private final int[] firstChild;
  private final int[] firstWord;
  private final int[] textEnd;
  private final char[] text;
  private final float[] cost;

  private Lexicon(Syllables syllables, List<Word> sorted) {
    Packing packing = new Packing(sorted);
    this.syllables = syllables;
    this.syllable = packing.syllable;
    this.firstChild = packing.firstChild;
    this.firstWord = packing.firstWord;
    this.textEnd = packing.textEnd;
    this.text = packing.text.toString().toCharArray();
    this.cost = packing.cost;
  }

  /** The words of a vocabulary as they are read. */
  static Lexicon of(Vocabulary vocabulary, Readings readings) {
    Set<String> spelled = new HashSet<>();
    vocabulary.forEach((word, share) -> spelled.addAll(readings.of(word)));
    for (char c = '\u4e00'; c <= '\u9fff'; c++) {
      spelled.addAll(readings.of(c));
    }
    Syllables syllables = new Syllables(spelled);
    List<Word> words = new ArrayList<>();
    vocabulary.forEach(
        (word, share) -> {
          float cost = (float) -Math.log(share);
          if (word.length() > 1) {
            add(words, syllables, word, readings.of(word), cost);
            return;
          }
          List<String> all = readings.of(word.charAt(0));
          for (int i = 0; i < all.size(); i++) {
            add(words, syllables, word, List.of(all.get(i)), i == 0 ? cost : cost + SELDOM_READ);
          }
        });
    words.sort(null);
    return new Lexicon(syllables, words);
  }

  private static void add(
      List<Word> words, Syllables syllables, String text, List<String> read, float cost) {
    short[] reading = new short[read.size()];
    for (int i = 0; i < reading.length; i++) {
      reading[i] = (short) syllables.id(read.get(i));
      if (reading[i] < 0) {
        return;
      }
    }
    if (reading.length == text.length()) {
      words.add(new Word(reading, text, cost));
    }
  }

  /** The syllables of the edges. */
  Syllables syllables() {
    return syllables;
  }

  /** How many words there are; a character with two readings counts twice. */
  int size() {
    return cost.length;
  }

  /** What the arrays take, in bytes. */
  long bytes() {
    return 2L * syllable.length
        + 4L * (firstChild.length + firstWord.length + textEnd.length + cost.length)
        + 2L * text.length;
  }

  int firstChild(int node) {
    return firstChild[node];
  }

  int endOfChildren(int node) {
    return firstChild[node + 1];
  }

  /** The syllable on the edge to a node. */
  int syllable(int node) {
    return syllable[node];
  }

  int firstWord(int node) {
    return firstWord[node];
  }

  int endOfWords(int node) {
    return firstWord[node + 1];
  }

  /** The characters of a word. */
  String text(int word) {
    int from = word == 0 ? 0 : textEnd[word - 1];
    return new String(text, from, textEnd[word] - from);
  }

  /** How seldom a word is: the negative natural logarithm of its share. */
  float cost(int word) {
    return cost[word];
  }

  /** A word on its way into the arrays, ordered by reading, then the commonest first. */
  private static final class Word implements Comparable<Word> {
    private final short[] reading;
    private final String text;
    private final float cost;

    Word(short[] reading, String text, float cost) {
      this.reading = reading;
      this.text = text;
      this.cost = cost;
    }

    @Override
    public int compareTo(Word other) {
      int order = Arrays.compare(reading, other.reading);
      if (order == 0) {
        order = Float.compare(cost, other.cost);
      }
      return order == 0 ? text.compareTo(other.text) : order;
    }
  }

  /** Lays the tree of sorted words down level by level. */
  private static final class Packing {
    private final short[] syllable;
    private final int[] firstChild;
    private final int[] firstWord;
    private final int[] textEnd;
    private final float[] cost;
    private final StringBuilder text = new StringBuilder();
    private final List<Range> nodes = new ArrayList<>();

    Packing(List<Word> sorted) {
      textEnd = new int[sorted.size()];
      cost = new float[sorted.size()];
      nodes.add(new Range(0, sorted.size(), 0, (short) -1));
      List<Integer> children = new ArrayList<>();
      List<Integer> words = new ArrayList<>();
      int packed = 0;
      for (int at = 0; at < nodes.size(); at++) {
        Range node = nodes.get(at);
        words.add(packed);
        children.add(nodes.size());
        int word = node.from;
        for (; word < node.to && sorted.get(word).reading.length == node.depth; word++) {
          text.append(sorted.get(word).text);
          textEnd[packed] = text.length();
          cost[packed++] = sorted.get(word).cost;
        }
        addChildren(sorted, node, word);
      }
      words.add(packed);
      children.add(nodes.size());
      firstWord = words.stream().mapToInt(Integer::intValue).toArray();
      firstChild = children.stream().mapToInt(Integer::intValue).toArray();
      syllable = new short[nodes.size()];
      for (int i = 0; i < syllable.length; i++) {
        syllable[i] = nodes.get(i).syllable;
      }
    }

    private void addChildren(List<Word> sorted, Range node, int firstDeeper) {
      int from = firstDeeper;
      while (from < node.to) {
        short edge = sorted.get(from).reading[node.depth];
        int to = from + 1;
        while (to < node.to && sorted.get(to).reading[node.depth] == edge) {
          to++;
        }
        nodes.add(new Range(from, to, node.depth + 1, edge));
        from = to;
      }
    }

    private record Range(int from, int to, int depth, short syllable) {}
  }
}
