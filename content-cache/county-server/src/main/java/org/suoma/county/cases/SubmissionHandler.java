package org.suoma.county.cases;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionException;
import org.suoma.county.fleet.KioskTokens;

/**
 * Takes {@code POST /api/submissions}, a sealed envelope with a bearer token, and answers with a
 * receipt or with {@code application/problem+json} that names a {@code SubmissionError}; must be
 * called on a worker thread.
 */
public final class SubmissionHandler implements HttpHandler {

  private static final Logger log = LoggerFactory.getLogger(SubmissionHandler.class);

  private final SubmissionInbox inbox;
  private final KioskTokens tokens;

  /** Hands envelopes that come with one of these tokens to the inbox. */
  public SubmissionHandler(SubmissionInbox inbox, KioskTokens tokens) {
    this.inbox = inbox;
    this.tokens = tokens;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
      exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
      return;
    }
    if (!tokens.admit(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))) {
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
      problem(
          exchange,
          StatusCodes.UNAUTHORIZED,
          "WRONG_TOKEN",
          "the bearer token is missing or wrong");
      return;
    }
    try {
      byte[] received = exchange.getInputStream().readNBytes(SealedEnvelope.MAX_BYTES + 1);
      byte[] receipt = inbox.take(received).write();
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseSender().send(ByteBuffer.wrap(receipt));
    } catch (SubmissionException e) {
      // The detail names a field and its limit, nothing that a resident wrote.
      log.warn("a submission was refused: {}, {}", e.error(), e.getMessage());
      problem(exchange, e.error().httpStatus(), e.error().name(), String.valueOf(e.getMessage()));
    }
  }

  private static void problem(HttpServerExchange exchange, int status, String code, String detail) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
    String plain = detail.replace('"', '\'').replace('\\', '/');
    exchange
        .getResponseSender()
        .send("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, code, plain));
  }
}
