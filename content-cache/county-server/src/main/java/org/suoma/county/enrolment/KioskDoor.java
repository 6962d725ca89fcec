package org.suoma.county.enrolment;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.DateUtils;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.message.VerifyingKey;
import org.suoma.county.storage.kiosk.EnrolmentRow;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/**
 * Lets through what enrolled kiosks have signed (RFC 9421): each request once, and within the
 * window of {@link FreshRequests}. Whoever is refused for the time is told the county's in {@code
 * Date}. Threads share one; must be called on worker threads.
 */
public final class KioskDoor {

  private static final Logger log = LoggerFactory.getLogger(KioskDoor.class);

  private static final HttpString ACCEPT_SIGNATURE = new HttpString("Accept-Signature");

  /** What a kiosk has to sign (RFC 9421, section 5.1). */
  private static final String WANTED =
      "kiosk=(\"@method\" \"@path\" \"@query\" \"content-digest\");created;keyid;nonce";

  private final EnrolmentDesk desk;
  private final FreshRequests fresh;
  private final EventLog told;

  /** Lets in those whom this desk knows; {@code told} hears of those who are refused. */
  public KioskDoor(EnrolmentDesk desk, FreshRequests fresh, EventLog told) {
    this.desk = desk;
    this.fresh = fresh;
    this.told = told;
  }

  /**
   * A handler behind the door.
   *
   * @param method that is answered; others get 405
   * @param mostBytes of content
   */
  public HttpHandler admit(HttpString method, int mostBytes, KioskHandler next) {
    return exchange ->
        answer(exchange, method, () -> next.answer(exchange, admitted(exchange, mostBytes)));
  }

  /** Where kiosks come with a code, {@code POST /kiosks/enrol}. */
  public HttpHandler enrolment() {
    return new EnrolHandler(desk, this);
  }

  private KioskRequest admitted(HttpServerExchange exchange, int mostBytes)
      throws IOException, RefusedRequestException {
    SignedExchange signed = SignedExchange.of(exchange);
    EnrolmentRow row =
        desk.findByKey(signed.signature().input().keyId())
            .orElseThrow(
                () ->
                    new RefusedRequestException(
                        StatusCodes.UNAUTHORIZED, "UNKNOWN_KEY", "no kiosk has this key"));
    EnrolmentRow.Key key = row.key();
    if (key == null || row.withdrawnAt() != null) {
      throw new RefusedRequestException(
          StatusCodes.FORBIDDEN, "WITHDRAWN", "this kiosk was withdrawn");
    }
    signed.requireSignedBy(new VerifyingKey(key.publicKey()));
    byte[] body = signed.body(mostBytes);
    fresh.require(signed.signature().input());
    return new KioskRequest(new EnrolledKiosk(row.kiosk(), row.area(), row.place()), body);
  }

  /** Does what is asked, or answers why not. */
  void answer(HttpServerExchange exchange, HttpString method, Asked asked) throws IOException {
    if (!exchange.getRequestMethod().equals(method)) {
      exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
      exchange.getResponseHeaders().put(Headers.ALLOW, method.toString());
      return;
    }
    try {
      asked.run();
    } catch (RefusedRequestException e) {
      told.tell(CountyKinds.KIOSK_REQUEST_REFUSED.of(e.problem().status()));
      log.info("{} was refused: {}", exchange.getRequestPath(), e.getMessage());
      if (e.problem().status() == StatusCodes.UNAUTHORIZED) {
        exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Signature");
        exchange.getResponseHeaders().put(ACCEPT_SIGNATURE, WANTED);
        exchange
            .getResponseHeaders()
            .put(Headers.DATE, DateUtils.toDateString(Date.from(fresh.now())));
      }
      e.problem().send(exchange);
    }
  }

  /** What is done for a request. */
  @FunctionalInterface
  interface Asked {
    void run() throws IOException, RefusedRequestException;
  }
}
