package org.suoma.county.console.release;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.publishing.BlockedContentException;
import org.suoma.county.publishing.NothingToPublishException;

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
    Forms form = Forms.read(exchange);
    try {
      long unused =
          services.rollouts().begin(session.staff(), RolloutChoices.read(form)).sequence();
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
