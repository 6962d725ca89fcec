package org.suoma.agent;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.suoma.event.AgentKinds;
import org.suoma.event.EventLog;

/** Closes what was started, last first, each even if another fails. One thread. */
final class ServiceStack implements Closeable {

  private final EventLog eventLog;
  private final Deque<Closeable> services = new ArrayDeque<>();

  ServiceStack(EventLog eventLog) {
    this.eventLog = eventLog;
  }

  /** Remembers a started service. */
  <T extends Closeable> T push(T service) {
    services.push(service);
    return service;
  }

  @Override
  public void close() {
    while (!services.isEmpty()) {
      try {
        services.pop().close();
      } catch (IOException e) {
        eventLog.tell(AgentKinds.SERVICE_NOT_CLOSED.of(e), e);
      }
    }
  }
}
