package org.suoma.county.support;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import org.suoma.county.enrolment.KioskHandler;
import org.suoma.county.enrolment.KioskProblem;
import org.suoma.county.enrolment.KioskRequest;

/** Takes a kiosk's file for support, {@code POST /kiosks/support}. */
public final class SupportHandler implements KioskHandler {

  private final SupportShelf shelf;

  /** Keeps it there. */
  public SupportHandler(SupportShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void answer(HttpServerExchange exchange, KioskRequest request) {
    try {
      shelf.take(request.kiosk().name(), request.body());
      exchange.setStatusCode(StatusCodes.NO_CONTENT);
    } catch (IllegalArgumentException e) {
      new KioskProblem(StatusCodes.BAD_REQUEST, "MALFORMED", String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }
}
