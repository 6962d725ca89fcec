package org.suoma.county.console.account;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.AccessServices;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.storage.content.ContentShelf;

/** Asks who is there; the only page that anybody may see. */
public final class SignInPage implements HttpHandler {

  private static final String FETCH_SITE = "Sec-Fetch-Site";

  private final AccessServices access;
  private final ConsoleSessions sessions;
  private final TryLimit limit;
  private final @Nullable String providerLabel;
  private final ContentShelf shelf;
  private final PageTemplates templates;

  /**
   * A page that lets in whom this desk knows.
   *
   * @param providerLabel of the way to the county's own sign-in; null if there is none
   */
  SignInPage(
      AccessServices access,
      ConsoleSessions sessions,
      TryLimit limit,
      @Nullable String providerLabel,
      ContentShelf shelf,
      PageTemplates templates) {
    this.access = access;
    this.sessions = sessions;
    this.limit = limit;
    this.providerLabel = providerLabel;
    this.shelf = shelf;
    this.templates = templates;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      take(exchange);
    } else {
      show(exchange, StatusCodes.OK, "", null);
    }
  }

  private void take(HttpServerExchange exchange) throws IOException {
    if (isFromElsewhere(exchange)) {
      show(exchange, StatusCodes.FORBIDDEN, "", "请在这一页上登录");
      return;
    }
    if (!limit.allows(exchange.getSourceAddress().getAddress().getHostAddress())) {
      show(exchange, StatusCodes.TOO_MANY_REQUESTS, "", "试得太多了，请一分钟后再来");
      return;
    }
    Forms form = Forms.read(exchange);
    String login = form.field("login");
    Optional<String> in =
        access.signIn().signIn(login, form.secret("password"), form.field("code"));
    if (in.isEmpty()) {
      show(exchange, StatusCodes.FORBIDDEN, login, "登录名、密码或动态码不对。连续输错 5 次，账号会锁定 15 分钟");
      return;
    }
    ConsoleSessions.Held held = sessions.begin(in.get(), access.signIn().newSecret());
    exchange.setResponseCookie(sessions.cookies().of(held.id()));
    Replies.redirect(exchange, "/console");
  }

  /**
   * Another site must not sign its own account in behind somebody's back. Browsers that do not say
   * where a request comes from name at least its origin, or {@code null} since we ask for none.
   */
  private static boolean isFromElsewhere(HttpServerExchange exchange) {
    String site = exchange.getRequestHeaders().getFirst(FETCH_SITE);
    if (site != null) {
      return !site.equals("same-origin");
    }
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    return origin != null
        && !origin.equals("null")
        && !origin.endsWith("://" + exchange.getHostAndPort());
  }

  private void show(HttpServerExchange exchange, int status, String login, @Nullable String wrong) {
    templates.page(
        exchange,
        status,
        "sign-in.jte",
        new SignInView(
            shelf.county().map(county -> county.name().zh()).orElse("索玛"),
            login,
            wrong,
            access.accounts().all().isEmpty(),
            providerLabel));
  }
}
