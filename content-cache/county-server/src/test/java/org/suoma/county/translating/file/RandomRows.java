package org.suoma.county.translating.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.suoma.county.translating.text.UnitState;

/** Rows of arbitrary texts, from the pieces that files have been seen to lose. */
public final class RandomRows {

  private static final List<String> PIECES =
      List.of(
          "<a href=\"x\">",
          "&amp;",
          "&#13;",
          "]]>",
          "<!--",
          "?>",
          "'",
          "\"",
          "\n",
          "\r",
          "\r\n",
          "\t",
          " ",
          "  ",
          "\u00A0",
          "\u3000",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uFFFD",
          "=1+1",
          "=cmd|'/c calc'!A1",
          "+1",
          "-1",
          "@SUM(A1)",
          "'007",
          "1e5",
          "2026-05-06",
          "TRUE",
          "#N/A",
          "_x000D_",
          "_x0041_",
          "_x005F_",
          "_",
          "\uD840\uDC00",
          "\uD83D\uDE00",
          "e\u0301",
          "ꆈꌠꁱꂷ",
          "ꀕ",
          "꒔",
          "{0}",
          "首页",
          "返回",
          "《办法》",
          "【删除】",
          "a",
          "\u007F",
          "\uE000");

  private static final String ID_CHARACTERS = "abcXYZ019.-_/";

  private final Random random;

  public RandomRows(long seed) {
    this.random = new Random(seed);
  }

  public List<TranslationRow> rows() {
    List<TranslationRow> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int size = random.nextInt(12);
    while (rows.size() < size) {
      String id = id();
      if (ids.add(id)) {
        rows.add(new TranslationRow(id, text(1), cells(), text(0), text(0), state()));
      }
    }
    return rows;
  }

  private TranslationRow.YiCells cells() {
    return new TranslationRow.YiCells(text(0), text(0), text(0), text(0), text(0));
  }

  private UnitState state() {
    List<UnitState> states = List.of(UnitState.values());
    return states.get(random.nextInt(states.size()));
  }

  private String id() {
    StringBuilder id = new StringBuilder();
    int length = 1 + random.nextInt(20);
    for (int i = 0; i < length; i++) {
      id.append(ID_CHARACTERS.charAt(random.nextInt(ID_CHARACTERS.length())));
    }
    return id.toString();
  }

  private String text(int atLeast) {
    StringBuilder text = new StringBuilder();
    int pieces = atLeast + random.nextInt(5);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
