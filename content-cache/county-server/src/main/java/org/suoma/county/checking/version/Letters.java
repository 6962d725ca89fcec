package org.suoma.county.checking.version;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters and digits of a text, full width as half width, without spaces, punctuation and line
 * breaks, each knowing where in the text it stands.
 */
final class Letters {

  /** A sentence that is shorter stands with the next: 一、 alone may stand anywhere. */
  private static final int SHORTEST = 6;

  private static final String ENDS = "。；;！!？?\n";

  private final String text;
  private final String plain;
  private final List<Integer> places;

  private Letters(String text, String plain, List<Integer> places) {
    this.text = text;
    this.plain = plain;
    this.places = places;
  }

  static Letters of(String text) {
    StringBuilder plain = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      String folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
      for (int i = 0; i < folded.length(); i++) {
        char one = folded.charAt(i);
        if (Character.isLetterOrDigit(one) || Character.isSurrogate(one)) {
          plain.append(one);
          places.add(at);
        }
      }
      at += Character.charCount(point);
    }
    return new Letters(text, plain.toString(), places);
  }

  /** The letters alone. */
  String plain() {
    return plain;
  }

  /** The sentences, as parts of {@link #plain} from one index to another. */
  List<Range> sentences() {
    List<Range> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= plain.length(); i++) {
      if (i == plain.length() || (i - from >= SHORTEST && endsBetween(i - 1, i))) {
        sentences.add(new Range(from, i));
        from = i;
      }
    }
    return sentences;
  }

  private boolean endsBetween(int before, int after) {
    for (int at = places.get(before); at < places.get(after); at++) {
      if (ENDS.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The text as written from one letter to another, on one line. */
  String words(int from, int until) {
    int first = Math.max(0, from);
    int last = Math.min(plain.length(), until);
    if (first >= last) {
      return "";
    }
    int end = last == plain.length() ? text.length() : places.get(last);
    return text.substring(places.get(first), end).replaceAll("\\s+", "");
  }

  /**
   * A part of the letters.
   *
   * @param from index of the first
   * @param until index after the last
   */
  record Range(int from, int until) {}
}
