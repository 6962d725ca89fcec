package org.suoma.agent.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.StatusCodes;
import java.util.Arrays;
import org.suoma.agent.window.WindowDesk;
import org.suoma.content.order.Errand;
import org.suoma.content.order.OrderResult;

/** The addresses by which the program on the screen says what came of its errands. */
final class WindowRoutes {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final Wire wire;
  private final WindowDesk window;

  WindowRoutes(Wire wire, WindowDesk window) {
    this.wire = wire;
    this.window = window;
  }

  void answer(HttpServerExchange exchange) throws Wire.BadRequestException {
    long number = number(exchange);
    Answer answer = wire.body(exchange, Answer.class);
    OrderResult.Outcome outcome =
        answer.done() ? OrderResult.Outcome.DONE : OrderResult.Outcome.REFUSED;
    tell(exchange, window.answer(new OrderResult(number, outcome, answer.detail())));
  }

  void picture(HttpServerExchange exchange) throws Wire.BadRequestException {
    long number = number(exchange);
    byte[] png = wire.bytes(exchange, Errand.MOST_PICTURE_BYTES);
    if (png.length > Errand.MOST_PICTURE_BYTES || !isPng(png)) {
      throw new Wire.BadRequestException(
          "the body must be a PNG of at most %d bytes".formatted(Errand.MOST_PICTURE_BYTES));
    }
    tell(exchange, window.picture(number, png));
  }

  private void tell(HttpServerExchange exchange, boolean known) {
    if (known) {
      wire.answer(exchange, StatusCodes.ACCEPTED, window.standing());
    } else {
      Problem.UNKNOWN_ERRAND.answer(exchange, wire);
    }
  }

  private static boolean isPng(byte[] body) {
    return body.length > PNG.length && Arrays.equals(PNG, 0, PNG.length, body, 0, PNG.length);
  }

  private static long number(HttpServerExchange exchange) throws Wire.BadRequestException {
    String text =
        String.valueOf(
            exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().get("number"));
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new Wire.BadRequestException("an errand's number must be 1 or more: " + text);
    }
    return Long.parseLong(text);
  }

  /**
   * What came of an errand.
   *
   * @param done false if it could not be done
   * @param detail for the county's operator, in words; empty if there is nothing to say
   */
  record Answer(boolean done, String detail) {

    private static final int MOST_CHARACTERS = 200;

    /** Refuses what no operator reads. */
    Answer {
      if (detail.length() > MOST_CHARACTERS) {
        throw new IllegalArgumentException(
            "detail must have at most %d characters".formatted(MOST_CHARACTERS));
      }
    }
  }
}
