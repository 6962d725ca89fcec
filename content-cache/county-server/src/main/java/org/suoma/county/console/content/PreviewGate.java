package org.suoma.county.console.content;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.ProblemView;
import org.suoma.county.console.page.SecurityHeaders;
import org.suoma.county.preview.PreviewDesk;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/**
 * Passes what a preview's page asks for on to its app on loopback, and what the app answers back.
 * The pages stand in a sandbox, whether in the console's frame or in a window of their own: they
 * have an origin of nobody's, no cookies, and no way to the console. Of what is posted only how
 * pages look goes through.
 */
public final class PreviewGate implements HttpHandler {

  private static final Pattern PATH = Pattern.compile("/preview/([0-9a-f]{48})/([A-Za-z0-9._/-]*)");
  private static final Set<String> POSTS =
      Set.of("language", "display", "hear", "scope", "touch", "finish");
  private static final List<String> ASKED =
      List.of("Accept", "Content-Type", "If-None-Match", "Range");
  private static final List<String> ANSWERED =
      List.of(
          "Accept-Ranges",
          "Cache-Control",
          "Content-Range",
          "Content-Type",
          "ETag",
          "Location",
          "Referrer-Policy",
          "Server-Timing",
          "X-Content-Type-Options");
  private static final ProblemView KIOSK_ONLY =
      new ProblemView("预览里不能提交、打印和叫人", "这些只有终端上才有。请点控制台上的按钮，重新打开这一条。");
  private static final String CONTENT_POLICY = "Content-Security-Policy";
  private static final int MOST_BODY = 16 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PreviewDesk previews;
  private final PageTemplates templates;
  private final EventLog told;
  private final HttpClient http =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  /** Makes a gate before the previews that run; {@code told} hears of pages that do not come. */
  public PreviewGate(PreviewDesk previews, PageTemplates templates, EventLog told) {
    this.told = told;
    this.previews = previews;
    this.templates = templates;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    SecurityHeaders.allowInOwnFrames(exchange);
    // The pages' own scripts and typefaces are asked for by nobody's origin.
    put(exchange, "Access-Control-Allow-Origin", "null");
    if (exchange.getRequestMethod().equals(Methods.OPTIONS)) {
      put(exchange, "Access-Control-Allow-Methods", "GET, POST");
      put(exchange, "Access-Control-Allow-Headers", "*");
      put(exchange, "Access-Control-Max-Age", "600");
      exchange.setStatusCode(StatusCodes.NO_CONTENT);
      exchange.endExchange();
      return;
    }
    Matcher path = PATH.matcher(exchange.getRequestURI());
    boolean post = exchange.getRequestMethod().equals(Methods.POST);
    if (!path.matches() || !(post || exchange.getRequestMethod().equals(Methods.GET))) {
      over(exchange);
    } else if (post && !POSTS.contains(path.group(2))) {
      templates.page(exchange, StatusCodes.FORBIDDEN, "preview-refused.jte", KIOSK_ONLY);
    } else {
      pass(exchange, path.group(1));
    }
  }

  private void over(HttpServerExchange exchange) {
    templates.problem(exchange, StatusCodes.NOT_FOUND, "预览已经结束", "请在控制台里重新打开。");
  }

  private void pass(HttpServerExchange exchange, String secret) {
    try {
      Optional<URI> app = previews.address(secret);
      if (app.isEmpty()) {
        over(exchange);
        return;
      }
      HttpResponse<InputStream> answer =
          http.send(request(exchange, app.get()), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        answer(exchange, answer);
        long unused = body.transferTo(exchange.getOutputStream());
        exchange.endExchange();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.endExchange();
    } catch (IOException | IllegalArgumentException e) {
      // Told without the path, which is a key.
      told.tell(CountyKinds.PREVIEW_PAGE_FAILED.of(e), e);
      if (exchange.isResponseStarted()) {
        exchange.endExchange();
      } else {
        templates.problem(exchange, StatusCodes.BAD_GATEWAY, "终端的页面没有回答", "请在控制台里重新打开这个预览。");
      }
    }
  }

  private static HttpRequest request(HttpServerExchange exchange, URI app) throws IOException {
    String query = exchange.getQueryString();
    URI target = app.resolve(exchange.getRequestURI() + (query.isEmpty() ? "" : "?" + query));
    HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(PATIENCE);
    for (HeaderValues header : exchange.getRequestHeaders()) {
      String name = header.getHeaderName().toString();
      if (ASKED.contains(name) || name.toLowerCase(Locale.ROOT).startsWith("hx-")) {
        request.header(name, header.getFirst());
      }
    }
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      request.POST(BodyPublishers.ofByteArray(exchange.getInputStream().readNBytes(MOST_BODY)));
    }
    return request.build();
  }

  private static void answer(HttpServerExchange exchange, HttpResponse<InputStream> answer) {
    exchange.setStatusCode(answer.statusCode());
    HeaderMap headers = exchange.getResponseHeaders();
    for (String name : ANSWERED) {
      answer
          .headers()
          .firstValue(name)
          .ifPresent(value -> headers.put(new HttpString(name), value));
    }
    headers.remove("X-Frame-Options");
    String policy = answer.headers().firstValue(CONTENT_POLICY).orElse("default-src 'none'");
    put(
        exchange,
        CONTENT_POLICY,
        policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
            + "; sandbox allow-scripts allow-forms");
    answer
        .headers()
        .firstValueAsLong("Content-Length")
        .ifPresent(length -> headers.put(Headers.CONTENT_LENGTH, length));
  }

  private static void put(HttpServerExchange exchange, String name, String value) {
    exchange.getResponseHeaders().put(new HttpString(name), value);
  }
}
