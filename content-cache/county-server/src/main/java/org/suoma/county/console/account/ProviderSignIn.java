package org.suoma.county.console.account;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.StatusCodes;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.county.access.AccessServices;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.ProblemView;
import org.suoma.county.console.page.Replies;
import org.suoma.county.oidc.Attempt;
import org.suoma.county.oidc.OidcException;
import org.suoma.county.oidc.OidcProvider;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/**
 * The way to the county's own sign-in and back. Whoever comes back is let in if there is an account
 * of that login here: accounts and roles are made in the console, by administrators.
 */
public final class ProviderSignIn {

  private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

  private final OidcProvider provider;
  private final AccessServices access;
  private final ConsoleSessions sessions;
  private final TryLimit limit;
  private final InstantSource clock;
  private final PageTemplates templates;
  private final EventLog told;

  ProviderSignIn(
      OidcProvider provider,
      AccessServices access,
      ConsoleSessions sessions,
      TryLimit limit,
      InstantSource clock,
      PageTemplates templates,
      EventLog told) {
    this.provider = provider;
    this.access = access;
    this.sessions = sessions;
    this.limit = limit;
    this.clock = clock;
    this.templates = templates;
    this.told = told;
  }

  /** Sends a browser there. */
  HttpHandler there() {
    return exchange -> {
      if (!limit.allows(exchange.getSourceAddress().getAddress().getHostAddress())) {
        templates.problem(exchange, StatusCodes.TOO_MANY_REQUESTS, "试得太多了", "请一分钟后再来。");
        return;
      }
      Attempt attempt = provider.begin();
      try {
        String address = provider.address(attempt).toString();
        exchange.setResponseCookie(
            sessions.cookies().attempt(attempt.seal(access.box()), Attempt.LIFE));
        Replies.redirect(exchange, address);
      } catch (OidcException e) {
        told.tell(CountyKinds.PROVIDER_SILENT.now());
        log.info("the county's sign-in cannot be used: {}", e.getMessage());
        templates.problem(exchange, StatusCodes.BAD_GATEWAY, "单位的登录系统没有回应", "请过一会儿再试，或者用登录名和密码登录。");
      }
    };
  }

  /** Takes a browser that comes back. */
  HttpHandler back() {
    return exchange -> {
      Optional<String> login = Optional.empty();
      exchange.setResponseCookie(sessions.cookies().noAttempt());
      try {
        login = access.signIn().signInVouched(login(exchange));
      } catch (OidcException e) {
        told.tell(CountyKinds.PROVIDER_REFUSED.now());
        log.info("nobody was let in by the county's sign-in: {}", e.getMessage());
      }
      if (login.isEmpty()) {
        templates.problem(
            exchange,
            StatusCodes.FORBIDDEN,
            "没有登录",
            "单位的登录系统没有认可，或者这里没有同名的账号、账号已停用或锁定。请从登录页重新开始，或请管理员看一看。");
        return;
      }
      ConsoleSessions.Held held = sessions.beginVouched(login.get(), access.signIn().newSecret());
      exchange.setResponseCookie(sessions.cookies().of(held.id()));
      // A browser that another site sent here does not show its cookie before it moves on by
      // itself.
      templates.page(exchange, "signed-in.jte", new ProblemView("已登录", "正在打开控制台。"));
    };
  }

  private String login(HttpServerExchange exchange) throws OidcException {
    Cookie cookie = exchange.getRequestCookie(SessionCookie.ATTEMPT);
    Attempt attempt =
        Attempt.open(access.box(), cookie == null ? "" : cookie.getValue(), clock.instant());
    return provider.login(
        attempt, Replies.parameter(exchange, "state"), Replies.parameter(exchange, "code"));
  }
}
