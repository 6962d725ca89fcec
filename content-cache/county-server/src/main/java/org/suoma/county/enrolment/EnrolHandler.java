package org.suoma.county.enrolment;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentRequest;
import org.suoma.content.model.MalformedContentException;

/**
 * Takes the code of a kiosk; the request is signed with the key that the kiosk will have. Neither
 * its time nor its nonce is looked at: a code works once, and whoever may ask here has no key yet
 * whose nonces would be worth remembering.
 */
final class EnrolHandler implements HttpHandler {

  private final EnrolmentDesk desk;
  private final KioskDoor door;

  EnrolHandler(EnrolmentDesk desk, KioskDoor door) {
    this.desk = desk;
    this.door = door;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    door.answer(exchange, Methods.POST, () -> enrol(exchange));
  }

  private void enrol(HttpServerExchange exchange) throws IOException, RefusedRequestException {
    SignedExchange signed = SignedExchange.of(exchange);
    EnrolmentRequest request = read(signed.body(EnrolmentRequest.MOST_BYTES));
    if (!request.key().id().equals(signed.signature().input().keyId())) {
      throw new RefusedRequestException(
          StatusCodes.UNAUTHORIZED, "WRONG_SIGNATURE", "must be signed with the key that it names");
    }
    signed.requireSignedBy(request.key());
    EnrolledKiosk kiosk = desk.enrol(request, address(exchange));
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(ByteBuffer.wrap(kiosk.write()));
  }

  private static String address(HttpServerExchange exchange) {
    return exchange.getSourceAddress().getHostString();
  }

  private static EnrolmentRequest read(byte[] body) throws RefusedRequestException {
    try {
      return EnrolmentRequest.read(body);
    } catch (MalformedContentException e) {
      // Its message may repeat what was typed.
      throw new RefusedRequestException(
          StatusCodes.BAD_REQUEST, "MALFORMED", "code, key and root are needed");
    }
  }
}
