package org.suoma.county.console.release;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.suoma.county.access.Permission;
import org.suoma.county.checking.Judgement;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.console.page.ByteWords;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Section;
import org.suoma.county.console.release.NextReleaseView.FindingLine;
import org.suoma.county.console.release.NextReleaseView.Findings;
import org.suoma.county.console.release.NextReleaseView.Group;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.storage.content.ReleaseLine;

/** Shows what the next release changes before anybody says yes. */
final class NextReleasePage implements ConsolePage {

  private static final int TITLES_SHOWN = 6;
  private static final int FINDINGS_SHOWN = 10;

  /** About a millisecond each: more would keep the reader waiting. */
  private static final int MOST_CHECKED = 5_000;

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  NextReleasePage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    PendingChange pending = services.publishing().pending();
    long last = services.releases().last().map(ReleaseLine::sequence).orElse(0L);
    templates.page(
        exchange,
        "next-release.jte",
        new NextReleaseView(
            frames.frame("确认发布", Section.RELEASES, session),
            last + 1,
            !pending.isEmpty(),
            List.of(
                group("新增", pending.added()),
                group("修改", pending.changed()),
                group("撤下", pending.removed())),
            pending.otherFiles(),
            pending.total(),
            services.fleet().kiosks().size(),
            ByteWords.of(services.publishing().pendingBytes()),
            RolloutChoices.offer(services.rollouts()),
            last > 0,
            findings(pending),
            session.staff().may(Permission.PUBLISH)));
  }

  /** What stops the release goes into the register, so that it can be let through from there. */
  private Findings findings(PendingChange pending) throws IOException {
    if (pending.fresh().size() > MOST_CHECKED) {
      return Findings.unchecked();
    }
    Judgement judgement = services.publishing().judgement();
    if (!judgement.allows()) {
      services.checks().register().note(pending.fresh(), judgement.findings());
    }
    List<Finding> first = judgement.standing().stream().limit(FINDINGS_SHOWN).toList();
    Map<String, String> titles =
        services.shelf().titles(first.stream().map(finding -> finding.subject().id()).toList());
    return new Findings(
        judgement.standing().size(),
        judgement.count(Severity.BLOCK),
        judgement.count(Severity.WARN),
        judgement.count(Severity.ADVICE),
        first.stream().map(finding -> line(finding, titles)).toList(),
        false);
  }

  private static FindingLine line(Finding finding, Map<String, String> titles) {
    String id = finding.subject().id();
    return new FindingLine(
        id, titles.getOrDefault(id, id), finding.rule().label(), finding.where(), finding.what());
  }

  private Group group(String label, List<String> ids) {
    List<String> first = ids.subList(0, Math.min(TITLES_SHOWN, ids.size()));
    Map<String, String> titles = services.shelf().titles(first);
    return new Group(
        label, ids.size(), first.stream().map(id -> titles.getOrDefault(id, id)).toList());
  }
}
