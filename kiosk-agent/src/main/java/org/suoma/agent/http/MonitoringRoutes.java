package org.suoma.agent.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import org.suoma.agent.monitoring.AgentMetrics;
import org.suoma.agent.monitoring.KioskHealth;

/** For programs that watch this machine. */
final class MonitoringRoutes {

  private final Wire wire;
  private final AgentServer.Monitoring monitoring;

  MonitoringRoutes(Wire wire, AgentServer.Monitoring monitoring) {
    this.wire = wire;
    this.monitoring = monitoring;
  }

  /** A status that says failure only where somebody should be called: closed is no failure. */
  void health(HttpServerExchange exchange) {
    KioskHealth health = monitoring.health().get();
    wire.answer(
        exchange,
        health.state().isFailure() ? StatusCodes.SERVICE_UNAVAILABLE : StatusCodes.OK,
        health);
  }

  /** In Prometheus' text format. */
  void metrics(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, AgentMetrics.CONTENT_TYPE);
    exchange.getResponseSender().send(ByteBuffer.wrap(monitoring.metrics().text()));
  }
}
