package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.List;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.storage.ReleaseLine;

/** The list of releases, and the way to the next one. */
final class ReleasesPage implements ConsolePage {

  private static final double MEGABYTE = 1_000_000.0;

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  ReleasesPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    PendingChange pending = services.publishing().pending();
    List<ReleasesView.Row> rows = services.releases().newest().stream().map(this::row).toList();
    templates.page(
        exchange,
        "releases.jte",
        new ReleasesView(
            frames.frame("发布", Section.RELEASES, session),
            pending.inWords(),
            !pending.isEmpty(),
            Replies.parameter(exchange, "done").equals("1"),
            rows));
  }

  private ReleasesView.Row row(ReleaseLine line) {
    return new ReleasesView.Row(
        line.sequence(),
        line.ring().label(),
        templates.time(line.createdAt()),
        line.entries(),
        line.changeInWords(),
        "%.1f MB".formatted(line.bytes() / MEGABYTE));
  }
}
