package org.suoma.county.enrolment;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;

/** Answers kiosks; is called on a worker thread, after the {@link KioskDoor} has let one in. */
@FunctionalInterface
public interface KioskHandler {

  /**
   * Answers one request.
   *
   * @throws RefusedRequestException what the kiosk is answered instead
   */
  void answer(HttpServerExchange exchange, KioskRequest request)
      throws IOException, RefusedRequestException;
}
