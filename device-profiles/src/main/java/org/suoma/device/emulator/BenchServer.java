package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.StatusCodes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bench as a page for people and as addresses for scripts, on loopback. */
public final class BenchServer implements Closeable {

  private static final HttpString TOKEN_HEADER = new HttpString("X-Suoma-Bench");
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
  private static final int MAX_SCAN_BYTES = 2_048;

  private final Bench bench;
  private final String token;
  private final Undertow undertow;
  private final HttpHandler routes;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Action> actions = new LinkedHashMap<>();

  /**
   * A server that has not started yet.
   *
   * @param port 0 for any free one
   * @param token what callers that change something must show
   */
  public BenchServer(int port, Bench bench, String token) {
    this.bench = bench;
    this.token = token;
    addActions();
    this.routes = routes();
    this.undertow =
        Undertow.builder()
            .addHttpListener(port, "127.0.0.1")
            .setIoThreads(1)
            .setWorkerThreads(4)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) MAX_SCAN_BYTES + 1)
            .setHandler(this::guard)
            .build();
  }

  private void addActions() {
    PrinterEmulator printer = bench.printer();
    actions.put("printer/paper-out", body -> printer.paper(PrinterEmulator.Paper.OUT));
    actions.put("printer/paper-low", body -> printer.paper(PrinterEmulator.Paper.LOW));
    actions.put("printer/paper-ok", body -> printer.paper(PrinterEmulator.Paper.OK));
    actions.put("printer/paper-out-after", body -> printer.paperOutAfter(number(body)));
    actions.put("printer/cover-open", body -> printer.cover(true));
    actions.put("printer/cover-close", body -> printer.cover(false));
    actions.put("printer/unplug", body -> bench.printerCable().unplug());
    actions.put("printer/plug", body -> bench.printerCable().plug());
    actions.put("printer/take", body -> bench.tray().takeAll());
    actions.put("card/lay", body -> bench.idReader().card(true));
    actions.put("card/lift", body -> bench.idReader().card(false));
    actions.put("id-reader/unplug", body -> bench.idReaderCable().unplug());
    actions.put("id-reader/plug", body -> bench.idReaderCable().plug());
    actions.put("scanner/scan", bench::scan);
    actions.put("scanner/unplug", body -> bench.scannerCable().unplug());
    actions.put("scanner/plug", body -> bench.scannerCable().plug());
  }

  private static int number(String body) throws IOException {
    try {
      return Integer.parseInt(body.strip());
    } catch (NumberFormatException e) {
      throw new IOException("the body must be a number of bytes", e);
    }
  }

  /** Begins to answer. */
  public void start() {
    undertow.start();
  }

  /** The port it answers on; after {@link #start}. */
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  private void guard(HttpServerExchange exchange) throws Exception {
    exchange
        .getResponseHeaders()
        .put(new HttpString("Content-Security-Policy"), "default-src 'self'");
    if (!HOSTS.contains(exchange.getHostName())) {
      problem(exchange, StatusCodes.FORBIDDEN, "the bench answers on 127.0.0.1 only");
    } else {
      routes.handleRequest(exchange);
    }
  }

  private HttpHandler routes() {
    return new RoutingHandler()
        .get("/", exchange -> page(exchange))
        .get("/bench.css", exchange -> resource(exchange, "bench.css", "text/css"))
        .get("/bench.js", exchange -> resource(exchange, "bench.js", "text/javascript"))
        .get("/api/state", exchange -> answer(exchange, state()))
        .get("/api/receipts", exchange -> answer(exchange, receipts()))
        .get("/api/receipts/latest.png", exchange -> picture(exchange, bench.tray().latest()))
        .get("/api/receipts/{file}", this::numberedPicture)
        .post("/api/{device}/{action}", new BlockingHandler(this::act))
        .setFallbackHandler(
            exchange -> problem(exchange, StatusCodes.NOT_FOUND, "there is no such address"));
  }

  private void page(HttpServerExchange exchange) {
    Map<String, java.util.Deque<String>> query = exchange.getQueryParameters();
    String shown = query.containsKey("token") ? query.get("token").getFirst() : "";
    if (isToken(shown)) {
      resource(exchange, "bench.html", "text/html");
    } else {
      problem(exchange, StatusCodes.FORBIDDEN, "请用启动时显示的完整地址打开设备台");
    }
  }

  private void act(HttpServerExchange exchange) {
    String shown = exchange.getRequestHeaders().getFirst(TOKEN_HEADER);
    if (shown == null || !isToken(shown)) {
      problem(exchange, StatusCodes.FORBIDDEN, "send the bench's token as X-Suoma-Bench");
      return;
    }
    Map<String, String> path =
        exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters();
    Action action = actions.get(path.get("device") + "/" + path.get("action"));
    if (action == null) {
      problem(exchange, StatusCodes.NOT_FOUND, "known here: " + actions.keySet());
      return;
    }
    try (InputStream in = exchange.getInputStream()) {
      action.perform(new String(in.readNBytes(MAX_SCAN_BYTES), UTF_8));
      answer(exchange, state());
    } catch (IOException e) {
      problem(exchange, StatusCodes.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private boolean isToken(String shown) {
    return MessageDigest.isEqual(shown.getBytes(UTF_8), token.getBytes(UTF_8));
  }

  private Map<String, Object> state() {
    PrinterEmulator.State printer = bench.printer().state();
    return Map.of(
        "printer",
            Map.of(
                "paper", printer.paper().name(),
                "coverOpen", printer.coverOpen(),
                "plugged", bench.printerCable().isPlugged(),
                "bytesReceived", printer.bytesReceived(),
                "unknownCommands", printer.unknownCommands(),
                "receipts", bench.tray().receipts().size()),
        "idReader",
            Map.of(
                "card", bench.idReader().hasCard(),
                "plugged", bench.idReaderCable().isPlugged()),
        "scanner", Map.of("plugged", bench.scannerCable().isPlugged()));
  }

  private List<Map<String, Object>> receipts() {
    return bench.tray().receipts().stream()
        .<Map<String, Object>>map(
            receipt ->
                Map.of("id", receipt.id(), "at", receipt.at().toString(), "taken", receipt.taken()))
        .toList();
  }

  private void numberedPicture(HttpServerExchange exchange) {
    String file =
        String.valueOf(
            exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().get("file"));
    boolean isNumbered = file.matches("[0-9]{1,9}\\.png");
    picture(
        exchange,
        isNumbered
            ? bench.tray().receipt(Integer.parseInt(file.substring(0, file.indexOf('.'))))
            : Optional.empty());
  }

  private void picture(HttpServerExchange exchange, Optional<ReceiptTray.Printed> receipt) {
    if (receipt.isEmpty()) {
      problem(exchange, StatusCodes.NOT_FOUND, "no such receipt has been printed");
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "image/png");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(ByteBuffer.wrap(receipt.get().png().toArray()));
  }

  private void resource(HttpServerExchange exchange, String name, String type) {
    try (InputStream in = BenchServer.class.getResourceAsStream("/bench/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the resource /bench/" + name + " is missing");
      }
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type + "; charset=utf-8");
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
      exchange.getResponseSender().send(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      problem(exchange, StatusCodes.INTERNAL_SERVER_ERROR, name + " cannot be read");
    }
  }

  private void answer(HttpServerExchange exchange, Object value) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(text(value));
  }

  private void problem(HttpServerExchange exchange, int status, String detail) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
    exchange.getResponseSender().send(text(Map.of("status", status, "detail", detail)));
  }

  private String text(@Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and lists only", e);
    }
  }

  @Override
  public void close() {
    undertow.stop();
  }

  @FunctionalInterface
  private interface Action {
    void perform(String body) throws IOException;
  }
}
