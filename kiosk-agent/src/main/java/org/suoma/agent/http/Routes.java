package org.suoma.agent.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.suoma.agent.card.CardDesk;
import org.suoma.agent.printing.PrintDesk;
import org.suoma.agent.printing.PrintJob;
import org.suoma.agent.sync.RollbackException;
import org.suoma.content.language.MetUntranslated;
import org.suoma.content.release.Sha256;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.usage.UsageCounts;
import org.suoma.device.Receipt;
import org.suoma.device.protocol.ScannedCode;

/** The addresses of the API, as {@code api/openapi.json} describes them. */
final class Routes {

  private static final String DOCUMENT = "/api/openapi.json";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Wire wire;
  private final AgentServer.Services services;
  private final EventStream events;
  private final CallRoutes calls;
  private final EnrolmentRoutes enrolment;
  private final WindowRoutes window;
  private final CareRoutes care;
  private final ToldRoutes told;
  private final MonitoringRoutes monitoring;

  Routes(Wire wire, AgentServer.Services services, EventStream events) {
    this.wire = wire;
    this.services = services;
    this.events = events;
    this.calls = new CallRoutes(wire, services.calls());
    this.enrolment = new EnrolmentRoutes(wire, services.enrolment());
    this.window = new WindowRoutes(wire, services.window());
    this.care = new CareRoutes(wire, services.care(), services.printDesk());
    this.told = new ToldRoutes(wire, services.told());
    this.monitoring = new MonitoringRoutes(wire, services.monitoring());
  }

