package org.suoma.county.console.page;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Deque;

/** Short answers and the parts of a request. */
public final class Replies {

  private Replies() {}

  /** Leads to another page after a form was taken, so that loading anew does nothing twice. */
  public static void redirect(HttpServerExchange exchange, String path) {
    exchange.setStatusCode(StatusCodes.SEE_OTHER);
    exchange.getResponseHeaders().put(Headers.LOCATION, path);
    exchange.endExchange();
  }

  /** Answers with plain words. */
  public static void text(HttpServerExchange exchange, int status, String text) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
    exchange.getResponseSender().send(text);
  }

  /** A parameter of the address; empty if it is not there. */
  public static String parameter(HttpServerExchange exchange, String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null || values.isEmpty() ? "" : values.getFirst();
  }
}
