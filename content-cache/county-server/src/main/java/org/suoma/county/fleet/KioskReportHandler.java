package org.suoma.county.fleet;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.county.enrolment.KioskHandler;
import org.suoma.county.enrolment.KioskProblem;
import org.suoma.county.enrolment.KioskRequest;
import org.suoma.county.enrolment.RefusedRequestException;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/** Takes a kiosk's report of itself, {@code POST /kiosks/report}. */
public final class KioskReportHandler implements KioskHandler {

  /** The longest report. */
  public static final int MOST_BYTES = 64 << 10;

  private static final Logger log = LoggerFactory.getLogger(KioskReportHandler.class);

  private final Fleet fleet;
  private final Consumer<byte[]> further;
  private final EventLog told;

  /**
   * Hands reports to the fleet and further.
   *
   * @param further may refuse a report by an {@code IllegalArgumentException}
   * @param told hears of reports that are refused, or taken in part
   */
  public KioskReportHandler(Fleet fleet, Consumer<byte[]> further, EventLog told) {
    this.fleet = fleet;
    this.further = further;
    this.told = told;
  }

  @Override
  public void answer(HttpServerExchange exchange, KioskRequest request)
      throws RefusedRequestException {
    try {
      request.requireItself(fleet.author(request.body()));
      fleet.take(request.body(), further, told);
      exchange.setStatusCode(StatusCodes.NO_CONTENT);
    } catch (IllegalArgumentException e) {
      told.tell(CountyKinds.KIOSK_REPORT_REFUSED.now());
      log.info("a kiosk's report was refused: {}", e.getMessage());
      new KioskProblem(StatusCodes.BAD_REQUEST, "MALFORMED", String.valueOf(e.getMessage()))
          .send(exchange);
    }
  }
}