  HttpHandler handler() {
    RoutingHandler routing =
        new RoutingHandler()
            .setFallbackHandler(exchange -> Problem.NOT_FOUND.answer(exchange, wire))
            .setInvalidMethodHandler(exchange -> Problem.WRONG_METHOD.answer(exchange, wire));
    routes().forEach(route -> routing.add(route.method(), route.path(), route.handler()));
    return routing;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/status", this::status),
        Route.get("/v1/health", monitoring::health),
        Route.get("/v1/metrics", monitoring::metrics),
        Route.get("/v1/events", events.handler()),
        Route.get("/v1/events/recent", told::recent),
        Route.post("/v1/events/told", new BlockingHandler(guarded(told::take))),
        Route.post("/v1/print", new BlockingHandler(guarded(this::print))),
        Route.get("/v1/print/{id}", exchange -> job(exchange, services.printDesk())),
        Route.post("/v1/documents/{id}", new BlockingHandler(guarded(this::printDocument))),
        Route.get("/v1/documents/{id}", exchange -> job(exchange, services.documentDesk())),
        Route.post("/v1/scanner/code", new BlockingHandler(guarded(this::scanned))),
        Route.post("/v1/scanner/start", exchange -> triggerScanner(exchange, true)),
        Route.post("/v1/scanner/stop", exchange -> triggerScanner(exchange, false)),
        Route.post("/v1/card/request", exchange -> askForCard(exchange, CardDesk::request)),
        Route.post("/v1/card/take", this::takeCard),
        Route.post("/v1/card/cancel", exchange -> askForCard(exchange, CardDesk::cancel)),
        Route.post("/v1/visit/end", this::endVisit),
        Route.get("/v1/call", calls::status),
        Route.post("/v1/call/request", new BlockingHandler(guarded(calls::request))),
        Route.post("/v1/call/cancel", calls::cancel),
        Route.post("/v1/errands/{number}", new BlockingHandler(guarded(window::answer))),
        Route.post("/v1/errands/{number}/picture", new BlockingHandler(guarded(window::picture))),
        Route.post("/v1/care/open", new BlockingHandler(guarded(care::open))),
        Route.post("/v1/care/lock", new BlockingHandler(guarded(care::lock))),
        Route.post("/v1/care/report", new BlockingHandler(guarded(care::report))),
        Route.post("/v1/care/test-print", new BlockingHandler(guarded(care::printTestPage))),
        Route.post("/v1/care/support", new BlockingHandler(guarded(care::sendSupport))),
        Route.post("/v1/care/note", new BlockingHandler(guarded(care::note))),
        Route.get("/v1/enrolment", enrolment::status),
        Route.post("/v1/enrolment", new BlockingHandler(guarded(enrolment::enrol))),
        Route.post("/v1/content/faults", new BlockingHandler(guarded(this::contentFault))),
        Route.post("/v1/untranslated", new BlockingHandler(guarded(this::untranslated))),
        Route.post("/v1/screen", new BlockingHandler(guarded(this::screen))),
        Route.post("/v1/usage", new BlockingHandler(guarded(this::usage))),
        Route.post("/v1/submissions", new BlockingHandler(guarded(this::submission))),
        Route.post("/v1/submission-state", new BlockingHandler(guarded(this::submissionState))),
        Route.post("/v1/sync", this::sync),
        Route.post("/v1/rollback", new BlockingHandler(this::rollBack)),
        Route.get("/v1/openapi.json", new BlockingHandler(this::document)));
  }

  private void status(HttpServerExchange exchange) {
    wire.answer(exchange, StatusCodes.OK, services.status().get());
  }

  private void scanned(HttpServerExchange exchange) throws Wire.BadRequestException {
    ScanRequest request = wire.body(exchange, ScanRequest.class);
    services.scanned().accept(ScannedCode.of(request.text()));
    wire.answer(exchange, StatusCodes.ACCEPTED, services.status().get());
  }

  private void contentFault(HttpServerExchange exchange) throws Wire.BadRequestException {
    FaultNote note = wire.body(exchange, FaultNote.class);
    services.contentFaults().note(note.what(), note.fault());
    wire.answer(exchange, StatusCodes.ACCEPTED, services.status().get());
  }

  private void untranslated(HttpServerExchange exchange) throws Wire.BadRequestException {
    services.untranslated().accept(wire.body(exchange, MetUntranslated.class));
    wire.answer(exchange, StatusCodes.ACCEPTED, services.status().get());
  }

  private void usage(HttpServerExchange exchange) throws Wire.BadRequestException {
    services.usage().accept(wire.body(exchange, UsageCounts.class));
    wire.answer(exchange, StatusCodes.ACCEPTED, services.status().get());
  }

  private void screen(HttpServerExchange exchange) throws Wire.BadRequestException {
    services.screen().accept(wire.body(exchange, ScreenNote.class).visit());
    wire.answer(exchange, StatusCodes.ACCEPTED, services.status().get());
  }

  private void submission(HttpServerExchange exchange) throws Wire.BadRequestException {
    byte[] body = wire.bytes(exchange, SealedEnvelope.MAX_BYTES);
    try {
      wire.answer(exchange, StatusCodes.ACCEPTED, Submitted.of(services.submissions().take(body)));
    } catch (SubmissionException e) {
      Problem.submission(e).answer(exchange, wire);
    }
  }

  private void askForCard(HttpServerExchange exchange, Consumer<CardDesk> asking) {
    asking.accept(services.cards());
    wire.answer(exchange, StatusCodes.ACCEPTED, services.status().get());
  }

  private void endVisit(HttpServerExchange exchange) {
    services.visitEnd().run();
    wire.answer(exchange, StatusCodes.ACCEPTED, services.status().get());
  }

  private void takeCard(HttpServerExchange exchange) {
    Optional<CardDesk.CardHolder> holder = services.cards().take();
    if (holder.isPresent()) {
      wire.answer(exchange, StatusCodes.OK, holder.get());
    } else if (services.cards().isAwaited()) {
      Problem.NO_CARD.answer(exchange, wire);
    } else {
      Problem.CARD_NOT_ASKED.answer(exchange, wire);
    }
  }

  /** In the body, not in the address: logs and histories keep addresses. */
  private void submissionState(HttpServerExchange exchange) throws Wire.BadRequestException {
    StateRequest request = wire.body(exchange, StateRequest.class);
    try {
      wire.answer(
          exchange,
          StatusCodes.OK,
          services
              .submissions()
              .state(SubmissionNumber.parse(request.number()), QueryCode.parse(request.code())));
    } catch (SubmissionException e) {
      Problem.submission(e).answer(exchange, wire);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Problem.submission(
              new SubmissionException(
                  SubmissionError.COUNTY_UNREACHABLE, "the agent is being stopped"))
          .answer(exchange, wire);
    }
  }

  private void triggerScanner(HttpServerExchange exchange, boolean on) {
    services.scannerTrigger().accept(on);
    wire.answer(exchange, StatusCodes.ACCEPTED, services.status().get());
  }

  private void document(HttpServerExchange exchange) throws IOException {
    try (InputStream document = Routes.class.getResourceAsStream(DOCUMENT)) {
      if (document == null) {
        throw new IllegalStateException(DOCUMENT + " is not on the class path");
      }
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseSender().send(ByteBuffer.wrap(document.readAllBytes()));
    }
  }

  /** A blocking handler runs on another thread, past the outer guard's catch. */
  private HttpHandler guarded(HttpHandler handler) {
    return exchange -> {
      try {
        handler.handleRequest(exchange);
      } catch (Wire.BadRequestException e) {
        e.problem().answer(exchange, wire);
      }
    };
  }

  private void print(HttpServerExchange exchange) throws Wire.BadRequestException {
    PrintRequest request = wire.body(exchange, PrintRequest.class);
    PrintJob job = services.printDesk().print(request.id().toString(), request.receipt());
    wire.answer(exchange, StatusCodes.ACCEPTED, job);
  }

  private void printDocument(HttpServerExchange exchange) throws Wire.BadRequestException {
    String id = id(exchange);
    if (!ID.matcher(id).matches()) {
      throw new Wire.BadRequestException("the job's id must be a UUID in lower case: " + id);
    }
    wire.answer(
        exchange, StatusCodes.ACCEPTED, services.documentDesk().print(id, wire.pdf(exchange)));
  }

  private static String id(HttpServerExchange exchange) {
    return String.valueOf(
        exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().get("id"));
  }

  private void job(HttpServerExchange exchange, PrintDesk<?> desk) {
    Optional<PrintJob> job = desk.job(id(exchange));
    if (job.isPresent()) {
      wire.answer(exchange, StatusCodes.OK, job.get());
    } else {
      Problem.UNKNOWN_JOB.answer(exchange, wire);
    }
  }

  private void sync(HttpServerExchange exchange) {
    services.pollNow().run();
    wire.answer(exchange, StatusCodes.ACCEPTED, services.status().get().content());
  }

  private void rollBack(HttpServerExchange exchange) {
    try {
      services.rollback().run();
      wire.answer(exchange, StatusCodes.OK, services.status().get().content());
    } catch (RollbackException e) {
      Problem problem =
          switch (e.reason()) {
            case NO_RELEASE_BEFORE -> Problem.NO_RELEASE_BEFORE;
            case UPDATE_RUNNING -> Problem.UPDATE_RUNNING;
          };
      problem.answer(exchange, wire);
    } catch (IOException e) {
      Problem.releaseNotWhole(String.valueOf(e.getMessage())).answer(exchange, wire);
    }
  }

  /**
   * An address and what answers there.
   *
   * @param method of HTTP
   * @param path may hold parameters in braces
   * @param handler answers
   */
  record Route(HttpString method, String path, HttpHandler handler) {

    static Route get(String path, HttpHandler handler) {
      return new Route(Methods.GET, path, handler);
    }

    static Route post(String path, HttpHandler handler) {
      return new Route(Methods.POST, path, handler);
    }
  }

  /** What a scanner has read that poses as a keyboard. */
  record ScanRequest(String text) {

    private static final int MOST_CHARACTERS = 2_048;

    /** Refuses what no code holds. */
    ScanRequest {
      if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
        throw new IllegalArgumentException(
            "text must have 1 to %d characters, has %d".formatted(MOST_CHARACTERS, text.length()));
      }
    }
  }

  /** Something of the release that could not be shown. */
  record FaultNote(String what, String fault) {

    private static final int MOST_CHARACTERS = 300;

    /** Refuses what is too long to be read. */
    FaultNote {
      for (String text : List.of(what, fault)) {
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
          throw new IllegalArgumentException(
              "what and fault must have 1 to %d characters".formatted(MOST_CHARACTERS));
        }
      }
    }
  }

  /** The program on the screen shows its pages, and somebody uses them or not. */
  record ScreenNote(boolean visit) {}

  /** A submission that is on the disk. */
  record Submitted(SubmissionNumber number, Sha256 digest) {
    static Submitted of(SealedEnvelope envelope) {
      return new Submitted(envelope.header().number(), envelope.digest());
    }
  }

  /** What stands on somebody's receipt. */
  record StateRequest(String number, String code) {

    /** Refuses what was mistyped. */
    StateRequest {
      number = SubmissionNumber.parse(number).digits();
      code = QueryCode.parse(code).digits();
    }

    /** Nothing of the code. */
    @Override
    public String toString() {
      return "StateRequest[]";
    }
  }

  /** A receipt to print once. */
  record PrintRequest(UUID id, Receipt receipt) {}
}
