package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;

/** Answers one address of the console, on a worker thread, for somebody signed in. */
interface ConsolePage {

  /** Answers. */
  void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException;
}
