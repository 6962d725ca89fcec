package org.suoma.county.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.suoma.content.model.ContentJson;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.Importer;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.tables.Book;

/** Measures the import of large sheets beside reading their cells alone. Prints Markdown. */
public final class ImportBench {

  private static final int ROWS = 10_000;
  private static final double NANOS = 1e9;

  private final Path folder;
  private final Importer importer;
  private final PrintStream out;

  private ImportBench(Path folder, Importer importer, PrintStream out) {
    this.folder = folder;
    this.importer = importer;
    this.out = out;
  }

  /** Measures in a folder given. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ContentJson json = new ContentJson();
    try (Database database = Database.open(folder.resolve("data"))) {
      Importer importer =
          new Importer(
              new ContentShelf(database, json),
              new MediaFolder(folder.resolve("media")),
              Clock.systemUTC(),
              json);
      new ImportBench(folder, importer, System.out).run();
    }
  }

  private void run() throws IOException, UnreadableDocumentException {
    out.println("| file | rows | MB | preview s | import s | again s | cells alone s | left out |");
    out.println("|---|---|---|---|---|---|---|---|");
    measure("list.xlsx", list(Book.xlsx("清单")));
    measure("list.xls", list(Book.xls("清单")));
    measure("vacancies.xlsx", vacancies(Book.xlsx("岗位")));
    StringBuilder csv = new StringBuilder("序号,姓名,村组,面积,标准,金额,账号,说明\n");
    for (int i = 1; i <= ROWS; i++) {
      csv.append(String.join(",", cells(i))).append('\n');
    }
    measure("list-gbk.csv", csv.toString().getBytes(Charset.forName("GB18030")));
  }

  private void measure(String name, byte[] bytes) throws IOException, UnreadableDocumentException {
    Path file = Files.write(folder.resolve(name), bytes);
    long begin = System.nanoTime();
    ImportReport preview = importer.preview(List.of(file), null);
    long looked = System.nanoTime();
    ImportReport first = importer.run(List.of(file), null);
    long imported = System.nanoTime();
    ImportReport again = importer.run(List.of(file), null);
    long repeated = System.nanoTime();
    if (!preview.lines().equals(first.lines()) || !again.lines().isEmpty()) {
      throw new IllegalStateException(name + " comes otherwise than shown");
    }
    double alone = name.endsWith("csv") ? 0 : cellsAlone(bytes);
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2f | %.2f | %.2f | %s | %d |%n",
        name,
        ROWS,
        bytes.length / 1e6,
        (looked - begin) / NANOS,
        (imported - looked) / NANOS,
        (repeated - imported) / NANOS,
        alone == 0 ? "" : String.format(Locale.ROOT, "%.2f", alone),
        first.problems().size());
  }

  private static double cellsAlone(byte[] bytes) throws IOException {
    long begin = System.nanoTime();
    DataFormatter formatter = new DataFormatter();
    long letters = 0;
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          letters += formatter.formatCellValue(cell).length();
        }
      }
    }
    if (letters == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return (System.nanoTime() - begin) / NANOS;
  }

  private static byte[] list(Book book) {
    book.row("花坡村2026年10月耕地地力保护补贴发放公示表").row("序号", "姓名", "村组", "面积", "标准", "金额", "账号", "说明");
    for (int i = 1; i <= ROWS; i++) {
      book.row((Object[]) cells(i));
    }
    return book.bytes();
  }

  private static String[] cells(int i) {
    boolean bare = i % 100 == 0;
    return new String[] {
      String.valueOf(i),
      "吉*木",
      "第%d组".formatted(i % 12),
      "3.5",
      "100",
      "350",
      "****%04d".formatted(i % 10_000),
      bare ? "13800138000" : "138****8000"
    };
  }

  private static byte[] vacancies(Book book) {
    book.row("岗位", "用人单位", "人数", "待遇", "工作地点", "岗位要求", "联系电话", "截止日期");
    for (int i = 1; i <= ROWS; i++) {
      book.row(
          "分拣工" + i,
          "合作社" + i % 97,
          i % 30 + 1,
          "每天100元",
          "茶园村",
          "手脚麻利；自备工作服",
          "0899-555-0349",
          i % 100 == 0 ? "2026-2-30" : "2026-12-10");
    }
    return book.bytes();
  }
}
