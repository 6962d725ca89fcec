package org.suoma.county.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.checking.finding.Subject;
import org.suoma.county.storage.cases.CaseLine;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.checking.ProblemHistory;
import org.suoma.county.storage.checking.ProblemSpell;
import org.suoma.county.storage.content.ContentFacts;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.translating.text.Context;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;

/**
 * Counts what is to be held against each unit in a quarter: from the register's history, the cases
 * and the shelf. Threads share one.
 */
final class Counting {

  private static final String ENTRY = "entry/";
  private static final Set<Rule> OWN = CountedItem.ownRules();

  private final ContentShelf shelf;
  private final ProblemHistory history;
  private final CaseStore cases;
  private final Supplier<List<TranslationUnit>> texts;
  private final Clock clock;

  Counting(
      ContentShelf shelf,
      ProblemHistory history,
      CaseStore cases,
      Supplier<List<TranslationUnit>> texts,
      Clock clock) {
    this.shelf = shelf;
    this.history = history;
    this.cases = cases;
    this.texts = texts;
    this.clock = clock;
  }

  /** How often all content was checked within a quarter. */
  int scans(Quarter quarter) {
    return history.scans(quarter.from(clock.getZone()), quarter.until(clock.getZone()));
  }

  /** Counts what the plan asks for; a quarter that is not over is counted as far as it has come. */
  Tally count(Quarter quarter, AssessmentPlan plan) {
    Tally tally = new Tally();
    Map<CountedItem, AssessmentPlan.Counted> wanted =
        plan.counted().stream()
            .collect(Collectors.toMap(AssessmentPlan.Counted::item, item -> item));
    problems(quarter, wanted.keySet(), tally);
    if (wanted.containsKey(CountedItem.LATE_DISCLOSURE)
        || wanted.containsKey(CountedItem.LATE_LETTER)) {
      lateCases(quarter, wanted.keySet(), tally);
    }
    AssessmentPlan.Counted few = wanted.get(CountedItem.FEW_ENTRIES);
    if (few != null) {
      fewEntries(quarter, few, tally);
    }
    AssessmentPlan.Counted untranslated = wanted.get(CountedItem.UNTRANSLATED);
    if (untranslated != null) {
      untranslated(quarter, Set.copyOf(untranslated.columns()), tally);
    }
    return tally;
  }

  private void problems(Quarter quarter, Set<CountedItem> wanted, Tally tally) {
    Catalog catalog = shelf.catalog().orElseGet(() -> new Catalog(List.of()));
    Instant from = quarter.from(clock.getZone());
    Instant until = quarter.until(clock.getZone());
    for (ProblemSpell spell : history.between(from, until)) {
      Rule rule = Rule.named(spell.row().rule()).orElse(null);
      boolean letThrough = spell.pardoned() && spell.ended() == null;
      if (rule == null || letThrough || isAdvice(spell)) {
        continue;
      }
      Subject subject = Subject.of(spell.row().subject());
      String unit = subject.isEntry() ? spell.unit() : owner(catalog, subject.id());
      Evidence evidence = evidence(spell, rule, subject, catalog);
      for (CountedItem item : wanted) {
        if (counts(item, spell, rule, from, until)) {
          tally.add(unit, item, evidence);
        }
      }
    }
  }

  private static boolean counts(
      CountedItem item, ProblemSpell spell, Rule rule, Instant from, Instant until) {
    if (item.rule().isPresent()) {
      return item.rule().get() == rule;
    }
    boolean blocks = spell.row().severity().equals(Severity.BLOCK.name());
    return switch (item) {
      case BLOCKED -> blocks && !OWN.contains(rule);
      case UNRESOLVED -> !blocks && !OWN.contains(rule) && spell.lasts(until);
      case RECURRED -> spell.again() > 0 && !spell.began().isBefore(from);
      default -> false;
    };
  }

  private static boolean isAdvice(ProblemSpell spell) {
    return spell.row().severity().equals(Severity.ADVICE.name());
  }

  private Evidence evidence(ProblemSpell spell, Rule rule, Subject subject, Catalog catalog) {
    Instant ended = spell.ended();
    String time =
        ended == null
            ? "%s 起，还没有改正".formatted(day(spell.began()))
            : "%s 起，%s 已改正".formatted(day(spell.began()), day(ended));
    String again = spell.again() == 0 ? "" : "，改正后第 %d 次出现".formatted(spell.again());
    return new Evidence(
        "%s:%s:%s:%d".formatted(rule.id(), subject.key(), spell.row().place(), spell.again()),
        name(spell, subject, catalog),
        "%s：%s，%s（%s%s）"
            .formatted(rule.label(), spell.row().where(), spell.row().what(), time, again),
        path(spell, rule, subject),
        1,
        null);
  }

  private static String name(ProblemSpell spell, Subject subject, Catalog catalog) {
    if (subject.isEntry()) {
      String title = spell.title();
      return title == null ? subject.id() + "（已撤下）" : title;
    }
    return catalog
        .column(subject.id())
        .map(column -> "栏目 " + column.name().zh())
        .orElse("栏目 " + subject.id() + "（已撤掉）");
  }

