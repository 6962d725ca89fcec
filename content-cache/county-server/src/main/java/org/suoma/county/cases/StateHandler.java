package org.suoma.county.cases;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.county.fleet.KioskProblem;

/**
 * Tells how a submission stands, {@code POST /api/submission-state}; must be called on a worker
 * thread. Neither number nor code get into the address, where logs would keep them.
 */
public final class StateHandler implements HttpHandler {

  private static final Logger log = LoggerFactory.getLogger(StateHandler.class);

  private final StateInquiry inquiry;

  /** Asks there. */
  public StateHandler(StateInquiry inquiry) {
    this.inquiry = inquiry;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    byte[] body = exchange.getInputStream().readNBytes(SubmissionQuestion.MOST_BYTES + 1);
    try {
      byte[] state = inquiry.ask(question(body)).write();
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
      exchange.getResponseSender().send(ByteBuffer.wrap(state));
    } catch (SubmissionException e) {
      log.info("a state was not told: {}", e.error());
      new KioskProblem(e.error().httpStatus(), e.error().name(), String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }

  private static SubmissionQuestion question(byte[] body) throws SubmissionException {
    if (body.length > SubmissionQuestion.MOST_BYTES) {
      throw new SubmissionException(
          SubmissionError.TOO_LARGE, "more than %d bytes".formatted(SubmissionQuestion.MOST_BYTES));
    }
    try {
      return SubmissionQuestion.read(body);
    } catch (MalformedContentException e) {
      // Its message may repeat what was typed.
      throw new SubmissionException(
          SubmissionError.MALFORMED, "kiosk, number (16 digits) and code (8 digits) are needed");
    }
  }
}
