package org.suoma.content.update;

import java.util.Optional;

/**
 * How gently an update goes about its work.
 *
 * @param window when a new release may come on the screen; empty: when its roll-out says
 * @param budget bytes of a day; empty: no limit
 * @param connections requests at a time, 1 to 8
 */
public record UpdatePolicy(
    Optional<ActivationWindow> window, Optional<ByteBudget> budget, int connections) {

  private static final int MOST_CONNECTIONS = 8;

  /** Refuses more connections than a thin line or a county's server can bear. */
  public UpdatePolicy {
    if (connections < 1 || connections > MOST_CONNECTIONS) {
      throw new IllegalArgumentException("1 to 8 connections, not " + connections);
    }
  }

  /** At once, without limit, one request after the other. */
  public static UpdatePolicy immediate() {
    return new UpdatePolicy(Optional.of(ActivationWindow.always()), Optional.empty(), 1);
  }
}
