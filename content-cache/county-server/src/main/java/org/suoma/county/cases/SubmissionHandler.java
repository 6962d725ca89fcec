package org.suoma.county.cases;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionException;
import org.suoma.county.fleet.KioskProblem;

/**
 * Takes a sealed envelope, {@code POST /api/submissions}, and answers with a receipt or with {@code
 * application/problem+json} that names a {@code SubmissionError}; must be called on a worker
 * thread.
 */
public final class SubmissionHandler implements HttpHandler {

  private static final Logger log = LoggerFactory.getLogger(SubmissionHandler.class);

  private final SubmissionInbox inbox;

  /** Hands envelopes to the inbox. */
  public SubmissionHandler(SubmissionInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    try {
      byte[] received = exchange.getInputStream().readNBytes(SealedEnvelope.MAX_BYTES + 1);
      byte[] receipt = inbox.take(received).write();
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseSender().send(ByteBuffer.wrap(receipt));
    } catch (SubmissionException e) {
      // The detail names a field and its limit, nothing that a resident wrote.
      log.warn("a submission was refused: {}, {}", e.error(), e.getMessage());
      new KioskProblem(e.error().httpStatus(), e.error().name(), String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }
}
