package org.suoma.app.keyboard;

import java.util.ArrayList;
import java.util.List;

/**
 * Sounds that speakers of Southwestern Mandarin, and Nuosu who learnt it from them, often do not
 * tell apart, and so do not spell apart either.
 */
final class SimilarSounds {

  private static final List<List<String>> INITIALS =
      List.of(
          List.of("zh", "z"),
          List.of("ch", "c"),
          List.of("sh", "s"),
          List.of("n", "l"),
          List.of("f", "h"));
  private static final List<List<String>> FINALS =
      List.of(List.of("ang", "an"), List.of("eng", "en"), List.of("ing", "in"));

  private SimilarSounds() {}

  /**
   * What somebody may type for a syllable.
   *
   * @param letters as typed
   * @param changes how many parts of the syllable are mistaken: 1 or 2
   */
  record Sound(String letters, int changes) {}

  /** All that may be typed for a syllable by mistake, itself left out. */
  static List<Sound> of(String syllable) {
    String initial = initial(syllable);
    String end = syllable.substring(initial.length());
    List<Sound> all = new ArrayList<>();
    for (String otherInitial : initials(initial)) {
      for (String otherEnd : finals(end)) {
        int changes = (otherInitial.equals(initial) ? 0 : 1) + (otherEnd.equals(end) ? 0 : 1);
        if (changes > 0) {
          all.add(new Sound(otherInitial + otherEnd, changes));
        }
      }
    }
    return all;
  }

  /** The consonant that a syllable begins with; empty if it begins with a vowel. */
  static String initial(String syllable) {
    if (syllable.matches("[zcs]h.*")) {
      return syllable.substring(0, 2);
    }
    return "aeo".indexOf(syllable.charAt(0)) >= 0 ? "" : syllable.substring(0, 1);
  }

  private static List<String> initials(String initial) {
    List<String> all = new ArrayList<>(List.of(initial));
    for (List<String> pair : INITIALS) {
      int at = pair.indexOf(initial);
      if (at >= 0) {
        all.add(pair.get(1 - at));
      }
    }
    return all;
  }

  private static List<String> finals(String end) {
    List<String> all = new ArrayList<>(List.of(end));
    for (List<String> pair : FINALS) {
      String back = pair.get(0);
      String front = pair.get(1);
      if (end.endsWith(back)) {
        all.add(end.substring(0, end.length() - back.length()) + front);
      } else if (end.endsWith(front)) {
        all.add(end.substring(0, end.length() - front.length()) + back);
      }
    }
    return all;
  }
}
