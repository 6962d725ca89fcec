package org.suoma.county.translating.file;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** What may stand in the files: the characters of XML 1.0 (section 2.2), and ids that are names. */
final class FileText {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._/-]+");
  private static final int LAST_OF_FIRST_PLANE = 0xFFFD;

  private FileText() {}

  /**
   * Refuses a row that no file could hold.
   *
   * @throws IOException naming the unit and the character
   */
  static void require(TranslationRow row) throws IOException {
    if (!ID.matcher(row.id()).matches()) {
      throw new IOException("编号只能用字母、数字、点、横线和斜线：" + row.id());
    }
    TranslationRow.YiCells yi = row.yi();
    for (String text :
        List.of(
            row.zh(),
            yi.text(),
            yi.source(),
            yi.licence(),
            yi.reviewer(),
            row.context(),
            row.picture())) {
      int illegal = illegal(text);
      if (illegal >= 0) {
        throw new IOException(
            "%s 含有文件里不能写的控制字符 U+%04X，请先在原文里去掉".formatted(row.id(), text.codePointAt(illegal)));
      }
    }
  }

  private static int illegal(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (!isLegal(text.codePointAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isLegal(int codePoint) {
    boolean space = codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return space
        || (codePoint >= ' ' && codePoint <= LAST_OF_FIRST_PLANE && !surrogate)
        || Character.isSupplementaryCodePoint(codePoint);
  }
}
