package org.suoma.county.console.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suoma.county.assessment.Assessment;
import org.suoma.county.assessment.AssessmentPlan;
import org.suoma.county.assessment.CountedItem;
import org.suoma.county.assessment.Evidence;
import org.suoma.county.assessment.Issued;
import org.suoma.county.assessment.JudgingDesk;
import org.suoma.county.assessment.Sheet;
import org.suoma.county.console.page.PageTemplates;

/** Scores in words. */
final class ScoreWords {

  private ScoreWords() {}

  static ScoresView.Plan plan(AssessmentPlan plan, boolean usual) {
    List<ScoresView.Item> items = new ArrayList<>();
    for (AssessmentPlan.Counted item : plan.counted()) {
      items.add(new ScoresView.Item(item.item().label(), costs(item), item.points().inWords()));
    }
    for (AssessmentPlan.Judged item : plan.judged()) {
      String guide = item.guide();
      items.add(
          new ScoresView.Item(
              item.label(), guide == null ? "由人评定" : guide, item.points().inWords()));
    }
    String percent = plan.percentOfYear().stripTrailingZeros().toPlainString();
    return new ScoresView.Plan(usual, percent, items);
  }

  private static String costs(AssessmentPlan.Counted item) {
    String least = item.atLeast() == null ? "" : "一个季度至少 %d 条，".formatted(item.atLeast());
    String measure = item.item() == CountedItem.FEW_ENTRIES ? "少一条" : "每" + item.item().measure();
    return "%s%s扣 %s 分，扣完为止".formatted(least, measure, item.each().inWords());
  }

  /**
   * The units of scores as rows.
   *
   * @param below the path above their sheets
   * @param tail what comes after it
   */
  static List<RankingView.Row> rows(Assessment scores, String below, String tail) {
    return scores.ranking().stream()
        .map(
            ranked ->
                new RankingView.Row(
                    ranked.place(),
                    ranked.sheet().name(),
                    below + "/" + ranked.sheet().unit() + tail,
                    ranked.sheet().countedPoints().inWords(),
                    ranked.sheet().judgedPoints().inWords(),
                    ranked.sheet().complete(),
                    ranked.sheet().total().inWords()))
        .toList();
  }

  /** What one should know of scores before one believes them. */
  static List<String> about(Assessment scores) {
    List<String> about = new ArrayList<>();
    if (scores.scans() == 0) {
      about.add("这个季度没有全面检查过内容，从问题台账数的项目可能少了");
    }
    if (scores.unowned() > 0) {
      about.add("有 %d 处问题没有算到任何单位：栏目表里没有写责任单位，或单位已不在县信息里".formatted(scores.unowned()));
    }
    return about;
  }

  static String issued(Issued issued, PageTemplates templates) {
    return "第 %d 版，%s 由 %s 通报"
        .formatted(issued.version(), templates.time(issued.at()), issued.by());
  }

  static List<SheetView.Counted> counted(Sheet sheet) {
    return sheet.counted().stream()
        .map(
            counted ->
                new SheetView.Counted(
                    counted.item().item().label(),
                    "%d %s；%s"
                        .formatted(
                            counted.count(),
                            counted.item().item().measure(),
                            costs(counted.item())),
                    counted.item().points().inWords(),
                    counted.score().inWords(),
                    counted.evidence().stream().map(ScoreWords::row).toList(),
                    counted.unlisted()))
        .toList();
  }

  private static SheetView.Row row(Evidence evidence) {
    return new SheetView.Row(
        evidence.key(), evidence.subject(), evidence.what(), evidence.path(), evidence.pardon());
  }

  /**
   * What was judged.
   *
   * @param typed what stands in the fields instead; empty if nothing was refused
   */
  static List<SheetView.Judged> judged(Sheet sheet, Map<String, JudgingDesk.Given> typed) {
    return sheet.judged().stream().map(judged -> judged(judged, typed)).toList();
  }

  private static SheetView.Judged judged(
      Sheet.Judged judged, Map<String, JudgingDesk.Given> typed) {
    Sheet.Mark mark = judged.mark();
    JudgingDesk.Given given =
        typed.getOrDefault(
            judged.item().id(),
            mark == null
                ? new JudgingDesk.Given("", "")
                : new JudgingDesk.Given(mark.points().inWords(), mark.remark()));
    String guide = judged.item().guide();
    return new SheetView.Judged(
        judged.item().id(),
        judged.item().label(),
        guide == null ? "" : guide,
        judged.item().points().inWords(),
        given.points(),
        given.remark(),
        mark == null ? "" : mark.by());
  }

  /** What points were taken off for, of the units that have any. */
  static List<ScoreNoticeView.Unit> problems(Assessment scores) {
    List<ScoreNoticeView.Unit> units = new ArrayList<>();
    for (Sheet sheet : scores.sheets()) {
      List<ScoreNoticeView.Problem> problems = new ArrayList<>();
      for (Sheet.Counted counted : sheet.counted()) {
        String item = counted.item().item().label();
        for (Evidence evidence : counted.evidence()) {
          if (evidence.pardon() == null) {
            problems.add(new ScoreNoticeView.Problem(item, evidence.subject(), evidence.what()));
          }
        }
        if (counted.unlisted() > 0) {
          problems.add(
              new ScoreNoticeView.Problem(item, "", "另有 %d 处没有列出".formatted(counted.unlisted())));
        }
      }
      for (Sheet.Judged judged : sheet.judged()) {
        Sheet.Mark mark = judged.mark();
        if (mark != null && mark.points().tenths() < judged.item().points().tenths()) {
          problems.add(
              new ScoreNoticeView.Problem(
                  judged.item().label(),
                  "得 %s / %s".formatted(mark.points().inWords(), judged.item().points().inWords()),
                  mark.remark()));
        }
      }
      if (!problems.isEmpty()) {
        units.add(new ScoreNoticeView.Unit(sheet.name(), problems));
      }
    }
    return units;
  }
}
