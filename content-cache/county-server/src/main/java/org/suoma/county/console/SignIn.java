package org.suoma.county.console;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.AttachmentKey;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Deque;
import java.util.Optional;

/**
 * Lets in whoever brings the token or the cookie of a session. The token leaves the address line at
 * once, so that it does not stay in the browser's history as the page's address.
 */
final class SignIn implements HttpHandler {

  static final AttachmentKey<ConsoleSession> SESSION = AttachmentKey.create(ConsoleSession.class);

  private static final String COOKIE = "suoma-console";

  private final ConsoleSessions sessions;
  private final String token;
  private final PageTemplates templates;
  private final HttpHandler next;

  SignIn(ConsoleSessions sessions, String token, PageTemplates templates, HttpHandler next) {
    this.sessions = sessions;
    this.token = token;
    this.templates = templates;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    Deque<String> given = exchange.getQueryParameters().get("token");
    if (given != null && isToken(given.getFirst())) {
      exchange.setResponseCookie(cookie(sessions.begin().id()));
      Replies.redirect(exchange, "/console");
      return;
    }
    Optional<ConsoleSession> session =
        Optional.ofNullable(exchange.getRequestCookie(COOKIE))
            .flatMap(cookie -> sessions.find(cookie.getValue()));
    if (given != null || session.isEmpty()) {
      templates.problem(
          exchange,
          StatusCodes.FORBIDDEN,
          "请用登录地址打开控制台",
          given != null
              ? "地址里的口令不对。请向管理员要新的登录地址，或查看服务器上的口令文件。"
              : "登录已结束或还没有登录。请使用启动时给出的登录地址（带口令）重新打开。");
      return;
    }
    exchange.putAttachment(SESSION, session.get());
    next.handleRequest(exchange);
  }

  private boolean isToken(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static Cookie cookie(String value) {
    return new CookieImpl(COOKIE, value)
        .setPath("/console")
        .setHttpOnly(true)
        .setSameSiteMode("Strict");
  }
}
