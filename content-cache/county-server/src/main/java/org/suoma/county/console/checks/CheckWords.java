package org.suoma.county.console.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suoma.content.model.Catalog;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.checking.finding.Subject;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.storage.checking.ProblemCount;
import org.suoma.county.storage.checking.ProblemLine;
import org.suoma.county.storage.content.ContentShelf;

/** Problems of the register in words. */
final class CheckWords {

  private final ContentShelf shelf;
  private final PageTemplates templates;

  CheckWords(ContentShelf shelf, PageTemplates templates) {
    this.shelf = shelf;
    this.templates = templates;
  }

  /** How many there are by severity, none left out. */
  static List<ChecksView.Weight> weights(List<ProblemCount> counts) {
    return Arrays.stream(Severity.values())
        .map(
            severity -> {
              List<ProblemCount> own =
                  counts.stream()
                      .filter(count -> count.severity().equals(severity.name()))
                      .toList();
              return new ChecksView.Weight(
                  severity.name(),
                  severity.label(),
                  own.stream().mapToInt(ProblemCount::count).sum(),
                  own.stream().mapToInt(ProblemCount::overridden).sum());
            })
        .toList();
  }

  /** How many there are by rule, those of rules that found something. */
  static List<ChecksView.RuleCount> rules(List<ProblemCount> counts) {
    return Arrays.stream(Rule.values())
        .map(
            rule ->
                new ChecksView.RuleCount(
                    rule.id(),
                    rule.label(),
                    counts.stream()
                        .filter(count -> count.rule().equals(rule.id()))
                        .mapToInt(ProblemCount::count)
                        .sum()))
        .filter(rule -> rule.count() > 0)
        .toList();
  }

  /** A problem as a row. */
  ChecksView.Row row(ProblemLine line, boolean mayOverride) {
    Severity severity = Severity.valueOf(line.row().severity());
    Subject subject = Subject.of(line.row().subject());
    boolean blocks =
        severity == Severity.BLOCK
            && subject.isEntry()
            && line.goneAt() == null
            && !line.isOverridden();
    return new ChecksView.Row(
        line.isOverridden() ? "已放行" : severity.label(),
        line.isOverridden() ? "advice" : severity.name().toLowerCase(Locale.ROOT),
        Rule.named(line.row().rule()).map(Rule::label).orElse(line.row().rule()),
        target(subject, line),
        line.row().where(),
        line.row().what(),
        line.row().advice(),
        since(line),
        line.reason(),
        blocks && mayOverride ? line.row().place() : null);
  }

  private ChecksView.Target target(Subject subject, ProblemLine line) {
    if (!subject.isEntry()) {
      Optional<Catalog> catalog = shelf.catalog();
      String name =
          catalog
              .flatMap(known -> known.column(subject.id()))
              .map(column -> column.name().zh())
              .orElse(subject.id());
      return new ChecksView.Target(subject.id(), "栏目 " + name, null);
    }
    return line.title() == null
        ? new ChecksView.Target(subject.id(), subject.id() + "（已撤下）", null)
        : new ChecksView.Target(subject.id(), line.title(), "/console/entries/" + subject.id());
  }

  private String since(ProblemLine line) {
    String since = templates.time(line.firstSeen()) + " 起";
    if (line.goneAt() != null) {
      since = since + "，" + templates.time(line.goneAt()) + " 已没有";
    }
    return line.again() == 0 ? since : since + "，改正后又出现 " + line.again() + " 次";
  }
}
