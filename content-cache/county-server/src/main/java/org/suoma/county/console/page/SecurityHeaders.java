package org.suoma.county.console.page;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/**
 * Tells the browser that pages hold no script, load nothing from elsewhere, use no microphone and
 * are not kept. Only the page where texts are spoken may do two of these.
 */
public final class SecurityHeaders implements HttpHandler {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; "
          + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors %s; img-src %s";

  /** What the one page with a script may besides: its own files, and the sound in its memory. */
  private static final String RECORDING = "; script-src 'self'; media-src 'self' blob:";

  private static final HttpString PERMISSIONS = new HttpString("Permissions-Policy");
  private static final HttpString CONTENT_POLICY = new HttpString("Content-Security-Policy");
  private static final HttpString FRAME_OPTIONS = new HttpString("X-Frame-Options");

  private final HttpHandler next;

  /** Stands before {@code next}. */
  public SecurityHeaders(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(CONTENT_POLICY, POLICY.formatted("'none'", "'self'"));
    headers.put(new HttpString("X-Content-Type-Options"), "nosniff");
    headers.put(FRAME_OPTIONS, "DENY");
    headers.put(PERMISSIONS, "camera=(), geolocation=(), microphone=()");
    headers.put(new HttpString("Referrer-Policy"), "no-referrer");
    headers.put(Headers.CACHE_CONTROL, "no-store");
    next.handleRequest(exchange);
  }

  /** Lets a page hold pictures that have no address, since they lie nowhere. */
  public static void allowPicturesWithin(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(CONTENT_POLICY, POLICY.formatted("'none'", "'self' data:"));
  }

  /** Lets a page record by a script of the console's own. */
  public static void allowRecording(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(CONTENT_POLICY, POLICY.formatted("'none'", "'self'") + RECORDING);
    headers.put(PERMISSIONS, "camera=(), geolocation=(), microphone=(self)");
  }

  /** Lets a page stand inside other pages of the console. */
  public static void allowInOwnFrames(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(CONTENT_POLICY, POLICY.formatted("'self'", "'self'"));
    exchange.getResponseHeaders().put(FRAME_OPTIONS, "SAMEORIGIN");
  }
}
