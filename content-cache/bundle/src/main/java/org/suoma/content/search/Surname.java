package org.suoma.content.search;

import java.util.Locale;
import java.util.Map;

/** By which letter a family name is found, also where the given name is masked ({@code 曲*子}). */
public final class Surname {

  /** What stands for names that begin with no Han character. */
  public static final String OTHER = "#";

  /** Characters read otherwise in family names (现代汉语词典, readings marked 姓). 姓). */
  private static final Map<Character, String> READ_OTHERWISE =
      Map.ofEntries(
          Map.entry('单', "S"),
          Map.entry('曾', "Z"),
          Map.entry('解', "X"),
          Map.entry('仇', "Q"),
          Map.entry('区', "O"),
          Map.entry('查', "Z"),
          Map.entry('盖', "G"),
          Map.entry('朴', "P"),
          Map.entry('种', "C"),
          Map.entry('繁', "P"),
          Map.entry('翟', "Z"),
          Map.entry('冼', "X"),
          Map.entry('召', "S"),
          Map.entry('乐', "Y"),
          Map.entry('折', "S"));

  private Surname() {}

  /** The letter A to Z, or {@link #OTHER}. */
  public static String initial(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      return OTHER;
    }
    String otherwise = READ_OTHERWISE.get(stripped.charAt(0));
    if (otherwise != null) {
      return otherwise;
    }
    String initials = Pinyin.of(stripped.substring(0, 1)).initials().toUpperCase(Locale.ROOT);
    return initials.matches("[A-Z]") ? initials : OTHER;
  }
}
