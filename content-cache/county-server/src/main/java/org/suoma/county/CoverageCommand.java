package org.suoma.county;

import java.io.PrintWriter;
import java.time.Clock;
import org.suoma.county.translating.Coverage;
import org.suoma.county.translating.Translations;
import picocli.CommandLine.Command;

/** Shows how much is translated and recorded, by screen and by column. */
@Command(
    name = "coverage",
    description = "覆盖情况：每个页面、每个栏目译了多少、录了多少",
    mixinStandardHelpOptions = true)
final class CoverageCommand extends CountyCommand {

  CoverageCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) {
    Translations translations = wiring.translations();
    Coverage coverage = Coverage.of(translations.units(), translations.columnNames());
    ChineseTable table =
        new ChineseTable("页面或栏目", "未翻译", "草稿", "已审定", "已过时", "审定比例", "汉语录音", "彝语录音");
    coverage.lines().forEach(line -> row(table, line));
    row(table, coverage.total());
    table.print(out);
    return DONE;
  }

  private static void row(ChineseTable table, Coverage.Line line) {
    table.row(
        line.label(),
        line.untranslated(),
        line.draft(),
        line.reviewed(),
        line.stale(),
        line.percentReviewed() + "%",
        line.voices().zh(),
        line.voices().ii());
  }
}
