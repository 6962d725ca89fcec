package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only this machine's own page and programs that hold the token change anything; turns every
 * failure behind it into an answer.
 */
final class BenchGuard implements HttpHandler {

  static final HttpString TOKEN_HEADER = new HttpString("X-Suoma-Bench");

  private static final Logger log = LoggerFactory.getLogger(BenchGuard.class);
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final byte[] token;
  private final BenchWire wire;
  private final HttpHandler next;

  BenchGuard(String token, BenchWire wire, HttpHandler next) {
    this.token = token.getBytes(US_ASCII);
    this.wire = wire;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange
        .getResponseHeaders()
        .put(new HttpString("Content-Security-Policy"), POLICY)
        .put(new HttpString("X-Content-Type-Options"), "nosniff")
        .put(new HttpString("Referrer-Policy"), "no-referrer")
        .put(Headers.CACHE_CONTROL, "no-store");
    if (!HOSTS.contains(exchange.getHostName())) {
      refuse(exchange, "设备台只在 127.0.0.1 和 localhost 上回应。");
    } else if (exchange.getRequestPath().equals("/") && !isToken(parameter(exchange, "token"))) {
      refuse(exchange, "请用启动时给出的完整地址（带 token）打开设备台。");
    } else if (!exchange.getRequestMethod().equals(Methods.GET)
        && !isToken(exchange.getRequestHeaders().getFirst(TOKEN_HEADER))) {
      refuse(exchange, "请在 X-Suoma-Bench 请求头里给出令牌。");
    } else {
      pass(exchange);
    }
  }

  private void pass(HttpServerExchange exchange) {
    try {
      next.handleRequest(exchange);
    } catch (IllegalArgumentException e) {
      wire.problem(exchange, StatusCodes.BAD_REQUEST, String.valueOf(e.getMessage()));
    } catch (Exception e) {
      log.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestPath(), e);
      wire.problem(
          exchange, StatusCodes.INTERNAL_SERVER_ERROR, "the bench failed; see its log: " + e);
    }
  }

  static @Nullable String parameter(HttpServerExchange exchange, String name) {
    var values = exchange.getQueryParameters().get(name);
    return values == null ? null : values.peekFirst();
  }

  private boolean isToken(@Nullable String given) {
    return given != null && MessageDigest.isEqual(token, given.getBytes(US_ASCII));
  }

  private void refuse(HttpServerExchange exchange, String why) {
    exchange.setStatusCode(StatusCodes.FORBIDDEN);
    wire.send(exchange, "text/plain; charset=utf-8", (why + "\n").getBytes(UTF_8));
  }
}
