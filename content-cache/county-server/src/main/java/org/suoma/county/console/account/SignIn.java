package org.suoma.county.console.account;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import java.util.Optional;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.Account;
import org.suoma.county.access.Staff;
import org.suoma.county.console.calls.CallRoutes;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Replies;

/**
 * Lets only those through who are signed in, with the roles that they have at this moment; whoever
 * has to choose a password or to set a second factor up comes to nothing else before, unless the
 * county's own sign-in has seen to it.
 */
public final class SignIn implements HttpHandler {

  static final String PAGE = "/console/sign-in";
  static final String PASSWORD_PAGE = "/console/password";
  static final String FACTOR_PAGE = "/console/second-factor";
  static final String SIGN_OUT = "/console/sign-out";

  private final ConsoleSessions sessions;
  private final AccessServices access;
  private final boolean wantsFactor;
  private final HttpHandler next;

  SignIn(ConsoleSessions sessions, AccessServices access, boolean wantsFactor, HttpHandler next) {
    this.sessions = sessions;
    this.access = access;
    this.wantsFactor = wantsFactor;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    Optional<ConsoleSessions.Held> held = held(exchange);
    Optional<ConsoleSession> session = held.flatMap(this::session);
    if (session.isEmpty()) {
      Replies.redirect(exchange, PAGE);
      return;
    }
    String path = exchange.getRequestPath();
    Optional<String> first =
        held.get().vouched() ? Optional.empty() : firstOfAll(session.get().staff().account());
    if (first.isPresent() && !path.equals(first.get()) && !path.equals(SIGN_OUT)) {
      Replies.redirect(exchange, first.get());
      return;
    }
    session.get().attachTo(exchange);
    next.handleRequest(exchange);
  }

  private Optional<ConsoleSessions.Held> held(HttpServerExchange exchange) {
    Cookie cookie = exchange.getRequestCookie(SessionCookie.NAME);
    boolean comesByItself = exchange.getRequestPath().equals(CallRoutes.LIST);
    return Optional.ofNullable(cookie)
        .map(Cookie::getValue)
        .flatMap(id -> comesByItself ? sessions.find(id) : sessions.use(id));
  }

  private Optional<ConsoleSession> session(ConsoleSessions.Held held) {
    Optional<Staff> staff = access.accounts().staff(held.login());
    return staff.map(one -> new ConsoleSession(held.id(), held.formToken(), one));
  }

  /** The page that comes before all others, if there is one. */
  private Optional<String> firstOfAll(Account account) {
    if (account.standing().mustChange()) {
      return Optional.of(PASSWORD_PAGE);
    }
    return wantsFactor && !account.standing().hasFactor()
        ? Optional.of(FACTOR_PAGE)
        : Optional.empty();
  }
}
