package org.suoma.agent.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hands every event to every listener, in the thread where it happened. Threads may share one. */
public final class AgentEvents {

  private final List<Consumer<AgentEvent>> listeners = new CopyOnWriteArrayList<>();

  /** Adds a listener, which must neither block nor throw; it stays as long as the agent runs. */
  public void listen(Consumer<AgentEvent> listener) {
    listeners.add(listener);
  }

  /** Tells all listeners. */
  public void publish(AgentEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }
}
