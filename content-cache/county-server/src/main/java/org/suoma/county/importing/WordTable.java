package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** The cells of a table in Word, with merged ones filled up so that columns stay aligned. */
final class WordTable {

  private static final int MAX_SPAN = 50;

  private WordTable() {}

  /** The rows that have anything in them. */
  static List<List<String>> rows(XWPFTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = new ArrayList<>();
      for (XWPFTableCell cell : row.getTableCells()) {
        cells.add(TextBlocks.squeeze(cell.getTextRecursively()));
        for (int i = 1; i < span(cell); i++) {
          cells.add("");
        }
      }
      if (cells.stream().anyMatch(words -> !words.isEmpty())) {
        rows.add(cells);
      }
    }
    return rows;
  }

  private static int span(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    boolean spans = properties != null && properties.isSetGridSpan();
    return spans ? Math.min(MAX_SPAN, properties.getGridSpan().getVal().intValue()) : 1;
  }
}
