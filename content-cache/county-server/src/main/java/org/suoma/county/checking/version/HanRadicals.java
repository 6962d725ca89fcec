package org.suoma.county.checking.version;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts Han characters in the place of radicals. A typeface draws 民 and the radical ⺠ by one glyph,
 * and a PDF, which knows glyphs, often names the wrong one: its text looks right, and nobody finds
 * it.
 */
public final class HanRadicals {

  /** What compatibility (NFKC) does not fold, or folds into a traditional character. */
  private static final String PAIRS =
      "⺁厂⺇几⺒巳⺓幺⺜日⺝月⺟母⺠民⺩王⺫目⺬示⺻聿⺽臼⻁虎⻄西⻅见"
          + "⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼"
          + "⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户";

  private static final int FIRST = 0x2E80;
  private static final int LAST = 0x2FDF;
  private static final Map<Character, Character> CHARACTERS = pairs();

  private HanRadicals() {}

  /** The same text with characters in their place. */
  public static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one < FIRST || one > LAST) {
        folded.append(one);
      } else {
        Character known = CHARACTERS.get(one);
        folded.append(
            known == null
                ? Normalizer.normalize(String.valueOf(one), Normalizer.Form.NFKC)
                : String.valueOf(known));
      }
    }
    return folded.toString();
  }

  private static Map<Character, Character> pairs() {
    Map<Character, Character> pairs = new HashMap<>();
    for (int i = 0; i < PAIRS.length(); i += 2) {
      pairs.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
    }
    return Map.copyOf(pairs);
  }
}
