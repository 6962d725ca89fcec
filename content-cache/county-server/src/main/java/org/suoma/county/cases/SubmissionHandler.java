package org.suoma.county.cases;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.submission.SubmissionException;
import org.suoma.county.enrolment.KioskHandler;
import org.suoma.county.enrolment.KioskProblem;
import org.suoma.county.enrolment.KioskRequest;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/**
 * Takes a sealed envelope, {@code POST /api/submissions}, and answers with a receipt or with {@code
 * application/problem+json} that names a {@code SubmissionError}. An envelope that names another
 * kiosk is taken like any other: nothing that a resident wrote gets lost over a name.
 */
public final class SubmissionHandler implements KioskHandler {

  private static final Logger log = LoggerFactory.getLogger(SubmissionHandler.class);

  private final SubmissionInbox inbox;
  private final EventLog told;

  /** Hands envelopes to the inbox; {@code told} hears of those that it refuses. */
  public SubmissionHandler(SubmissionInbox inbox, EventLog told) {
    this.inbox = inbox;
    this.told = told;
  }

  @Override
  public void answer(HttpServerExchange exchange, KioskRequest request) throws IOException {
    try {
      byte[] receipt = inbox.take(request.body()).write();
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseSender().send(ByteBuffer.wrap(receipt));
    } catch (SubmissionException e) {
      told.tell(CountyKinds.SUBMISSION_REFUSED.of(e.error()));
      // The detail names a field and its limit, nothing that a resident wrote.
      log.info("a submission was refused: {}, {}", e.error(), e.getMessage());
      new KioskProblem(e.error().httpStatus(), e.error().name(), String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }
}
