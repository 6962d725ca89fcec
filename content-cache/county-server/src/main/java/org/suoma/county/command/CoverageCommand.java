package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.county.translating.Translations;
import org.suoma.county.translating.text.Coverage;
import org.suoma.county.translating.text.Selection;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;

/** Shows how much is translated and recorded, by screen and by column. */
@Command(
    name = "coverage",
    description = "覆盖情况：每个页面、每个栏目译了多少、录了多少，居民最常遇到哪些汉文",
    mixinStandardHelpOptions = true)
final class CoverageCommand extends CountyCommand {

  private static final int MOST_SHOWN = 20;
  private static final int MOST_CHARACTERS = 24;

  CoverageCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    Translations translations = wiring.translations();
    print(translations, out);
    mostMet(translations, out);
    return DONE;
  }

  /** The table alone. */
  static void print(Translations translations, PrintWriter out) {
    Coverage coverage =
        Coverage.of(translations.unitsAsHeard(), translations.columnNames(), translations.met());
    ChineseTable table =
        new ChineseTable("页面或栏目", "未翻译", "草稿", "已审定", "已过时", "审定比例", "遇见汉文", "汉语录音", "彝语录音");
    coverage.lines().forEach(line -> row(table, line));
    row(table, coverage.total());
    table.print(out);
  }

  /** Which texts to translate first. */
  private static void mostMet(Translations translations, PrintWriter out) throws IOException {
    Map<String, Long> met = translations.met();
    List<TranslationUnit> units = translations.units(Selection.mostMetOnly());
    if (units.isEmpty()) {
      return;
    }
    out.println();
    out.println("居民用彝文看时最常遇到汉文的（近 %d 天，共 %d 条）：".formatted(UntranslatedLog.DAYS, units.size()));
    ChineseTable table = new ChineseTable("遇见", "编号", "汉文");
    for (TranslationUnit unit : units.subList(0, Math.min(units.size(), MOST_SHOWN))) {
      table.row(met.getOrDefault(unit.id(), 0L), unit.id(), shorten(unit.zh()));
    }
    table.print(out);
  }

  private static String shorten(String text) {
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }

  private static void row(ChineseTable table, Coverage.Line line) {
    table.row(
        line.label(),
        line.untranslated(),
        line.draft(),
        line.reviewed(),
        line.stale(),
        line.percentReviewed() + "%",
        line.met(),
        line.voices().zh(),
        line.voices().ii());
  }
}
