package org.suoma.county.calling;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;
import org.suoma.content.model.MalformedContentException;
import org.suoma.county.fleet.KioskProblem;

/**
 * Takes a kiosk's call for staff, {@code POST /api/calls}; must be called on a worker thread. Logs
 * nothing: who was where, and when, is nobody's business afterwards.
 */
public final class CallHandler implements HttpHandler {

  private final OpenCalls calls;

  /** Hands calls on. */
  public CallHandler(OpenCalls calls) {
    this.calls = calls;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    byte[] body = exchange.getInputStream().readNBytes(StaffCall.MOST_BYTES + 1);
    if (body.length > StaffCall.MOST_BYTES) {
      new KioskProblem(
              StatusCodes.REQUEST_ENTITY_TOO_LARGE,
              "TOO_LARGE",
              "more than %d bytes".formatted(StaffCall.MOST_BYTES))
          .send(exchange);
      return;
    }
    try {
      byte[] answer = new CallAnswer(calls.take(StaffCall.read(body))).write();
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseSender().send(ByteBuffer.wrap(answer));
    } catch (MalformedContentException e) {
      new KioskProblem(StatusCodes.BAD_REQUEST, "MALFORMED", String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }
}
