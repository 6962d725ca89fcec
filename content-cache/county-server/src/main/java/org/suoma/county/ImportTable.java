package org.suoma.county;

import java.io.PrintWriter;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.ImportReport.Tally;

/** Shows on the terminal what an import did. */
final class ImportTable {

  private final ImportReport report;

  ImportTable(ImportReport report) {
    this.report = report;
  }

  void print(PrintWriter out) {
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
    if (!report.failures().isEmpty()) {
      out.println("未导入 %d 个文件：".formatted(report.failures().size()));
      report
          .failures()
          .forEach(failure -> out.println("  " + failure.file() + "：" + failure.reason()));
    }
  }

  private static void row(ChineseTable table, String label, Tally tally) {
    table.row(label, tally.added(), tally.updated(), tally.unchanged(), tally.duplicates());
  }
}
