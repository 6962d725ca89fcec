package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageTemplates;

/** Lets through to a page only forms that were made for the session, so that no page forgets. */
final class OwnFormPage implements ConsolePage {

  private final ConsolePage page;
  private final PageTemplates templates;

  OwnFormPage(ConsolePage page, PageTemplates templates) {
    this.page = page;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    // Whoever reads the form again gets what was read here.
    if (Forms.read(exchange).bears(session)) {
      page.answer(exchange, session);
    } else {
      templates.problem(
          exchange, StatusCodes.FORBIDDEN, "没有办理", "这个请求不是从控制台的表单发出的。请回到原来的页面，刷新后再办一次。");
    }
  }
}
