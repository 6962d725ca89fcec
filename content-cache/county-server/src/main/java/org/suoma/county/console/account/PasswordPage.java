package org.suoma.county.console.account;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.AccountRefusedException;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;

/** Changes one's own password; other sessions of the account end. */
final class PasswordPage implements ConsolePage {

  private final AccessServices access;
  private final ConsoleSessions sessions;
  private final PageFrames frames;
  private final PageTemplates templates;

  PasswordPage(
      AccessServices access, ConsoleSessions sessions, PageFrames frames, PageTemplates templates) {
    this.access = access;
    this.sessions = sessions;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, StatusCodes.OK, null);
      return;
    }
    Forms form = Forms.read(exchange);
    if (!form.secret("new").equals(form.secret("again"))) {
      show(exchange, session, StatusCodes.BAD_REQUEST, "两次填的新密码不一样");
    } else {
      try {
        access.signIn().choosePassword(session.staff(), form.secret("old"), form.secret("new"));
        sessions.endOf(session.staff().account().login(), session.id());
        Replies.redirect(exchange, "/console");
      } catch (AccountRefusedException e) {
        show(exchange, session, StatusCodes.BAD_REQUEST, e.getMessage());
      }
    }
  }

  private void show(
      HttpServerExchange exchange, ConsoleSession session, int status, @Nullable String wrong) {
    boolean first = session.staff().account().standing().mustChange();
    templates.page(
        exchange,
        status,
        "password.jte",
        new OwnAccountView(
            first ? frames.first("更改密码", session) : frames.frame("更改密码", Section.OVERVIEW, session),
            first,
            wrong,
            null));
  }
}
