package org.suoma.county.checking.version;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/**
 * The letters and digits of a text, by all sequences of four: line breaks, spaces, punctuation and
 * page numbers do not count.
 *
 * @param length how many letters and digits
 * @param sequences of four
 */
record Fingerprint(int length, Set<String> sequences) {

  private static final int SIZE = 4;

  static Fingerprint of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{Nd}]+", "");
    Set<String> sequences = new HashSet<>();
    for (int i = 0; i + SIZE <= plain.length(); i++) {
      sequences.add(plain.substring(i, i + SIZE));
    }
    return new Fingerprint(plain.length(), sequences);
  }

  /** How much of this text stands in another, 0 to 1. */
  double shareIn(Fingerprint other) {
    if (sequences.isEmpty()) {
      return 1;
    }
    long common = sequences.stream().filter(other.sequences::contains).count();
    return (double) common / sequences.size();
  }
}
