package org.suoma.content.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;

/**
 * How a Han text is typed on a Latin keyboard: {@code 医疗保险} is {@code yiliaobaoxian}, or by
 * initials {@code ylbx}. Words with several readings are read in their phrase.
 *
 * @param full all letters of all syllables
 * @param initials the first letter of each syllable
 */
record Pinyin(String full, String initials) {

  /** Titles are shorter; what comes after is not typed by anyone. */
  private static final int MAX_CHARACTERS = 120;

  static Pinyin of(String han) {
    String text = han.length() > MAX_CHARACTERS ? han.substring(0, MAX_CHARACTERS) : han;
    StringBuilder full = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    for (String syllable :
        PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, " ").split(" ", -1)) {
      // Keyboards have no ü: everybody types v for it.
      String letters =
          syllable.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[^a-z0-9]", "");
      if (!letters.isEmpty()) {
        full.append(letters);
        initials.append(letters.charAt(0));
      }
    }
    return new Pinyin(full.toString(), initials.toString());
  }
}
