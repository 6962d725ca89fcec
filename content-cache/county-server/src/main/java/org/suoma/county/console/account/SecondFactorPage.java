package org.suoma.county.console.account;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.AccountRefusedException;
import org.suoma.county.access.Staff;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;

/** Sets one's second factor up: a QR code for the phone, and the first code back. */
final class SecondFactorPage implements ConsolePage {

  private final AccessServices access;
  private final ConsoleSessions sessions;
  private final PageFrames frames;
  private final PageTemplates templates;

  SecondFactorPage(
      AccessServices access, ConsoleSessions sessions, PageFrames frames, PageTemplates templates) {
    this.access = access;
    this.sessions = sessions;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    byte[] secret = sessions.find(session.id()).orElseThrow().factor();
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, StatusCodes.OK, null);
      return;
    }
    Forms form = Forms.read(exchange);
    if (session.staff().account().standing().hasFactor()) {
      show(exchange, session, StatusCodes.CONFLICT, "已经绑定过；换手机请找管理员先解绑");
      return;
    }
    try {
      access.signIn().setFactor(session.staff(), secret, form.field("code"));
      Replies.redirect(exchange, "/console");
    } catch (AccountRefusedException e) {
      show(exchange, session, StatusCodes.BAD_REQUEST, e.getMessage());
    }
  }

  private void show(
      HttpServerExchange exchange, ConsoleSession session, int status, @Nullable String wrong) {
    Staff staff = session.staff();
    boolean has = staff.account().standing().hasFactor();
    byte[] secret = sessions.find(session.id()).orElseThrow().factor();
    List<String> shown = access.signIn().toShow(staff, secret);
    QrPath code = QrPath.of(shown.get(0));
    templates.page(
        exchange,
        status,
        "second-factor.jte",
        new OwnAccountView(
            has ? frames.frame("绑定动态码", Section.OVERVIEW, session) : frames.first("绑定动态码", session),
            !has,
            has && wrong == null ? "已经绑定过；换手机请找管理员先解绑" : wrong,
            has ? null : new OwnAccountView.Factor(code.size(), code.path(), shown.get(1))));
  }
}
