package org.suoma.agent.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import org.suoma.agent.calling.CallDesk;
import org.suoma.content.calling.StaffCall;

/** The addresses by which somebody at the screen calls staff. */
final class CallRoutes {

  private final Wire wire;
  private final CallDesk calls;

  CallRoutes(Wire wire, CallDesk calls) {
    this.wire = wire;
    this.calls = calls;
  }

  void status(HttpServerExchange exchange) {
    wire.answer(exchange, StatusCodes.OK, calls.status());
  }

  void request(HttpServerExchange exchange) throws Wire.BadRequestException {
    CallRequest wanted = wire.body(exchange, CallRequest.class);
    try {
      String place = wanted.place().isEmpty() ? null : wanted.place();
      wire.answer(
          exchange, StatusCodes.ACCEPTED, calls.request(wanted.hall(), place, wanted.language()));
    } catch (IllegalArgumentException e) {
      throw new Wire.BadRequestException(String.valueOf(e.getMessage()));
    }
  }

  void cancel(HttpServerExchange exchange) {
    wire.answer(exchange, StatusCodes.ACCEPTED, calls.cancel());
  }

  /**
   * From where somebody calls.
   *
   * @param hall in words
   * @param place id of the place's entry; empty if it has none
   * @param language which language the pages are in
   */
  record CallRequest(String hall, String place, StaffCall.Language language) {}
}
