package org.suoma.county.orders;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.order.OrderResult;
import org.suoma.county.enrolment.KioskHandler;
import org.suoma.county.enrolment.KioskProblem;
import org.suoma.county.enrolment.KioskRequest;

/** Takes what became of orders, {@code POST /kiosks/order-results}. */
public final class OrderResultHandler implements KioskHandler {

  private final OrderDesk orders;

  /** Notes it there. */
  public OrderResultHandler(OrderDesk orders) {
    this.orders = orders;
  }

  @Override
  public void answer(HttpServerExchange exchange, KioskRequest request) {
    try {
      orders.answer(request.kiosk().name(), OrderResult.Batch.read(request.body()));
      exchange.setStatusCode(StatusCodes.NO_CONTENT);
    } catch (MalformedContentException e) {
      new KioskProblem(StatusCodes.BAD_REQUEST, "MALFORMED", String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }
}
