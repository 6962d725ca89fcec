package org.suoma.county.orders;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.Deque;
import org.suoma.county.enrolment.KioskHandler;
import org.suoma.county.enrolment.KioskProblem;
import org.suoma.county.enrolment.KioskRequest;

/** Takes a picture of a kiosk's screen that was ordered, {@code POST /kiosks/picture?order=…}. */
public final class PictureHandler implements KioskHandler {

  private final PictureDesk pictures;

  /** Keeps it there. */
  public PictureHandler(PictureDesk pictures) {
    this.pictures = pictures;
  }

  @Override
  public void answer(HttpServerExchange exchange, KioskRequest request) {
    try {
      if (pictures.take(request.kiosk().name(), order(exchange), request.body())) {
        exchange.setStatusCode(StatusCodes.NO_CONTENT);
      } else {
        new KioskProblem(
                StatusCodes.CONFLICT, "NOT_ORDERED", "no picture was ordered by this number")
            .send(exchange);
      }
    } catch (IllegalArgumentException e) {
      new KioskProblem(StatusCodes.BAD_REQUEST, "MALFORMED", String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }

  private static long order(HttpServerExchange exchange) {
    Deque<String> values = exchange.getQueryParameters().get("order");
    return Long.parseLong(values == null ? "" : values.getFirst());
  }
}
