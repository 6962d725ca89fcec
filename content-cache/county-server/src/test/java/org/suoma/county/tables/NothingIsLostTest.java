package org.suoma.county.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.ContentJson;
import org.suoma.county.sheets.SheetFile;

/** Every cell that says something comes into an entry, or is told of, in random dirty sheets. */
class NothingIsLostTest {

  private static final int SHEETS = 20;

  private static final List<List<String>> HEADS =
      List.of(
          List.of("序号", "姓名", "村组", "金额", "发放日期", "电话", "怪列"),
          List.of("岗位", "用人单位", "人数", "待遇", "截止日期", "学历要求", "联系电话"),
          List.of("姓名", "单位", "职务", "值班时间", "联系电话", "工作内容", "语言"),
          List.of("一级事项", "二级事项", "公开内容", "公开主体", "更新周期", "公开层级", "公开依据"));

  private static final List<String> ODD =
      List.of(
          "2026-02-30", "13800138000", "11010519491231002X", "若干", "√", "46082", "", "  ", "县级");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyCellIsInAnEntryOrTold(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < SHEETS; i++) {
      check(random, i);
    }
  }

  private static void check(Random random, int sheet) throws Exception {
    List<String> heads = HEADS.get(random.nextInt(HEADS.size()));
    Book book = Book.xlsx("表" + sheet);
    List<Said> said = new ArrayList<>();
    int row = 0;
    if (random.nextBoolean()) {
      row = line(book, said, row, "唯" + sheet + "村二〇二六年公示");
    }
    if (random.nextBoolean()) {
      row = line(book, said, row, "单位：唯" + sheet + "元");
    }
    book.row(heads.toArray());
    row++;
    int rows = 1 + random.nextInt(12);
    for (int r = 0; r < rows; r++) {
      if (random.nextInt(6) == 0) {
        book.blank();
      } else {
        Object[] cells = new Object[heads.size()];
        for (int c = 0; c < cells.length; c++) {
          cells[c] = cell(random, sheet, row, c);
          said.add(new Said(row + 1, heads.get(c), String.valueOf(cells[c])));
        }
        book.row(cells);
      }
      row++;
    }
    if (random.nextBoolean()) {
      line(book, said, row, "注：唯" + sheet + "说明");
    }
    SheetFile file = SheetFile.workbook(book.bytes());
    TablesRead read = new TableReader(Headings.bundled()).read("文件", file);
    String published =
        new String(new ContentJson().write(read.entries()), StandardCharsets.UTF_8)
            + new String(new ContentJson().write(read.columns()), StandardCharsets.UTF_8);
    for (Said one : said) {
      assertThat(one.isIn(published) || one.isTold(read))
          .as(() -> "sheet " + sheet + ", " + one + " in " + read)
          .isTrue();
    }
  }

  private static int line(Book book, List<Said> said, int row, String text) {
    book.row(text);
    said.add(new Said(row + 1, "", text));
    return row + 1;
  }

  private static Object cell(Random random, int sheet, int row, int column) {
    return switch (random.nextInt(4)) {
      case 0 -> ODD.get(random.nextInt(ODD.size()));
      case 1 -> 1 + random.nextInt(9);
      default -> "唯%d丁%d丁%d".formatted(sheet, row, column);
    };
  }

  /** A cell and where it stands. */
  private record Said(int row, String head, String text) {

    boolean isIn(String published) {
      boolean asDay = text.equals("46082") && published.contains("2026-03-01");
      boolean asLevel = text.equals("县级") && published.contains("COUNTY");
      return text.isBlank() || published.contains(text.strip()) || asDay || asLevel;
    }

    boolean isTold(TablesRead read) {
      return read.problems().stream().anyMatch(p -> p.row() == 0 || p.row() == row)
          || read.remarks().stream()
              .anyMatch(r -> r.contains("“" + text + "”") || r.contains("“" + head + "”列只是行号"));
    }
  }
}
