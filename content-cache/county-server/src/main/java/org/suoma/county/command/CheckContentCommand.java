package org.suoma.county.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.storage.checking.ProblemCount;
import org.suoma.county.storage.checking.ProblemLine;
import org.suoma.county.storage.checking.ProblemQuery;
import org.suoma.county.storage.checking.ProblemStore;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the whole content and takes down the problems; exit code 1 if anything blocks. */
@Command(
    name = "check-content",
    description = "全面检查内容，记入问题台账；有拦截未放行时退出码为 1",
    mixinStandardHelpOptions = true)
final class CheckContentCommand extends CountyCommand {

  @Option(names = "--rule", paramLabel = "RULE", description = "只列出这条规则的问题，例如 wrong-word")
  private @Nullable String rule;

  @Option(names = "--rows", paramLabel = "N", description = "最多列出几行（默认 50）")
  private int rows = ProblemQuery.PAGE_SIZE;

  @Option(names = "--links", description = "另外列出全部网址，供人工核对")
  private boolean links;

  CheckContentCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) {
    List<Finding> findings = wiring.checks().register().scan();
    ProblemStore problems = wiring.checks().register().problems();
    out.println(
        "检查了 %d 个条目、%d 个栏目，发现 %d 处"
            .formatted(
                wiring.shelf().total(),
                wiring.shelf().catalog().map(catalog -> catalog.columns().size()).orElse(0),
                findings.size()));
    printCounts(problems.counts(), out);
    printRows(problems, out);
    if (links) {
      Set<String> all =
          wiring
              .shelf()
              .<Set<String>, RuntimeException>atOneMoment(wiring.checks().checks()::links);
      all.forEach(out::println);
    }
    int standing =
        problems.counts().stream()
            .filter(count -> count.severity().equals(Severity.BLOCK.name()))
            .mapToInt(count -> count.count() - count.overridden())
            .sum();
    out.println(standing == 0 ? "没有拦截" : "有 %d 处拦截，改正或放行以前不能发布".formatted(standing));
    return standing == 0 ? DONE : PARTLY;
  }

  private static void printCounts(List<ProblemCount> counts, PrintWriter out) {
    Map<Rule, Map<Severity, Integer>> byRule = new EnumMap<>(Rule.class);
    for (ProblemCount count : counts) {
      Rule.named(count.rule())
          .ifPresent(
              known ->
                  byRule
                      .computeIfAbsent(known, one -> new EnumMap<>(Severity.class))
                      .put(Severity.valueOf(count.severity()), count.count()));
    }
    ChineseTable table = new ChineseTable("规则", "名称", "拦截", "警告", "建议");
    byRule.forEach(
        (known, numbers) ->
            table.row(
                known.id(),
                known.label(),
                numbers.getOrDefault(Severity.BLOCK, 0),
                numbers.getOrDefault(Severity.WARN, 0),
                numbers.getOrDefault(Severity.ADVICE, 0)));
    table.print(out);
  }

  private void printRows(ProblemStore problems, PrintWriter out) {
    String wanted = rule == null ? "" : rule;
    ChineseTable table = new ChineseTable("程度", "规则", "对象", "位置", "问题", "怎么办", "再犯");
    int printed = 0;
    for (int page = 1; printed < rows; page++) {
      List<ProblemLine> lines = problems.find(new ProblemQuery(wanted, "", false, page));
      for (ProblemLine line : lines.subList(0, Math.min(lines.size(), rows - printed))) {
        table.row(
            line.isOverridden() ? "已放行" : Severity.valueOf(line.row().severity()).label(),
            line.row().rule(),
            line.row().subject(),
            line.row().where(),
            line.row().what(),
            line.row().advice(),
            line.again() == 0 ? "" : line.again() + " 次");
        printed++;
      }
      if (lines.size() < ProblemQuery.PAGE_SIZE) {
        break;
      }
    }
    if (printed > 0) {
      table.print(out);
    }
  }
}
