package org.suoma.county.console.release;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;
import org.suoma.content.release.Ring;
import org.suoma.county.access.StaffAction;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.storage.content.ReleaseLine;

/** Puts a release that has proven itself in force for more kiosks. */
final class PromoteAction implements ConsolePage {

  private final ConsoleServices services;
  private final PageTemplates templates;

  PromoteAction(ConsoleServices services, PageTemplates templates) {
    this.services = services;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Forms form = Forms.read(exchange);
    try {
      Ring to = Ring.of(form.field("to"));
      if (services.rollouts().course().holdsNewest()) {
        throw new IllegalArgumentException("这一版在分批发布，请在它的进度页办理");
      }
      ReleaseLine line = services.publishing().promote(Ring.of(form.field("from")), to);
      services
          .access()
          .trail()
          .add(
              session.staff(),
              StaffAction.PROMOTED,
              "release:" + line.sequence(),
              Map.of("ring", to.label()));
      Replies.redirect(exchange, Section.RELEASES.path() + "?done=1");
    } catch (NothingToPublishException | IllegalArgumentException e) {
      templates.problem(exchange, StatusCodes.CONFLICT, "没有推给更多终端", String.valueOf(e.getMessage()));
    }
  }
}
