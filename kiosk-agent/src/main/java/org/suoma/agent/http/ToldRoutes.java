package org.suoma.agent.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.suoma.event.Catalogue;
import org.suoma.event.KeptEvents;
import org.suoma.event.Program;
import org.suoma.event.Severity;
import org.suoma.event.ToldEvent;

/** What programs tell the people who look after them; see {@code docs/events.md}. */
final class ToldRoutes {

  private final Wire wire;
  private final KeptEvents kept;
  private final Catalogue catalogue = Catalogue.ofThisVersion();

  ToldRoutes(Wire wire, KeptEvents kept) {
    this.wire = wire;
    this.kept = kept;
  }

  /** The last 200, newest first. */
  void recent(HttpServerExchange exchange) {
    wire.answer(
        exchange,
        StatusCodes.OK,
        new Recent(kept.newestFirst().stream().map(this::inWords).toList()));
  }

  private InWords inWords(ToldEvent told) {
    return new InWords(
        told.id(),
        told.severity(),
        told.program(),
        told.version(),
        told.first(),
        told.last(),
        told.count(),
        told.facts(),
        told.happened(catalogue),
        told.advice(catalogue));
  }

  /** From the app, which has no line to the county. */
  void take(HttpServerExchange exchange) throws Wire.BadRequestException {
    Told told = wire.body(exchange, Told.class);
    told.events().forEach(kept::take);
    wire.answer(exchange, StatusCodes.ACCEPTED, Map.of("taken", told.events().size()));
  }

  /** The last events, newest first. */
  record Recent(List<InWords> events) {}

  /** An event with the sentences that staff read. */
  record InWords(
      String id,
      Severity severity,
      Program program,
      String version,
      Instant first,
      Instant last,
      int count,
      Map<String, String> facts,
      String happened,
      String advice) {}

  /** What the app tells. */
  record Told(List<ToldEvent> events) {

    private static final int MOST = 50;

    /** Refuses more than a program tells at once, and what another one tells. */
    Told {
      if (events.size() > MOST) {
        throw new IllegalArgumentException("at most %d events at once".formatted(MOST));
      }
      if (events.stream().anyMatch(event -> event.program() != Program.APP)) {
        throw new IllegalArgumentException("the app tells its own events only");
      }
      events = List.copyOf(events);
    }
  }
}
