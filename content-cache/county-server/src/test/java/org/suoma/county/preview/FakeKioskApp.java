package org.suoma.county.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.content.store.ContentStore;

/**
 * Stands for the kiosk's app, which is built after the county's server: the same options, the same
 * paths, pages with nothing but an entry's JSON and what was posted. The real one is started by
 * tests on the running system.
 */
public final class FakeKioskApp {

  private final ContentStore store;
  private String language = "";
  private String display = "";

  private FakeKioskApp(ContentStore store) {
    this.store = store;
  }

  /** The command that starts it. */
  public static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xmx64m",
        "-cp",
        System.getProperty("java.class.path"),
        FakeKioskApp.class.getName());
  }

  /** Serves until its input closes. */
  public static void main(String[] args) throws IOException {
    List<String> options = List.of(args);
    if (!options.contains("--preview")) {
      throw new IllegalArgumentException("only for previews");
    }
    String config = Files.readString(Path.of(after(options, "--config")));
    FakeKioskApp app = new FakeKioskApp(ContentStore.open(Path.of(setting(config, "store-dir"))));
    String token = Files.readString(Path.of(setting(config, "page-token-file"))).strip();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String base = "/preview/" + token + "/";
    server.createContext(base, exchange -> app.answer(exchange, base, config));
    server.start();
    Path ready = Path.of(after(options, "--ready"));
    Path partial = ready.resolveSibling("partial");
    Map<String, Object> facts =
        Map.of(
            "pages",
            "http://127.0.0.1:" + server.getAddress().getPort() + base,
            "pid",
            ProcessHandle.current().pid());
    Files.write(partial, new JsonMapper().writeValueAsBytes(facts));
    Files.move(partial, ready, StandardCopyOption.ATOMIC_MOVE);
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  private static String after(List<String> options, String name) {
    return options.get(options.indexOf(name) + 1);
  }

  private static String setting(String config, String name) {
    Matcher found = Pattern.compile("(?m)^" + name + " = \"(.*)\"$").matcher(config);
    if (!found.find()) {
      throw new IllegalArgumentException("app.toml has no " + name);
    }
    return found.group(1);
  }

  private void answer(HttpExchange exchange, String base, String config) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(base.length());
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    exchange.getResponseHeaders().add("Content-Security-Policy", "frame-ancestors 'none'");
    if (path.equals("language") || path.equals("display")) {
      language = path.equals("language") ? form : language;
      display = path.equals("display") ? form : display;
      exchange.getResponseHeaders().add("Location", base + "home");
      exchange.sendResponseHeaders(303, -1);
      return;
    }
    String query = exchange.getRequestURI().getQuery();
    String id = query == null ? "" : query.replace("id=", "");
    Optional<byte[]> entry = store.active().orElseThrow().read("entries/" + id + ".json");
    String page =
        "<!doctype html><title>p</title><h1>%s</h1><pre>%s %s %s cookies=%s</pre>"
            .formatted(
                entry.map(bytes -> new String(bytes, UTF_8)).orElse("没有"),
                language,
                display,
                setting(config, "orientation"),
                exchange.getRequestHeaders().containsKey("Cookie"));
    byte[] bytes = page.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(entry.isPresent() ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
