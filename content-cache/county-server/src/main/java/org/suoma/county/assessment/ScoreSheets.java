package org.suoma.county.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.model.Unit;
import org.suoma.content.release.Sha256;
import org.suoma.county.storage.assessment.AssessmentStore;
import org.suoma.county.storage.assessment.MarkRow;
import org.suoma.county.storage.assessment.PardonRow;
import org.suoma.county.storage.content.ContentShelf;

/**
 * Puts the scores of a quarter together as they are now, by the county's plan. Threads share one.
 */
public final class ScoreSheets {

  /** No sheet lists more findings of an item; those beyond are told by number. */
  static final int MOST_LISTED = 200;

  private final AssessmentStore store;
  private final Counting counting;
  private final ContentShelf shelf;
  private final ContentJson json;
  private final Clock clock;

  ScoreSheets(
      AssessmentStore store, Counting counting, ContentShelf shelf, ContentJson json, Clock clock) {
    this.store = store;
    this.counting = counting;
    this.shelf = shelf;
    this.json = json;
    this.clock = clock;
  }

  /** The county's own plan; empty if the usual one stands. */
  public Optional<AssessmentPlan> ownPlan() {
    return shelf
        .<Optional<byte[]>, RuntimeException>atOneMoment(
            content -> content.document(AssessmentPlan.FILE))
        .map(bytes -> plan(bytes));
  }

  /** The plan that stands. */
  public AssessmentPlan plan() {
    return ownPlan().orElseGet(AssessmentPlan::usual);
  }

  /** What the plan names and the county does not have, in words for whoever keeps the file. */
  public List<String> unknownInPlan() {
    AssessmentPlan plan = plan();
    Set<String> units =
        units().stream().map(Unit::id).collect(Collectors.toCollection(HashSet::new));
    List<String> unknown = new ArrayList<>();
    for (String unit : plan.exempt()) {
      if (!units.contains(unit)) {
        unknown.add("exempt 里的单位 %s 不在县信息里".formatted(unit));
      }
    }
    for (AssessmentPlan.Counted item : plan.counted()) {
      for (String column : item.columns()) {
        if (shelf.catalog().flatMap(catalog -> catalog.column(column)).isEmpty()) {
          unknown.add("%s 的栏目 %s 不在栏目表里".formatted(item.item().id(), column));
        }
      }
    }
    return unknown;
  }

  /** The day at the county. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whether a quarter is over, so that it can be issued. */
  public boolean isOver(Quarter quarter) {
    return today().isAfter(quarter.last());
  }

  /** Whether a quarter has begun, so that there is something to count. */
  public boolean hasBegun(Quarter quarter) {
    return !today().isBefore(quarter.first());
  }

  /** The scores of a quarter as they would be issued now. */
  public Assessment draft(Quarter quarter) {
    AssessmentPlan plan = plan();
    Tally tally = counting.count(quarter, plan);
    Map<String, Map<String, MarkRow>> marks = store.marks(quarter.code());
    Map<String, Map<String, PardonRow>> pardons = store.pardons(quarter.code());
    List<Unit> units = units();
    List<Sheet> sheets = new ArrayList<>();
    for (Unit unit : units) {
      if (!plan.exempt().contains(unit.id())) {
        Map<String, PardonRow> pardoned = pardons.getOrDefault(unit.id(), Map.of());
        Map<String, MarkRow> given = marks.getOrDefault(unit.id(), Map.of());
        sheets.add(
            new Sheet(
                unit.id(),
                unit.name(),
                plan.counted().stream()
                    .map(item -> counted(item, tally.of(unit.id(), item.item()), pardoned))
                    .toList(),
                plan.judged().stream().map(item -> judged(item, given)).toList()));
      }
    }
    Set<String> known = units.stream().map(Unit::id).collect(Collectors.toSet());
    return new Assessment(
        quarter.code(),
        plan.percentOfYear(),
        counting.scans(quarter),
        tally.besides(known),
        sheets);
  }

  private static Sheet.Counted counted(
      AssessmentPlan.Counted item, List<Evidence> found, Map<String, PardonRow> pardons) {
    List<Evidence> held = new ArrayList<>();
    List<Evidence> pardoned = new ArrayList<>();
    for (Evidence evidence : found) {
      PardonRow pardon = pardons.get(evidence.key());
      if (pardon == null) {
        held.add(evidence);
      } else {
        pardoned.add(evidence.pardoned(pardon.reason()));
      }
    }
    int count = held.stream().mapToInt(Evidence::times).sum();
    int unlisted = Math.max(0, held.size() - MOST_LISTED);
    List<Evidence> listed = new ArrayList<>(held.subList(0, held.size() - unlisted));
    listed.addAll(pardoned);
    return new Sheet.Counted(item, count, listed, unlisted);
  }

  /** A mark that a later plan has no room for counts as not given. */
  private static Sheet.Judged judged(AssessmentPlan.Judged item, Map<String, MarkRow> given) {
    MarkRow mark = given.get(item.id());
    return mark == null || mark.points().compareTo(item.points().number()) > 0
        ? new Sheet.Judged(item, null)
        : new Sheet.Judged(
            item, new Sheet.Mark(Points.of(mark.points()), mark.remark(), mark.signature()));
  }

  /** Digest of scores: whoever issues says by it what they have seen. */
  public String digest(Assessment scores) {
    return Sha256.of(json.write(scores)).hex();
  }

  /** The county's units, also those that are not scored. */
  List<Unit> units() {
    return shelf.county().map(County::units).orElse(List.of());
  }

  private AssessmentPlan plan(byte[] bytes) {
    try {
      return json.read(bytes, AssessmentPlan.class);
    } catch (MalformedContentException e) {
      throw new IllegalStateException("the database holds a broken plan", e);
    }
  }
}
