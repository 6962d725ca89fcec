package org.suoma.agent.http;

import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;

/**
 * Sends every event to every open {@code GET /v1/events}, as server-sent events. The first one,
 * {@code listening}, says that none is missed from now on: Undertow sends the answer's head before
 * it knows the connection, so who reads the status should wait for it.
 */
final class EventStream {

  private static final String LISTENING = "listening";
  private static final int KEEP_ALIVE_MILLIS = 15_000;

  private final Wire wire;
  private final ServerSentEventHandler connections;

  EventStream(Wire wire) {
    this.wire = wire;
    this.connections =
        new ServerSentEventHandler(
            (connection, lastEventId) -> {
              connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
              connection.send("{}", LISTENING, null, null);
            });
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
