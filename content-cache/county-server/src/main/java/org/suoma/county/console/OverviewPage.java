package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.suoma.content.model.County;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.county.access.Staff;
import org.suoma.county.console.OverviewView.Count;
import org.suoma.county.console.OverviewView.Warning;
import org.suoma.county.console.kiosk.AlarmWords;
import org.suoma.county.console.kiosk.KioskRoutes;
import org.suoma.county.console.kiosk.KioskRow;
import org.suoma.county.console.kiosk.KioskRows;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Section;
import org.suoma.county.console.release.ReleaseRoutes;
import org.suoma.county.importing.Importer;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.rollout.Phase;
import org.suoma.county.rollout.RolloutCourse;
import org.suoma.county.storage.cases.CaseQuery;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.content.ReleaseLine;

/** The first page: what is published, what waits, and what needs a person. */
final class OverviewPage implements ConsolePage {

  private static final int KIOSKS_SHOWN = 6;
  private static final int FULL_WIDTH = 100;
  private static final int SOON_WORKDAYS = 5;

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  OverviewPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<ReleaseLine> release = services.releases().last();
    PendingChange pending = services.publishing().pending();
    List<KioskRow> kiosks =
        new KioskRows(services, templates)
            .all().stream().filter(row -> row.condition().isPresent()).toList();
    int well =
        (int)
            kiosks.stream()
                .flatMap(row -> row.condition().stream())
                .filter(state -> !state.needsAPerson())
                .count();
    templates.page(
        exchange,
        "overview.jte",
        new OverviewView(
            frames.frame("总览", Section.OVERVIEW, session),
            release.map(line -> "第 " + line.sequence() + " 版").orElse("尚未发布"),
            release.map(this::released).orElse("终端还没有可以显示的内容"),
            pending.inWords(),
            !pending.isEmpty(),
            pending.total(),
            counts(),
            well,
            kiosks.stream().limit(KIOSKS_SHOWN).toList(),
            warnings(release, session.staff())));
  }

  private String released(ReleaseLine line) {
    boolean byGroups =
        services
            .rollouts()
            .course()
            .of(line.sequence())
            .filter(rollout -> rollout.phase().isOpen())
            .isPresent();
    return templates.time(line.createdAt()) + (byGroups ? " 发布，正在分批更新" : " 发布");
  }

  private List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    int most = services.shelf().counts().values().stream().max(Integer::compare).orElse(1);
    services
        .shelf()
        .counts()
        .forEach(
            (type, count) ->
                counts.add(
                    new Count(
                        type.jsonName(),
                        type.label(),
                        count,
                        Math.max(1, count * FULL_WIDTH / most))));
    counts.sort(Comparator.comparing(Count::count).reversed());
    return counts;
  }

  private List<Warning> warnings(Optional<ReleaseLine> release, Staff reader) {
    List<Warning> warnings = new ArrayList<>();
    int revisions = services.reviews().revisions().waitingFor(reader).size();
    if (revisions > 0) {
      warnings.add(new Warning(revisions + " 篇稿件等您办理", Section.REVISIONS.path(), "去办理"));
    }
    addPaused(
        warnings,
        services.rollouts().course(),
        Section.RELEASES.path() + "/rollout",
        "第 %d 版"::formatted);
    addPaused(
        warnings,
        services.software().course(),
        ReleaseRoutes.SOFTWARE,
        number -> "终端程序 %s ".formatted(SoftwareVersion.numbered(number)));
    String alarms = AlarmWords.summary(services.alarms().open());
    if (!alarms.isEmpty()) {
      warnings.add(new Warning(alarms, KioskRoutes.ALARMS, "看告警"));
    }
    addCases(warnings);
    boolean named =
        services
            .shelf()
            .county()
            .map(County::code)
            .filter(code -> !code.equals(Importer.UNKNOWN_COUNTY_CODE))
            .isPresent();
    if (!named) {
      warnings.add(new Warning("还没有导入县信息（county.json）", Section.IMPORT.path(), "去导入"));
    }
    if (release.isEmpty()) {
      warnings.add(new Warning("还没有发布过任何内容", Section.RELEASES.path(), "去发布"));
    }
    return warnings;
  }

  private void addPaused(
      List<Warning> warnings, RolloutCourse course, String path, LongFunction<String> label) {
    course
        .newest()
        .filter(rollout -> rollout.phase() == Phase.PAUSED)
        .ifPresent(
            rollout ->
                warnings.add(
                    new Warning(
                        "%s分批发布已暂停：%s。%s，%s"
                            .formatted(
                                label.apply(rollout.sequence()),
                                rollout.note().text(),
                                templates.time(rollout.note().at()),
                                rollout.note().by()),
                        path,
                        "看进度")));
  }

  private void addCases(List<Warning> warnings) {
    CaseStore cases = services.cases().store();
    int fresh = cases.count(new CaseQuery("", "RECEIVED", "", LocalDate.MAX, 1));
    if (fresh > 0) {
      warnings.add(new Warning(fresh + " 件申请或来信等待登记", Section.CASES.path() + "?state=new", "去登记"));
    }
    LocalDate today = services.cases().desk().today();
    int overdue = cases.count(new CaseQuery("", "", "", today, 1));
    if (overdue > 0) {
      warnings.add(
          new Warning(overdue + " 件已超过答复期限", Section.CASES.path() + "?state=overdue", "去办理"));
    }
    LocalDate soon = services.cases().desk().workdays().plus(today, SOON_WORKDAYS).plusDays(1);
    int near = cases.count(new CaseQuery("", "", "", soon, 1)) - overdue;
    if (near > 0) {
      warnings.add(
          new Warning(
              "%d 件在 %d 个工作日内到期".formatted(near, SOON_WORKDAYS), Section.CASES.path(), "去办理"));
    }
  }
}
