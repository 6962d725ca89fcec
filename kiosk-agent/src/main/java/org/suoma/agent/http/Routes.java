package org.suoma.agent.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.suoma.agent.printing.PrintJob;
import org.suoma.agent.sync.RollbackException;
import org.suoma.device.Receipt;

/**
 * The addresses of the API.
 *
 * <pre>
 *   GET  /v1/status        how devices and content are
 *   GET  /v1/events        what happens, as server-sent events, after one called listening
 *   POST /v1/print         {"id": UUID, "receipt": …} prints once; 202 with the job
 *   GET  /v1/print/{id}    the job as it stands
 *   POST /v1/sync          looks for a new release now; 202
 *   POST /v1/rollback      brings the release before on the screen again
 * </pre>
 */
final class Routes {

  private final Wire wire;
  private final AgentServer.Services services;
  private final EventStream events;

  Routes(Wire wire, AgentServer.Services services, EventStream events) {
    this.wire = wire;
    this.services = services;
    this.events = events;
  }

  HttpHandler handler() {
    return new RoutingHandler()
        .get(
            "/v1/status",
            exchange -> wire.answer(exchange, StatusCodes.OK, services.status().get()))
        .get("/v1/events", events.handler())
        .post("/v1/print", new BlockingHandler(guarded(this::print)))
        .get("/v1/print/{id}", this::job)
        .post("/v1/sync", this::sync)
        .post("/v1/rollback", new BlockingHandler(this::rollBack))
        .setFallbackHandler(exchange -> Problem.NOT_FOUND.answer(exchange, wire))
        .setInvalidMethodHandler(exchange -> Problem.WRONG_METHOD.answer(exchange, wire));
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

  private void job(HttpServerExchange exchange) {
    String id = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().get("id");
    Optional<PrintJob> job = services.printDesk().job(String.valueOf(id));
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

  /** A receipt to print once. */
  record PrintRequest(UUID id, Receipt receipt) {}
}
