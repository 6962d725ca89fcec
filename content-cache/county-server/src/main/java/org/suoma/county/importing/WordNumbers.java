package org.suoma.county.importing;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word gives paragraphs by itself and that are not in their text. Chinese ones,
 * such as 一、, belong to the wording of official documents; others make lists. One thread.
 */
final class WordNumbers {

  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private final Map<String, Integer> counts = new HashMap<>();

  /** The number of the next paragraph. */
  Numbering of(XWPFParagraph paragraph) {
    BigInteger list = paragraph.getNumID();
    String format = paragraph.getNumFmt();
    if (list == null || format == null) {
      return new Numbering("", null);
    }
    BigInteger level = paragraph.getNumIlvl();
    String words = paragraph.getNumLevelText();
    int count = counts.merge(list + "/" + level, 1, Integer::sum);
    boolean chinese = format.contains("hinese") || format.startsWith("japaneseCounting");
    if (chinese && words != null && words.indexOf('%') >= 0) {
      return new Numbering(words.replaceFirst("%\\d", chinese(count)), null);
    }
    return new Numbering("", !format.equals("bullet"));
  }

  static String chinese(int number) {
    int tens = number / 10;
    if (number >= 100) {
      return String.valueOf(number);
    }
    String ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十";
    return ten + DIGITS[number % 10];
  }

  /**
   * A paragraph's number.
   *
   * @param before what stands before its words; may be empty
   * @param list whether it is a point of an ordered or another list; null for none
   */
  record Numbering(String before, @Nullable Boolean list) {}
}
