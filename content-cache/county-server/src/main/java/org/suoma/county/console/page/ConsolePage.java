package org.suoma.county.console.page;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;

/** Answers one address of the console, on a worker thread, for somebody signed in. */
public interface ConsolePage {

  /** Answers. */
  void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException;
}
