package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.content.model.County;
import org.suoma.county.access.Staff;
import org.suoma.county.console.OverviewView.Count;
import org.suoma.county.console.OverviewView.Warning;
import org.suoma.county.enrolment.Enrolment;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.importing.Importer;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.rollout.Phase;
import org.suoma.county.storage.CaseQuery;
import org.suoma.county.storage.CaseStore;
import org.suoma.county.storage.ReleaseLine;

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
    List<Fleet.Kiosk> kiosks = inService();
    List<KioskRow> rows =
        kiosks.stream()
            .sorted(Comparator.comparing((Fleet.Kiosk kiosk) -> kiosk.condition()).reversed())
            .limit(KIOSKS_SHOWN)
            .map(kiosk -> KioskRow.of(kiosk, templates))
            .toList();
    int well = (int) kiosks.stream().filter(kiosk -> !kiosk.condition().needsAPerson()).count();
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
            rows,
            warnings(kiosks, release, session.staff())));
  }

  private String released(ReleaseLine line) {
    boolean byGroups =
        services
            .rollouts()
            .of(line.sequence())
            .filter(rollout -> rollout.phase().isOpen())
            .isPresent();
    return templates.time(line.createdAt()) + (byGroups ? " 发布，正在分批更新" : " 发布");
  }

  /** A kiosk that was withdrawn is silent because it was told to be. */
  private List<Fleet.Kiosk> inService() {
    Set<String> withdrawn =
        services.enrolments().all().stream()
            .filter(enrolment -> enrolment.state() == Enrolment.State.WITHDRAWN)
            .map(enrolment -> enrolment.kiosk().name())
            .collect(Collectors.toSet());
    return services.fleet().kiosks().stream()
        .filter(kiosk -> !withdrawn.contains(kiosk.line().name()))
        .toList();
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

  private List<Warning> warnings(
      List<Fleet.Kiosk> kiosks, Optional<ReleaseLine> release, Staff reader) {
    List<Warning> warnings = new ArrayList<>();
    int revisions = services.reviews().revisions().waitingFor(reader).size();
    if (revisions > 0) {
      warnings.add(new Warning(revisions + " 篇稿件等您办理", Section.REVISIONS.path(), "去办理"));
    }
    services
        .rollouts()
        .newest()
        .filter(rollout -> rollout.phase() == Phase.PAUSED)
        .ifPresent(
            rollout ->
                warnings.add(
                    new Warning(
                        "第 %d 版分批发布已暂停：%s。%s，%s"
                            .formatted(
                                rollout.sequence(),
                                rollout.note().text(),
                                templates.time(rollout.note().at()),
                                rollout.note().by()),
                        Section.RELEASES.path() + "/rollout",
                        "看进度")));
    long silent = count(kiosks, Fleet.Condition.SILENT);
    if (silent > 0) {
      warnings.add(
          new Warning(
              "%d 台终端超过 %d 分钟没有消息".formatted(silent, Fleet.SILENCE.toMinutes()),
              Section.KIOSKS.path(),
              "查看终端"));
    }
    long troubled = count(kiosks, Fleet.Condition.TROUBLED);
    if (troubled > 0) {
      warnings.add(new Warning(troubled + " 台终端的设备需要查看", Section.KIOSKS.path(), "查看终端"));
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

  private static long count(List<Fleet.Kiosk> kiosks, Fleet.Condition condition) {
    return kiosks.stream().filter(kiosk -> kiosk.condition() == condition).count();
  }
}
