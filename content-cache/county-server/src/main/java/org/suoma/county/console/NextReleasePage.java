package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.suoma.county.access.Permission;
import org.suoma.county.console.NextReleaseView.Group;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.storage.ReleaseLine;

/** Shows what the next release changes before anybody says yes. */
final class NextReleasePage implements ConsolePage {

  private static final int TITLES_SHOWN = 6;

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
            session.staff().may(Permission.PUBLISH)));
  }

  private Group group(String label, List<String> ids) {
    List<String> first = ids.subList(0, Math.min(TITLES_SHOWN, ids.size()));
    Map<String, String> titles = services.shelf().titles(first);
    return new Group(
        label, ids.size(), first.stream().map(id -> titles.getOrDefault(id, id)).toList());
  }
}
