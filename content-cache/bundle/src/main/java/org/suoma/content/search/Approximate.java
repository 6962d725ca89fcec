package org.suoma.content.search;

/** How nearly a word stands in a text (Sellers, 1980). */
final class Approximate {

  private Approximate() {}

  /**
   * The least number of characters to change, add or leave out so that the word stands somewhere in
   * the text; at most the word's length.
   */
  static int distance(String word, String text) {
    int[] column = new int[word.length() + 1];
    for (int i = 0; i <= word.length(); i++) {
      column[i] = i;
    }
    int best = column[word.length()];
    for (int at = 0; at < text.length(); at++) {
      int diagonal = column[0];
      column[0] = 0; // it may begin anywhere
      for (int i = 1; i <= word.length(); i++) {
        int changed = diagonal + (word.charAt(i - 1) == text.charAt(at) ? 0 : 1);
        diagonal = column[i];
        column[i] = Math.min(changed, 1 + Math.min(column[i], column[i - 1]));
      }
      best = Math.min(best, column[word.length()]);
    }
    return best;
  }
}
