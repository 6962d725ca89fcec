package org.suoma.county.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes issued scores as a workbook (.xlsx): ranking, list of problems, and each unit's sheet. */
public final class AssessmentBook {

  private static final int HEADING_ROW = 2;
  private static final int LONGEST_NAME = 31;
  private static final int CHARACTER = 256;

  private final XSSFWorkbook book;
  private final CellStyle plain;
  private final CellStyle heading;
  private final Issued issued;
  private final Set<String> names = new HashSet<>();

  private AssessmentBook(XSSFWorkbook book, Issued issued) {
    this.book = book;
    this.issued = issued;
    this.plain = style(false);
    this.heading = style(true);
  }

  /** The workbook. */
  public static byte[] of(Issued issued) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new AssessmentBook(book, issued).write();
      book.write(out);
      return out.toByteArray();
    }
  }

  private void write() {
    ranking();
    problems();
    issued.scores().sheets().forEach(this::unit);
  }

  private void ranking() {
    XSSFSheet sheet = sheet("排名", List.of("名次", "单位", "计数得分", "评定得分", "总分"), 8, 36, 12, 12, 12);
    for (Assessment.Ranked ranked : issued.scores().ranking()) {
      row(
          sheet,
          ranked.place(),
          ranked.sheet().name(),
          ranked.sheet().countedPoints(),
          ranked.sheet().judgedPoints(),
          ranked.sheet().total());
    }
  }

  private void problems() {
    XSSFSheet sheet =
        sheet("问题清单", List.of("单位", "项目", "对象", "问题", "应扣分", "不计的理由"), 28, 22, 36, 70, 10, 36);
    for (Sheet unit : issued.scores().sheets()) {
      for (Sheet.Counted counted : unit.counted()) {
        for (Evidence evidence : counted.evidence()) {
          String pardon = evidence.pardon();
          row(
              sheet,
              unit.name(),
              counted.item().item().label(),
              evidence.subject(),
              evidence.what(),
              pardon == null ? cost(counted, evidence) : "不计",
              pardon == null ? "" : pardon);
        }
        if (counted.unlisted() > 0) {
          row(
              sheet,
              unit.name(),
              counted.item().item().label(),
              "",
              "另有 %d 处没有列出".formatted(counted.unlisted()),
              "",
              "");
        }
      }
    }
  }

  /** What one finding costs as long as there are points left. */
  private static Points cost(Sheet.Counted counted, Evidence evidence) {
    Points full = counted.item().points();
    return new Points(full.tenths() - full.less(counted.item().each(), evidence.times()).tenths());
  }

  private void unit(Sheet unit) {
    XSSFSheet sheet = sheet(unit.name(), List.of("项目", "满分", "得分", "依据"), 30, 10, 10, 80);
    for (Sheet.Counted counted : unit.counted()) {
      row(
          sheet,
          counted.item().item().label(),
          counted.item().points(),
          counted.score(),
          "%d %s，每%s扣 %s 分"
              .formatted(
                  counted.count(),
                  counted.item().item().measure(),
                  counted.item().item().measure(),
                  counted.item().each().inWords()));
    }
    for (Sheet.Judged judged : unit.judged()) {
      Sheet.Mark mark = judged.mark();
      row(
          sheet,
          judged.item().label(),
          judged.item().points(),
          judged.score(),
          mark == null ? "" : mark.remark());
    }
    row(sheet, "总分", AssessmentPlan.FULL, unit.total(), "");
  }

  private XSSFSheet sheet(String name, List<String> heads, int... widths) {
    XSSFSheet sheet = book.createSheet(unused(name));
    sheet
        .createRow(0)
        .createCell(0)
        .setCellValue(
            "%s　%s政务公开测评　第 %d 版".formatted(name, issued.quarter().label(), issued.version()));
    Row head = sheet.createRow(HEADING_ROW);
    for (int i = 0; i < heads.size(); i++) {
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
      cell(head, i, heading).setCellValue(heads.get(i));
    }
    sheet.createFreezePane(0, HEADING_ROW + 1);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
    return sheet;
  }

  /** Names of sheets are short, without some signs, and each there once, whatever its case. */
  private String unused(String name) {
    String safe = WorkbookUtil.createSafeSheetName(name);
    String chosen = safe;
    for (int i = 2; !names.add(chosen.toLowerCase(Locale.ROOT)); i++) {
      String end = "（%d）".formatted(i);
      chosen = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
    }
    return chosen;
  }

  private void row(XSSFSheet sheet, Object... values) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < values.length; i++) {
      Cell cell = cell(row, i, plain);
      if (values[i] instanceof Points points) {
        cell.setCellValue(points.number().doubleValue());
      } else if (values[i] instanceof Integer number) {
        cell.setCellValue(number);
      } else {
        cell.setCellValue(String.valueOf(values[i]));
      }
    }
  }

  private static Cell cell(Row row, int place, CellStyle style) {
    Cell cell = row.createCell(place);
    cell.setCellStyle(style);
    return cell;
  }

  private CellStyle style(boolean bold) {
    CellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    style.setBorderBottom(BorderStyle.THIN);
    if (bold) {
      Font font = book.createFont();
      font.setBold(true);
      style.setFont(font);
    }
    return style;
  }
}
