package org.suoma.agent.http;

import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;

/** Sends every event to every open {@code GET /v1/events}, as server-sent events. */
final class EventStream {

  private static final int KEEP_ALIVE_MILLIS = 15_000;

  private final Wire wire;
  private final ServerSentEventHandler connections;

  EventStream(Wire wire) {
    this.wire = wire;
    this.connections =
        new ServerSentEventHandler(
            (connection, lastEventId) -> connection.setKeepAliveTime(KEEP_ALIVE_MILLIS));
  }

  ServerSentEventHandler handler() {
    return connections;
  }

  void follow(AgentEvents events) {
    events.listen(this::send);
  }

  private void send(AgentEvent event) {
    String data = wire.text(event);
    for (ServerSentEventConnection connection : connections.getConnections()) {
      connection.send(data, event.name(), null, null);
    }
  }
}
