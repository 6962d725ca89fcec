package org.suoma.county.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suoma.county.cases.ApplicantClass;
import org.suoma.county.cases.ReplyCode;
import org.suoma.county.storage.cases.CaseLine;

class AnnualTableTest {

  private final List<CaseLine> applications = new ArrayList<>();

  private void application(
      ApplicantClass applicant,
      String received,
      @Nullable String replied,
      @Nullable ReplyCode result) {
    LocalDate on = LocalDate.parse(received);
    applications.add(
        new CaseLine(
            "n" + applications.size(),
            "DISCLOSURE_APPLICATION",
            on,
            new CaseLine.Work(
                replied == null ? "WORKING" : "REPLIED",
                "office",
                null,
                applicant.name(),
                new CaseLine.Dates(on, null, replied == null ? null : LocalDate.parse(replied)),
                result == null ? null : result.name(),
                "NOT_ASKED")));
  }

  private AnnualTable.Line line(int year, String label) throws IncompleteYearException {
    return AnnualTable.of(year, applications).lines().stream()
        .filter(line -> line.label().contains(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void carriesOverWhatWasNotDoneWithinTheYear() throws Exception {
    application(ApplicantClass.CITIZEN, "2025-12-20", "2026-01-10", ReplyCode.DISCLOSED);
    application(ApplicantClass.CITIZEN, "2025-11-01", "2025-11-20", ReplyCode.NOT_HELD);
    application(ApplicantClass.BUSINESS, "2026-03-02", "2026-03-20", ReplyCode.PARTLY);
    application(ApplicantClass.LEGAL, "2026-12-20", "2027-01-08", ReplyCode.REPEATED);
    application(ApplicantClass.CITIZEN, "2026-12-31", null, null);

    assertThat(line(2026, "本年新收").total()).isEqualTo(3);
    assertThat(line(2026, "上年结转").of(ApplicantClass.CITIZEN)).isEqualTo(1);
    assertThat(line(2026, "（一）予以公开").of(ApplicantClass.CITIZEN)).isEqualTo(1);
    assertThat(line(2026, "（二）部分公开").of(ApplicantClass.BUSINESS)).isEqualTo(1);
    assertThat(line(2026, "不掌握").total()).isZero();
    assertThat(line(2026, "总计").total()).isEqualTo(2);
    assertThat(line(2026, "结转下年度").total()).isEqualTo(2);
    assertThat(line(2027, "上年结转").total()).isEqualTo(2);
    assertThat(line(2025, "结转下年度").total()).isEqualTo(1);
  }

  @Test
  void hasEveryLineOfTheFormInItsOrder() throws Exception {
    List<AnnualTable.Line> lines = AnnualTable.of(2026, applications).lines();

    assertThat(lines).hasSize(2 + 1 + 2 + (1 + 8) + (1 + 3) + (1 + 5) + (1 + 3) + 2);
    assertThat(lines)
        .extracting(AnnualTable.Line::label)
        .startsWith("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果")
        .contains("1．属于国家秘密", "8．属于行政查询事项", "3．补正后申请内容仍不明确", "5．要求行政机关确认或重新出具已获取信息")
        .endsWith("（七）总计", "四、结转下年度继续办理");
  }

  @Test
  void everyAnsweredApplicationStandsInExactlyOneLine() throws Exception {
    for (ReplyCode code : ReplyCode.values()) {
      application(ApplicantClass.CITIZEN, "2026-03-02", "2026-03-20", code);
    }
    List<AnnualTable.Line> lines = AnnualTable.of(2026, applications).lines();

    int codes =
        lines.stream()
            .filter(line -> !line.label().matches("[一二四]、.*|（七）.*"))
            .mapToInt(AnnualTable.Line::total)
            .sum();
    assertThat(codes).isEqualTo(ReplyCode.values().length).isEqualTo(21);
  }

  @Test
  void isNotCountedWhileApplicationsAreNotRegistered() {
    applications.add(new CaseLine("n", "DISCLOSURE_APPLICATION", LocalDate.of(2026, 12, 31), null));

    assertThatThrownBy(() -> AnnualTable.of(2026, applications))
        .isInstanceOf(IncompleteYearException.class)
        .hasMessageContaining("1 件");
    assertThat(lines(2025)).isNotEmpty();
  }

  @Test
  void leavesOutWhatCouldNotBeRead() throws Exception {
    applications.add(
        new CaseLine(
            "n",
            "DISCLOSURE_APPLICATION",
            LocalDate.of(2026, 3, 2),
            new CaseLine.Work(
                "ARCHIVED",
                "",
                null,
                null,
                new CaseLine.Dates(null, null, null),
                null,
                "NOT_ASKED")));

    assertThat(line(2026, "本年新收").total()).isZero();
  }

  private List<AnnualTable.Line> lines(int year) {
    try {
      return AnnualTable.of(year, applications).lines();
    } catch (IncompleteYearException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tellsZeroFromBlankInTheWorkbook() throws Exception {
    application(ApplicantClass.BUSINESS, "2026-03-02", "2026-03-20", ReplyCode.STATE_SECRET);
    byte[] file = AnnualSheet.of(AnnualTable.of(2026, applications));

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(number(sheet, "1．属于国家秘密", 2)).isEqualTo(1);
      assertThat(number(sheet, "1．属于国家秘密", 1)).isZero();
      assertThat(number(sheet, "1．属于国家秘密", 7)).isEqualTo(1);
      assertThat(cell(sheet, "（三）不予公开", 1).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(cell(sheet, "三、本年度办理结果", 7).getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  private static double number(Sheet sheet, String label, int column) {
    return cell(sheet, label, column).getNumericCellValue();
  }

  private static Cell cell(Sheet sheet, String label, int column) {
    for (Row row : sheet) {
      if (row.getCell(0).getStringCellValue().equals(label)) {
        return Objects.requireNonNull(row.getCell(column));
      }
    }
    throw new AssertionError("no line " + label);
  }
}
