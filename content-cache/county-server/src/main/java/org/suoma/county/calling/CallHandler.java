package org.suoma.county.calling;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;
import org.suoma.content.model.MalformedContentException;
import org.suoma.county.enrolment.KioskHandler;
import org.suoma.county.enrolment.KioskProblem;
import org.suoma.county.enrolment.KioskRequest;
import org.suoma.county.enrolment.RefusedRequestException;

/**
 * Takes a kiosk's call for staff, {@code POST /api/calls}. Logs nothing: who was where, and when,
 * is nobody's business afterwards.
 */
public final class CallHandler implements KioskHandler {

  private final OpenCalls calls;

  /** Hands calls on. */
  public CallHandler(OpenCalls calls) {
    this.calls = calls;
  }

  @Override
  public void answer(HttpServerExchange exchange, KioskRequest request)
      throws RefusedRequestException {
    try {
      StaffCall call = StaffCall.read(request.body());
      request.requireItself(call.kiosk());
      byte[] answer = new CallAnswer(calls.take(call)).write();
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseSender().send(ByteBuffer.wrap(answer));
    } catch (MalformedContentException e) {
      new KioskProblem(StatusCodes.BAD_REQUEST, "MALFORMED", String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }
}
