package org.suoma.agent;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was started, last first, each even if another fails. One thread. */
final class ServiceStack implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(ServiceStack.class);

  private final Deque<Closeable> services = new ArrayDeque<>();

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
        log.warn("a service did not close cleanly", e);
      }
    }
  }
}
