package org.suoma.county.console.account;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Map;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Replies;

/** Ends a session. */
final class SignOutAction implements ConsolePage {

  private final AccessServices access;
  private final ConsoleSessions sessions;

  SignOutAction(AccessServices access, ConsoleSessions sessions) {
    this.access = access;
    this.sessions = sessions;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String subject = StaffTrail.about(session.staff().account().login());
    access.trail().add(session.staff(), StaffAction.SIGNED_OUT, subject, Map.of());
    sessions.end(session.id());
    exchange.setResponseCookie(sessions.cookies().none());
    Replies.redirect(exchange, SignIn.PAGE);
  }
}
