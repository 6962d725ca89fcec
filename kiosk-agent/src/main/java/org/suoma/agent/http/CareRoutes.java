package org.suoma.agent.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Set;
import java.util.UUID;
import org.suoma.agent.care.CareRefusedException;
import org.suoma.agent.printing.PrintDesk;
import org.suoma.content.care.CareAct;
import org.suoma.content.care.CareEvent;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.device.Receipt;

/**
 * The addresses of the panel for those who take care of the kiosk. Numbers, PINs and tickets come
 * in bodies: logs and histories keep addresses.
 */
final class CareRoutes {

  /** What the program on the screen does by itself and only tells. */
  private static final Set<CareAct> TOLD =
      Set.of(
          CareAct.REPORT_PRINTED,
          CareAct.VOLUME,
          CareAct.MEASURED,
          CareAct.SCREEN_SET,
          CareAct.SCREEN_TRIED);

  private final Wire wire;
  private final AgentServer.Care care;
  private final PrintDesk<Receipt> printer;

  CareRoutes(Wire wire, AgentServer.Care care, PrintDesk<Receipt> printer) {
    this.wire = wire;
    this.care = care;
    this.printer = printer;
  }

  void open(HttpServerExchange exchange) throws Wire.BadRequestException {
    Typed typed = wire.body(exchange, Typed.class);
    allowed(
        exchange,
        () ->
            wire.answer(
                exchange, StatusCodes.OK, care.desk().open(typed.number(), new Pin(typed.pin()))));
  }

  void lock(HttpServerExchange exchange) throws Wire.BadRequestException {
    Leave leave = wire.body(exchange, Leave.class);
    care.desk().lock(leave.ticket(), leave.left());
    wire.answer(exchange, StatusCodes.ACCEPTED, new Locked(true));
  }

  void report(HttpServerExchange exchange) throws Wire.BadRequestException {
    Ticket ticket = wire.body(exchange, Ticket.class);
    allowed(
        exchange,
        () -> {
          care.desk().require(ticket.ticket());
          wire.answer(exchange, StatusCodes.OK, care.report().get());
        });
  }

  void printTestPage(HttpServerExchange exchange) throws Wire.BadRequestException {
    TestPrint asked = wire.body(exchange, TestPrint.class);
    allowed(
        exchange,
        () -> {
          care.desk().note(asked.ticket(), CareAct.TEST_PRINTED, "");
          wire.answer(
              exchange,
              StatusCodes.ACCEPTED,
              printer.print(asked.id().toString(), care.testPage().get()));
        });
  }

  /** Blocks while the file is made. */
  void sendSupport(HttpServerExchange exchange) throws Wire.BadRequestException {
    Ticket ticket = wire.body(exchange, Ticket.class);
    allowed(
        exchange,
        () -> {
          care.desk().note(ticket.ticket(), CareAct.SUPPORT_ASKED, "");
          wire.answer(exchange, StatusCodes.ACCEPTED, care.support().ask());
        });
  }

  void note(HttpServerExchange exchange) throws Wire.BadRequestException {
    Note note = wire.body(exchange, Note.class);
    allowed(
        exchange,
        () -> {
          care.desk().note(note.ticket(), note.act(), note.detail());
          wire.answer(exchange, StatusCodes.ACCEPTED, new Locked(false));
        });
  }

  private void allowed(HttpServerExchange exchange, Asked asked) {
    try {
      asked.run();
    } catch (CareRefusedException e) {
      long seconds = (e.pause().toMillis() + 999) / 1000;
      if (seconds > 0) {
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, seconds);
      }
      int status =
          switch (e.reason()) {
            case NO_CARETAKERS -> StatusCodes.CONFLICT;
            case PIN_REFUSED, PANEL_LOCKED -> StatusCodes.FORBIDDEN;
            case PIN_WAIT -> StatusCodes.TOO_MANY_REQUESTS;
            case TRY_NOT_KEPT -> StatusCodes.SERVICE_UNAVAILABLE;
          };
      new Problem(status, e.reason().name(), String.valueOf(e.getMessage())).answer(exchange, wire);
    }
  }

  /** What only those may ask who have opened the panel. */
  @FunctionalInterface
  private interface Asked {
    void run() throws CareRefusedException;
  }

  /** What somebody typed to open the panel. */
  record Typed(String number, String pin) {

    /** Refuses what nobody has. */
    Typed {
      Caretaker.requireNumber(number);
      pin = new Pin(pin).digits();
    }

    /** Nothing of it. */
    @Override
    public String toString() {
      return "Typed[]";
    }
  }

  /** Of whoever has opened the panel. */
  record Ticket(String ticket) {}

  /**
   * The panel is to be locked.
   *
   * @param left whether nobody touched it for a while
   */
  record Leave(String ticket, boolean left) {}

  /** A test page under an id that is printed once. */
  record TestPrint(String ticket, UUID id) {}

  /**
   * What was done at the screen.
   *
   * @param act one that the program on the screen does by itself
   * @param detail in words; empty if there is nothing to say
   */
  record Note(String ticket, CareAct act, String detail) {

    /** Refuses what is not the screen's to tell. */
    Note {
      if (!TOLD.contains(act) || detail.length() > CareEvent.MOST_DETAIL) {
        throw new IllegalArgumentException(
            "act must be one of %s, detail at most %d characters"
                .formatted(TOLD, CareEvent.MOST_DETAIL));
      }
    }
  }

  /** Whether the panel is locked now. */
  record Locked(boolean locked) {}
}