  private static @Nullable String path(ProblemSpell spell, Rule rule, Subject subject) {
    if (subject.isEntry()) {
      return spell.title() == null ? null : "/console/entries/" + subject.id();
    }
    return "/console/checks?rule=" + rule.id() + (spell.ended() == null ? "" : "&gone=1");
  }

  /** The unit of a column, or of the nearest one above it that has any; empty if none has. */
  private static String owner(Catalog catalog, String id) {
    Column column = catalog.column(id).orElse(null);
    for (int level = 0; column != null && level < catalog.columns().size(); level++) {
      if (column.owner() != null) {
        return column.owner();
      }
      String parent = column.parent();
      column = parent == null ? null : catalog.column(parent).orElse(null);
    }
    return "";
  }

  private void lateCases(Quarter quarter, Set<CountedItem> wanted, Tally tally) {
    LocalDate today = LocalDate.now(clock);
    for (SubmissionKind kind : SubmissionKind.values()) {
      CountedItem item =
          kind == SubmissionKind.DISCLOSURE_APPLICATION
              ? CountedItem.LATE_DISCLOSURE
              : CountedItem.LATE_LETTER;
      if (kind != SubmissionKind.SURVEY && wanted.contains(item)) {
        for (CaseLine line : cases.ofKind(kind.name())) {
          CaseLine.Work work = line.work();
          if (work != null && !work.unit().isEmpty() && isLate(work.dates(), quarter, today)) {
            tally.add(work.unit(), item, evidence(line.number(), kind, work.dates()));
          }
        }
      }
    }
  }

  /** A case counts in the quarter of its last day, so that it counts once. */
  private static boolean isLate(CaseLine.Dates dates, Quarter quarter, LocalDate today) {
    LocalDate due = dates.dueOn();
    if (due == null || due.isBefore(quarter.first()) || due.isAfter(quarter.last())) {
      return false;
    }
    LocalDate replied = dates.repliedOn();
    return (replied == null ? today : replied).isAfter(due);
  }

  private static Evidence evidence(String number, SubmissionKind kind, CaseLine.Dates dates) {
    LocalDate replied = dates.repliedOn();
    return new Evidence(
        "case:" + number,
        kind.label() + " " + SubmissionNumber.parse(number).spaced(),
        "应在 %s 前答复，%s".formatted(dates.dueOn(), replied == null ? "还没有答复" : replied + " 答复"),
        "/console/cases/" + number,
        1,
        null);
  }

  private void fewEntries(Quarter quarter, AssessmentPlan.Counted few, Tally tally) {
    Integer wanted = few.atLeast();
    Map<String, Integer> published =
        shelf.<Map<String, Integer>, RuntimeException>atOneMoment(
            content -> content.facts().publishedByUnit(quarter.first(), quarter.last()));
    shelf
        .county()
        .ifPresent(
            county ->
                county
                    .units()
                    .forEach(
                        unit -> {
                          int count = published.getOrDefault(unit.id(), 0);
                          if (wanted != null && count < wanted) {
                            tally.add(unit.id(), few.item(), tooFew(count, wanted));
                          }
                        }));
  }

  private static Evidence tooFew(int count, int wanted) {
    return new Evidence(
        CountedItem.FEW_ENTRIES.id(),
        "本季度发布 %d 条".formatted(count),
        "应不少于 %d 条，少 %d 条".formatted(wanted, wanted - count),
        "/console/entries",
        wanted - count,
        null);
  }

  private void untranslated(Quarter quarter, Set<String> columns, Tally tally) {
    Map<String, Integer> missing = new HashMap<>();
    for (TranslationUnit text : texts.get()) {
      boolean lacks = text.state() == UnitState.UNTRANSLATED || text.state() == UnitState.STALE;
      boolean asked =
          text.context().part() == Context.Part.ENTRIES
              && text.context().places().stream().anyMatch(columns::contains);
      if (lacks && asked) {
        missing.merge(text.id().substring(ENTRY.length()).split("/", 2)[0], 1, Integer::sum);
      }
    }
    Map<String, ContentFacts.Owned> owners =
        shelf.<Map<String, ContentFacts.Owned>, RuntimeException>atOneMoment(
            content -> content.facts().owners());
    missing.keySet().stream()
        .sorted()
        .forEach(
            id -> {
              ContentFacts.Owned entry = owners.get(id);
              if (entry != null && !entry.publishedOn().isAfter(quarter.last())) {
                tally.add(
                    entry.unit(),
                    CountedItem.UNTRANSLATED,
                    new Evidence(
                        "untranslated:" + id,
                        entry.title(),
                        "%d 处文字没有彝文，或译文已经过时".formatted(missing.get(id)),
                        "/console/entries/" + id,
                        1,
                        null));
              }
            });
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
