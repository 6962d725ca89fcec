package org.suoma.county.translating.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.suoma.county.translating.file.BrokenTranslationsException.Problem;
import org.suoma.county.translating.file.TranslationRow.YiCells;
import org.suoma.county.translating.text.UnitState;

class SpreadsheetTest {

  private static final TranslationRow ROW =
      new TranslationRow(
          "interface/a.b",
          "=1+1",
          new YiCells("ꀋ", "县译室", "本县", "译审", "2026-05-06"),
          "界面：首页",
          "home",
          UnitState.REVIEWED);

  private final Spreadsheet spreadsheet = new Spreadsheet();

  @Test
  void keepsItsHeadInViewAndAllCellsText() throws Exception {
    try (XSSFWorkbook book = open(written(List.of(ROW)))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      for (Cell cell : sheet.getRow(1)) {
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
      }
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(sheet.getColumnWidth(1) / 256).isEqualTo(44);
    }
  }

  @Test
  void takesMovedColumnsAndDatesThatTheSpreadsheetMade() throws Exception {
    byte[] file =
        edited(
            sheet -> {
              Cell date = sheet.getRow(1).getCell(6);
              date.setCellValue(java.time.LocalDate.of(2026, 5, 6));
              date.getCellStyle().setDataFormat((short) 14);
              for (int row = 0; row < 2; row++) {
                sheet.getRow(row).createCell(12).setCellValue(text(sheet, row, 9));
                sheet.getRow(row).removeCell(sheet.getRow(row).getCell(9));
              }
            });

    assertThat(spreadsheet.read(file)).containsExactly(new TranslationRow.Numbered(2, ROW));
  }

  @Test
  void passesOverRowsWithoutAnything() throws Exception {
    byte[] file = edited(sheet -> sheet.createRow(5).createCell(2).setCellValue(""));

    assertThat(spreadsheet.read(file)).hasSize(1);
  }

  @Test
  void namesTheRowOfFormulasNumbersAndUnknownStates() throws Exception {
    assertThat(problem(edited(sheet -> sheet.getRow(1).getCell(2).setCellFormula("1+1"))))
        .isEqualTo(new Problem(2, "“彝文”一格是公式，请改成文字"));
    assertThat(problem(edited(sheet -> number(sheet.getRow(1).getCell(3)))).reason())
        .contains("“来源”一格不是文字");
    assertThat(problem(edited(sheet -> number(sheet.getRow(1).getCell(6)))).line()).isEqualTo(2);
    assertThat(problem(edited(sheet -> sheet.getRow(1).getCell(9).setCellValue("好"))).reason())
        .contains("不认识的状态“好”");
  }

  @Test
  void wantsTheColumnsThatItNeeds() throws Exception {
    assertThat(problem(edited(sheet -> sheet.getRow(0).getCell(2).setCellValue("Yi"))))
        .isEqualTo(new Problem(1, "没有“彝文”这一列"));
    assertThat(problem(edited(sheet -> sheet.getRow(0).getCell(7).setCellValue("彝文"))))
        .isEqualTo(new Problem(1, "有两列“彝文”"));
  }

  @Test
  void refusesWhatIsNoWorkbookOrSwells() throws Exception {
    assertThat(problem(new byte[0]).reason()).contains("不是 Excel 工作簿");
    assertThat(problem("id,汉文".getBytes(java.nio.charset.StandardCharsets.UTF_8)).reason())
        .contains("不是 Excel 工作簿");
    byte[] good = written(List.of(ROW));
    assertThat(problem(java.util.Arrays.copyOf(good, good.length / 2)).reason()).contains("不是完整的");
    assertThat(problem(zip(1, 160_000_000)).reason()).contains("超过 150 MB");
    assertThat(problem(zip(300, 1)).reason()).contains("200 个部分");
  }

  @Test
  void refusesEntitiesInsideTheWorkbook() throws Exception {
    byte[] file =
        replacing(
            "xl/sharedStrings.xml",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<si><t>&a;</t></si></sst>");

    assertThat(problem(file).reason()).contains("不是完整的");
  }

  @Test
  void refusesATextTooLongForACellRatherThanCutIt() {
    TranslationRow row =
        new TranslationRow("a", "长".repeat(32_768), YiCells.EMPTY, "", "", UnitState.UNTRANSLATED);

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> written(List.of(row)))
        .hasMessageContaining("32768 个字")
        .hasMessageContaining("XLIFF");
  }

  private Problem problem(byte[] file) {
    try {
      spreadsheet.read(file);
    } catch (BrokenTranslationsException e) {
      return e.problems().get(0);
    }
    throw new AssertionError("accepted");
  }

  private byte[] edited(Consumer<Sheet> edit) throws IOException {
    try (XSSFWorkbook book = open(written(List.of(ROW)))) {
      edit.accept(book.getSheetAt(0));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private byte[] written(List<TranslationRow> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    spreadsheet.write(rows, out);
    return out.toByteArray();
  }

  /** The workbook with one part replaced. */
  private byte[] replacing(String name, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var in =
            new java.util.zip.ZipInputStream(new ByteArrayInputStream(written(List.of(ROW))));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        zip.write(
            part.getName().equals(name)
                ? content.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(int parts, int bytesEach) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[Math.min(bytesEach, 1_000_000)];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int part = 0; part < parts; part++) {
        zip.putNextEntry(new ZipEntry("part" + part));
        for (int written = 0; written < bytesEach; written += zeros.length) {
          zip.write(zeros);
        }
      }
    }
    return out.toByteArray();
  }

  private static void number(Cell cell) {
    cell.setCellValue(7);
  }

  private static String text(Sheet sheet, int row, int cell) {
    return sheet.getRow(row).getCell(cell).getStringCellValue();
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }
}
