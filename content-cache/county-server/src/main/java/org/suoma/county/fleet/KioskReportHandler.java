package org.suoma.county.fleet;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a kiosk's report, {@code POST /kiosks/report}; must be called on a worker thread. */
public final class KioskReportHandler implements HttpHandler {

  private static final Logger log = LoggerFactory.getLogger(KioskReportHandler.class);

  private static final int MAX_BYTES = 64 << 10;

  private final List<Consumer<byte[]>> takers;

  /**
   * Hands reports on.
   *
   * @param takers in their order; one that throws {@code IllegalArgumentException} refuses a report
   */
  public KioskReportHandler(List<Consumer<byte[]>> takers) {
    this.takers = List.copyOf(takers);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    byte[] report = exchange.getInputStream().readNBytes(MAX_BYTES + 1);
    if (report.length > MAX_BYTES) {
      new KioskProblem(
              StatusCodes.REQUEST_ENTITY_TOO_LARGE,
              "TOO_LARGE",
              "more than " + MAX_BYTES + " bytes")
          .send(exchange);
      return;
    }
    try {
      takers.forEach(taker -> taker.accept(report));
      exchange.setStatusCode(StatusCodes.NO_CONTENT);
    } catch (IllegalArgumentException e) {
      log.warn("a kiosk's report was refused: {}", e.getMessage());
      new KioskProblem(StatusCodes.BAD_REQUEST, "MALFORMED", String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }
}
