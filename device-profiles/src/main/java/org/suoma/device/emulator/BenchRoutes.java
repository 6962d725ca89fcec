package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.device.emulator.IdReaderEmulator.Manner;
import org.suoma.device.emulator.PrinterEmulator.Hand;

/**
 * The addresses of the bench; every POST answers with the state after it.
 *
 * <pre>
 *   GET  /api/state                     how everything is
 *   GET  /api/receipts                  the receipts that were cut off
 *   GET  /api/receipts/{n|latest}.png   one of them
 *   GET  /api/paper.png                 the paper that hangs from the slot
 *   POST /api/printer/{what}            paper-out, cover-open, unplug, take …
 *   POST /api/printer/paper-out-after?bytes=N
 *   POST /api/card/{lay|lift}
 *   POST /api/id-reader/{what}          unplug, swap, wrong-checksum …
 *   POST /api/scanner/{what}            scan, unplug …
 *   POST /api/{device}/line-{what}      none, fragmented, noisy, late, silent
 * </pre>
 */
final class BenchRoutes {

  private static final Pattern PICTURE = Pattern.compile("([0-9]{1,9}|latest)\\.png");
  private static final String LINE = "line-";
  private static final int MOST_BYTES = 10_000_000;

  private final Bench bench;
  private final BenchWire wire;

  BenchRoutes(Bench bench, BenchWire wire) {
    this.bench = bench;
    this.wire = wire;
  }

  HttpHandler handler(BenchFiles files) {
    return new RoutingHandler()
        .get("/api/state", this::state)
        .get("/api/receipts", exchange -> wire.json(exchange, ReceiptEntry.of(bench.tray())))
        .get("/api/receipts/{name}", this::receipt)
        .get("/api/paper.png", this::paper)
        .post("/api/printer/{what}", this::printer)
        .post("/api/card/{what}", this::card)
        .post("/api/id-reader/{what}", this::idReader)
        .post("/api/scanner/{what}", this::scanner)
        .setFallbackHandler(exchange -> file(files, exchange))
        .setInvalidMethodHandler(
            exchange ->
                wire.problem(
                    exchange, StatusCodes.METHOD_NOT_ALLOWED, "this address takes another method"));
  }

  private void state(HttpServerExchange exchange) {
    wire.json(exchange, BenchState.of(bench));
  }

  private void receipt(HttpServerExchange exchange) {
    Matcher name = PICTURE.matcher(parameter(exchange, "name"));
    Optional<byte[]> png = Optional.empty();
    if (name.matches()) {
      boolean latest = name.group(1).equals("latest");
      png = bench.tray().png(latest ? bench.tray().count() : Integer.parseInt(name.group(1)));
    }
    if (png.isPresent()) {
      wire.send(exchange, "image/png", png.get());
    } else {
      wire.problem(
          exchange,
          StatusCodes.NOT_FOUND,
          "no such receipt; /api/receipts lists the last %d".formatted(OutputTray.KEPT));
    }
  }

  private void paper(HttpServerExchange exchange) {
    wire.send(exchange, "image/png", bench.printer().hangingPaper());
  }

  private void printer(HttpServerExchange exchange) throws IOException {
    String what = parameter(exchange, "what");
    switch (what) {
      case "unplug" -> bench.printerLine().unplug();
      case "plug" -> bench.printerLine().plug();
      case "paper-out-after" -> bench.printer().runOutAfter(bytes(exchange));
      default -> {
        if (suffers(bench.printerLine(), what)) {
          break;
        }
        Optional<Hand> hand = constant(Hand.values(), what);
        if (hand.isEmpty()) {
          unknown(exchange, what);
          return;
        }
        bench.touchPrinter(hand.get());
      }
    }
    state(exchange);
  }

  private static int bytes(HttpServerExchange exchange) {
    String given = String.valueOf(BenchGuard.parameter(exchange, "bytes"));
    OptionalInt bytes =
        given.matches("[0-9]{1,8}") ? OptionalInt.of(Integer.parseInt(given)) : OptionalInt.empty();
    return bytes.stream()
        .filter(number -> number <= MOST_BYTES)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("bytes must be 0 to %d".formatted(MOST_BYTES)));
  }

  private void card(HttpServerExchange exchange) {
    String what = parameter(exchange, "what");
    switch (what) {
      case "lay" -> bench.idReader().lay();
      case "lift" -> bench.idReader().lift();
      default -> {
        unknown(exchange, what);
        return;
      }
    }
    state(exchange);
  }

  private void idReader(HttpServerExchange exchange) throws IOException {
    String what = parameter(exchange, "what");
    switch (what) {
      case "unplug" -> bench.idReaderLine().unplug();
      case "plug" -> bench.idReaderLine().plug();
      case "swap" -> bench.idReader().swap();
      default -> {
        if (suffers(bench.idReaderLine(), what)) {
          break;
        }
        Optional<Manner> manner = constant(Manner.values(), what);
        if (manner.isEmpty()) {
          unknown(exchange, what);
          return;
        }
        bench.idReader().behave(manner.get());
      }
    }
    state(exchange);
  }

  private void scanner(HttpServerExchange exchange) throws IOException {
    String what = parameter(exchange, "what");
    switch (what) {
      case "unplug" -> bench.scannerLine().unplug();
      case "plug" -> bench.scannerLine().plug();
      case "scan" -> {
        if (!bench.scan(code(exchange))) {
          wire.problem(exchange, StatusCodes.CONFLICT, "the scanner is unplugged: plug it in");
          return;
        }
      }
      default -> {
        if (!suffers(bench.scannerLine(), what)) {
          unknown(exchange, what);
          return;
        }
      }
    }
    state(exchange);
  }

  /** Does to a line what the word says; false if the word is none about lines. */
  private static boolean suffers(EmulatedLine line, String what) {
    if (!what.startsWith(LINE)) {
      return false;
    }
    Optional<LineFault> fault = constant(LineFault.values(), what.substring(LINE.length()));
    fault.ifPresent(line::suffer);
    return fault.isPresent();
  }

  private static String code(HttpServerExchange exchange) throws IOException {
    try (InputStream in = exchange.getInputStream()) {
      return new String(in.readNBytes(ScannerEmulator.LONGEST + 1), UTF_8);
    }
  }

  private void file(BenchFiles files, HttpServerExchange exchange) throws IOException {
    Optional<BenchFiles.Served> file = files.at(exchange.getRequestPath());
    if (file.isPresent()) {
      wire.send(exchange, file.get().contentType(), file.get().read());
    } else {
      wire.problem(exchange, StatusCodes.NOT_FOUND, "there is no such address; see /api/state");
    }
  }

  private void unknown(HttpServerExchange exchange, String what) {
    wire.problem(exchange, StatusCodes.NOT_FOUND, "nobody here can " + what);
  }

  /** The constant that stands in an address as lower-case words with dashes. */
  private static <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static String parameter(HttpServerExchange exchange, String name) {
    return String.valueOf(
        exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().get(name));
  }
}
