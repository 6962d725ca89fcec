package org.suoma.county.command;

import java.io.PrintWriter;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.ImportReport.Tally;

/** Shows on the terminal what an import did, or would do. */
final class ImportTable {

  private final ImportReport report;
  private final boolean preview;

  ImportTable(ImportReport report, boolean preview) {
    this.report = report;
    this.preview = preview;
  }

  void print(PrintWriter out) {
    if (preview) {
      report
          .lines()
          .forEach(
              line ->
                  out.println(
                      "%s　%s　%s（%s）"
                          .formatted(
                              line.outcome().label(),
                              line.type().label(),
                              line.title(),
                              line.file())));
    }
    ChineseTable table = new ChineseTable("类型", "新增", "更新", "未变", "重复");
    report.entries().forEach((type, tally) -> row(table, type.label(), tally));
    row(table, "合计", report.total());
    table.print(out);
    if (report.media() > 0) {
      out.println("附件：" + report.media());
    }
    report.replaced().forEach(file -> out.println(file.label() + "：已更新"));
    if (!report.skipped().isEmpty()) {
      out.println("跳过 %d 个不是内容的文件".formatted(report.skipped().size()));
    }
    report.remarks().forEach(remark -> out.println("提醒：" + remark));
    if (!report.problems().isEmpty()) {
      out.println("有 %d 处没有导入，其余照常：".formatted(report.problems().size()));
      report
          .problems()
          .forEach(
              problem ->
                  out.println(
                      "  %s %s：%s"
                          .formatted(
                              problem.file(), problem.found().where(), problem.found().words())));
    }
    if (!report.failures().isEmpty()) {
      out.println("未导入 %d 个文件：".formatted(report.failures().size()));
      report
          .failures()
          .forEach(failure -> out.println("  " + failure.file() + "：" + failure.reason()));
    }
    if (preview) {
      out.println("这是预览，什么都没有改动。");
    }
  }

  private static void row(ChineseTable table, String label, Tally tally) {
    table.row(label, tally.added(), tally.updated(), tally.unchanged(), tally.duplicates());
  }
}
