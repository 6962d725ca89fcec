package org.suoma.county.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suoma.county.sheets.BrokenSheetException;
import org.suoma.county.sheets.CsvFile;
import org.suoma.county.sheets.Grid;
import org.suoma.county.sheets.SheetFile;
import org.suoma.county.tables.TableReader;
import org.suoma.county.tables.TablesRead;

/** Reads workbooks and CSV files: tables for the public, vacancies, rosters, columns. */
final class SpreadsheetReader implements DocumentReader {

  private static final String CSV = "csv";
  private static final Set<String> EXTENSIONS = Set.of("xlsx", "xls", CSV);

  private final TableReader tables;

  SpreadsheetReader(TableReader tables) {
    this.tables = tables;
  }

  /** A list for programs, without a Han character in its head, is nothing for residents. */
  @Override
  public boolean recognises(SourceFile file) throws UnreadableDocumentException {
    return EXTENSIONS.contains(file.extension())
        && (!file.extension().equals(CSV) || beginsInHan(file.text()));
  }

  private static boolean beginsInHan(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> line.codePoints().anyMatch(Character::isIdeographic))
        .orElse(true);
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    List<String> remarks = new ArrayList<>();
    SheetFile sheets;
    try {
      if (file.extension().equals(CSV)) {
        sheets = CsvFile.read(file.text());
        if (!file.charset().equals(StandardCharsets.UTF_8)) {
          remarks.add("%s：不是 UTF-8，按 GBK（GB 18030）读取，请看看有没有错字".formatted(file.name()));
        }
      } else {
        sheets = SheetFile.workbook(file.bytes());
      }
    } catch (BrokenSheetException e) {
      throw new UnreadableDocumentException(e.reason(), e);
    }
    if (sheets.grids().isEmpty()) {
      throw new UnreadableDocumentException("表格是空的");
    }
    refuseTranslators(sheets.grids().get(0));
    TablesRead read = tables.read(file.baseName(), sheets);
    read.remarks().forEach(remark -> remarks.add(file.name() + "：" + remark));
    List<Document> entries = new ArrayList<>();
    read.entries().forEach(entry -> entries.add(new TableDocument(entry)));
    return Documents.of(entries, read, remarks);
  }

  /** What goes to translators and back has Han beside Yi, and ids that no resident should see. */
  private static void refuseTranslators(Grid sheet) throws UnreadableDocumentException {
    Set<String> heads = new HashSet<>();
    for (int column = 0; column < sheet.width(); column++) {
      heads.add(sheet.cell(0, column).line());
    }
    if (heads.containsAll(Set.of("汉文", "彝文"))) {
      throw new UnreadableDocumentException("这是给译员的表，不是给居民看的；交回译文请用 county translations import");
    }
  }
}
