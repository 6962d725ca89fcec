package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;
import org.suoma.content.release.Ring;
import org.suoma.county.access.StaffAction;
import org.suoma.county.publishing.BlockedContentException;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.storage.ReleaseLine;

/** Publishes after somebody has confirmed. */
final class PublishAction implements ConsolePage {

  private final ConsoleServices services;
  private final PageTemplates templates;

  PublishAction(ConsoleServices services, PageTemplates templates) {
    this.services = services;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String chosen = Forms.read(exchange).field("ring");
    try {
      Ring ring = chosen.isEmpty() ? Ring.ALL : Ring.of(chosen);
      ReleaseLine line = services.publishing().publish(ring);
      services
          .access()
          .trail()
          .add(
              session.staff(),
              StaffAction.PUBLISHED,
              "release:" + line.sequence(),
              Map.of("ring", ring.label()));
      Replies.redirect(exchange, "/console/releases?done=1");
    } catch (BlockedContentException e) {
      services
          .checks()
          .register()
          .note(services.publishing().pending().fresh(), e.judgement().findings());
      templates.problem(
          exchange, StatusCodes.CONFLICT, "检查没有通过，没有发布", String.valueOf(e.getMessage()));
    } catch (NothingToPublishException | IllegalArgumentException e) {
      templates.problem(exchange, StatusCodes.CONFLICT, "没有发布", String.valueOf(e.getMessage()));
    }
  }
}
