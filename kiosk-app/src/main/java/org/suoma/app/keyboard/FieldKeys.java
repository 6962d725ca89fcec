package org.suoma.app.keyboard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which keys a kind of field takes, the ones that it opens with first; pages are drawn with these,
 * so that nothing on them moves when the script comes.
 */
public enum FieldKeys {
  /** Words of the language, as most fields take them. */
  HAN("pinyin", "strokes", "yi", "number", "latin"),
  /** Words in Yi. */
  YI("yi", "pinyin", "strokes", "number", "latin"),
  /** Letters and digits. */
  LATIN("latin", "number"),
  /** The same, shown as dots. */
  MASKED("latin", "number"),
  /** Digits. */
  NUMBER("number"),
  /** A citizen's number: digits, and X at the end. */
  ID("number"),
  /** Digits and capital letters. */
  CAPITALS("latin", "number");

  @SuppressWarnings("ImmutableEnumChecker") // copied, and cannot be changed
  private final List<String> tabs;

  FieldKeys(String... tabs) {
    this.tabs = List.of(tabs);
  }

  /** The kind of a field by its name in pages, e.g. {@code han}. */
  public static FieldKeys of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The tabs of all kinds, for the script, e.g. {@code id=number;latin=latin number}. */
  public static String table() {
    return Arrays.stream(values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT) + "=" + String.join(" ", kind.tabs))
        .collect(Collectors.joining(";"));
  }

  /** Whether it has a tab. */
  public boolean has(String tab) {
    return tabs.contains(tab);
  }

  /** Whether it opens with a tab. */
  public boolean opensWith(String tab) {
    return tabs.get(0).equals(tab);
  }

  /** Whether a space can be typed. */
  public boolean takesSpaces() {
    return this == HAN || this == YI || this == LATIN;
  }
}
