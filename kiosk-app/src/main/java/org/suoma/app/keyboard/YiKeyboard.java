package org.suoma.app.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every Yi syllable in two touches: its initial, then its final with the tone. The keys are made
 * from the names that Unicode gives the syllables ({@code YI SYLLABLE HXOP}). Threads may share
 * one.
 */
public final class YiKeyboard {

  /** The finals without tone, in the order of the Unicode block: one column each. */
  public static final List<String> VOWELS =
      List.of("i", "ie", "a", "uo", "o", "e", "u", "ur", "y", "yr");

  /** The tones' letters as written after the final, from the high one down: one row each. */
  public static final List<String> TONES = List.of("t", "x", "", "p");

  private static final char FIRST = '\uA000';
  private static final char LAST = '\uA48C';

  /**
   * Unicode calls it YI SYLLABLE WU, but it is no syllable: it is the mark that repeats the one
   * before. The name cannot be changed any more (Unicode Technical Note 27, "Known Anomalies in
   * Unicode Character Names"). Both published keyboards have it at {@code w}.
   */
  private static final char ITERATION_MARK = '\uA015';

  private static final String PREFIX = "YI SYLLABLE ";

  /** The iteration mark's place among the finals of w, where no syllable stands: u, mid tone. */
  private static final int ITERATION_PLACE =
      TONES.indexOf("") * VOWELS.size() + VOWELS.indexOf("u");

  private final TreeMap<String, @Nullable Key[]> finals = new TreeMap<>();

  /** The keyboard of all 1,165 characters. */
  public YiKeyboard() {
    for (char glyph = FIRST; glyph <= LAST; glyph++) {
      if (glyph == ITERATION_MARK) {
        row("w")[ITERATION_PLACE] = new Key("w", String.valueOf(glyph));
      } else {
        String name = Character.getName(glyph).substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        int split = endOfInitial(name);
        row(name.substring(0, split))[place(name.substring(split))] =
            new Key(name, String.valueOf(glyph));
      }
    }
  }

  /** The first touch: 43 initials, and the syllables without one, whose letters are empty. */
  public List<Key> initials() {
    List<Key> keys = new ArrayList<>();
    finals.forEach((initial, syllables) -> keys.add(new Key(initial, sample(syllables))));
    return keys;
  }

  /**
   * The second touch: four rows of tones by ten columns of vowels.
   *
   * @param initial one of those of {@link #initials()}
   * @return null where there is no such syllable
   */
  public List<@Nullable Key> finals(String initial) {
    @Nullable Key[] keys = finals.get(initial);
    if (keys == null) {
      throw new IllegalArgumentException("no Yi syllable begins with " + initial);
    }
    List<@Nullable Key> all = new ArrayList<>();
    for (Key key : keys) {
      all.add(key);
    }
    return all;
  }

  /**
   * A key.
   *
   * @param letters the romanisation, or an initial
   * @param glyph the Yi character; on an initial's key the first of its syllables, as a sample
   */
  public record Key(String letters, String glyph) {}

  private @Nullable Key[] row(String initial) {
    return finals.computeIfAbsent(initial, i -> new @Nullable Key[TONES.size() * VOWELS.size()]);
  }

  private static String sample(@Nullable Key[] keys) {
    int mid = TONES.indexOf("") * VOWELS.size();
    for (int i = 0; i < keys.length; i++) {
      Key key = keys[(mid + i) % keys.length];
      if (key != null) {
        return key.glyph();
      }
    }
    throw new IllegalStateException("an initial without a syllable");
  }

  /** Consonants first; y is a vowel unless another one follows: {@code yy}, {@code nyie}. */
  private static int endOfInitial(String name) {
    int end = 0;
    while (end < name.length() && "aeiou".indexOf(name.charAt(end)) < 0) {
      if (name.charAt(end) == 'y' && !startsVowel(name, end + 1)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean startsVowel(String name, int at) {
    return at < name.length() && "aeiouy".indexOf(name.charAt(at)) >= 0;
  }

  private static int place(String sound) {
    String tone = sound.substring(sound.length() - 1);
    int row = TONES.indexOf(tone);
    String vowel = row < 0 ? sound : sound.substring(0, sound.length() - 1);
    int column = VOWELS.indexOf(vowel);
    if (column < 0) {
      throw new IllegalStateException("no final of Yi: " + sound);
    }
    return (row < 0 ? TONES.indexOf("") : row) * VOWELS.size() + column;
  }
}
