package org.suoma.county.cases;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.county.enrolment.KioskHandler;
import org.suoma.county.enrolment.KioskProblem;
import org.suoma.county.enrolment.KioskRequest;
import org.suoma.county.enrolment.RefusedRequestException;

/**
 * Tells how a submission stands, {@code POST /api/submission-state}. Neither number nor code get
 * into the address, where logs would keep them.
 */
public final class StateHandler implements KioskHandler {

  private static final Logger log = LoggerFactory.getLogger(StateHandler.class);

  private final StateInquiry inquiry;

  /** Asks there. */
  public StateHandler(StateInquiry inquiry) {
    this.inquiry = inquiry;
  }

  @Override
  public void answer(HttpServerExchange exchange, KioskRequest request)
      throws RefusedRequestException {
    try {
      SubmissionQuestion question = question(request.body());
      request.requireItself(question.kiosk());
      byte[] state = inquiry.ask(question).write();
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
    try {
      return SubmissionQuestion.read(body);
    } catch (MalformedContentException e) {
      // Its message may repeat what was typed.
      throw new SubmissionException(
          SubmissionError.MALFORMED, "kiosk, number (16 digits) and code (8 digits) are needed");
    }
  }
}
