package org.suoma.content.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Document numbers (文号) however their brackets are written: {@code 索府发〔2026〕3号}, {@code 索府发[2026]3}
 * and {@code 索府发（2026）3号} are one.
 */
final class DocumentNumber {

  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]()〔〕【】〈〉《》「」『』{}\\s—–-]+");
  private static final Pattern ENDING = Pattern.compile("号$");

  /** Letters in front, a year, a number; the number may be missing while it is being typed. */
  private static final Pattern FOLDED = Pattern.compile("\\p{IsHan}*-?(?:19|20)[0-9]{2}-?[0-9]*");

  private DocumentNumber() {}

  /** The number in one way of writing, e.g. {@code 索府发-2026-3}. */
  static String fold(String number) {
    String plain = Normalizer.normalize(number, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BRACKETS
        .matcher(ENDING.matcher(plain.strip()).replaceAll(""))
        .replaceAll("-")
        .replaceAll("^-|-$", "");
  }

  /** Whether a folded text may be a document number or the beginning of one. */
  static boolean mayBe(String folded) {
    return FOLDED.matcher(folded).matches() && folded.length() > 4;
  }

  /** The part that people remember, e.g. {@code 2026-3}; the whole if there is no year. */
  static String withoutIssuer(String folded) {
    return folded.replaceFirst("^\\p{IsHan}+-?", "");
  }
}
