package org.suoma.county.console.trail;

import io.undertow.server.HttpServerExchange;
import java.util.List;
import org.suoma.county.access.AccessServices;
import org.suoma.county.audit.HashChain;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.storage.staff.StepRow;

/** What the staff did, and whether anybody has changed what stands there. */
public final class TrailPage implements ConsolePage {

  private static final int PAGE_SIZE = 50;

  private final AccessServices access;
  private final PageFrames frames;
  private final PageTemplates templates;

  /** Makes the page. */
  public TrailPage(AccessServices access, PageFrames frames, PageTemplates templates) {
    this.access = access;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    String actor = Replies.parameter(exchange, "actor");
    String asked = Replies.parameter(exchange, "page");
    int page = asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    List<StepRow> found = access.steps().newest(actor, (page - 1) * PAGE_SIZE, PAGE_SIZE + 1);
    HashChain.Verdict verdict =
        Replies.parameter(exchange, "check").isEmpty() ? null : HashChain.verify(access.steps());
    templates.page(
        exchange,
        "trail.jte",
        new TrailView(
            frames.frame("操作记录", Section.TRAIL, session),
            found.stream().limit(PAGE_SIZE).map(step -> TrailWords.row(step, templates)).toList(),
            actor,
            page,
            found.size() > PAGE_SIZE,
            verdict == null ? null : verdict.isWhole(),
            verdict == null ? null : TrailWords.verdict(verdict)));
  }
}
