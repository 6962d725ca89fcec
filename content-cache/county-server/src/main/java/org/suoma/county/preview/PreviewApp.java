package org.suoma.county.preview;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kiosk's app as a child process that serves pages on loopback, without an agent, and ends when
 * the pipe to it closes, be it because this process was killed. One thread at a time.
 */
final class PreviewApp {

  private static final Logger log = LoggerFactory.getLogger(PreviewApp.class);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_EVERY_MILLIS = 50;
  private static final long END_SECONDS = 5;
  private static final int MOST_LOG_LINES = 20;

  /** The port that is reserved for what nobody serves: the app finds no agent there. */
  private static final String NO_AGENT = "http://127.0.0.1:1/";

  private final List<String> command;
  private final Path folder;
  private final HttpClient http;
  private final JsonMapper json = new JsonMapper();
  private final Look.Screen screen;
  private @Nullable Process process;
  private @Nullable URI address;

  /**
   * An app that has not started yet.
   *
   * @param command starts the kiosk's app
   * @param folder its own, readable by this user only
   * @param store what it shows
   * @param secret 48 hexadecimal digits, which its addresses begin with
   */
  PreviewApp(
      List<String> command,
      Path folder,
      Path store,
      Look.Screen screen,
      String secret,
      HttpClient http)
      throws IOException {
    this.command = command;
    this.folder = folder;
    this.screen = screen;
    this.http = http;
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("pages.token"), secret + "\n");
    Files.writeString(folder.resolve("agent.token"), "none\n");
    Files.writeString(folder.resolve("app.toml"), configuration(store));
  }

  /** TOML's basic strings are written as JSON's (TOML 1.0.0, String). */
  private String configuration(Path store) throws IOException {
    return """
        store-dir = %s
        agent-address = "%s"
        agent-token-file = %s
        kiosk-name = "preview"
        kiosk-number = 1
        hall = "控制台预览"
        orientation = "%s"
        page-port = 0
        page-token-file = %s
        [screen]
        diagonal-inches = 21.5
        dots-wide = %d
        dots-high = %d
        """
        .formatted(
            quoted(store),
            NO_AGENT,
            quoted(folder.resolve("agent.token")),
            screen.name(),
            quoted(folder.resolve("pages.token")),
            screen.dotsWide(),
            screen.dotsHigh());
  }

  private String quoted(Path path) throws IOException {
    return json.writeValueAsString(path.toAbsolutePath().toString());
  }

  /**
   * Where its pages are, ending with {@code /}; starts it if it does not run.
   *
   * @throws IOException if it does not start
   */
  URI address() throws IOException {
    if (process == null || !process.isAlive() || address == null) {
      end();
      address = start();
    }
    return address;
  }

  private URI start() throws IOException {
    Path ready = folder.resolve("ready.json");
    Path output = folder.resolve("app.log");
    Files.deleteIfExists(ready);
    List<String> all = new ArrayList<>(command);
    all.addAll(
        List.of(
            "--preview",
            "--config",
            folder.resolve("app.toml").toString(),
            "--ready",
            ready.toString()));
    Process starting =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    process = starting;
    try {
      for (long waited = 0; waited < PATIENCE.toMillis(); waited += LOOK_EVERY_MILLIS) {
        if (Files.exists(ready)) {
          return URI.create(json.readTree(Files.readAllBytes(ready)).path("pages").asText());
        }
        if (starting.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
    List<String> lines = Files.readAllLines(output);
    log.info( // whoever asked for it hears of the failure
        "the preview's app did not start:\n{}",
        String.join("\n", lines.subList(Math.max(0, lines.size() - MOST_LOG_LINES), lines.size())));
    throw new IOException("the preview's app did not start");
  }

  /** Has its pages come in this language and size, as if somebody had touched the buttons. */
  void set(Look look) throws IOException {
    post("language", "to=" + look.language().code() + "&from=home");
    post("display", "size=" + look.textSize());
  }

  private void post(String path, String form) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
      if (answer.statusCode() != 303 && answer.statusCode() != 302) {
        throw new IOException("the preview's app answered " + answer.statusCode());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The path of an entry's page, below the console's server and below the app alike. */
  static String path(String secret, String entry) {
    return "/preview/%s/entry?id=%s"
        .formatted(secret, URLEncoder.encode(entry, StandardCharsets.UTF_8));
  }

  /** Ends it, if it runs. */
  void end() {
    Process running = process;
    if (running == null) {
      return;
    }
    try {
      running.getOutputStream().close();
      if (!running.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      running.destroyForcibly();
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    process = null;
    address = null;
  }
}
