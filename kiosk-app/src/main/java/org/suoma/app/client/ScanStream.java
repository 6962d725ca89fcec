package org.suoma.app.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.records.ForgetfulJson;

/**
 * Listens to the agent's scanner while somebody may show a phone to it ({@code GET /v1/events},
 * server-sent events), in a thread of its own. A code may be a person's: it is never logged.
 */
public final class ScanStream implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(ScanStream.class);

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long RETRY_MILLIS = 2_000;
  private static final int MOST_CHARACTERS = 16 << 10;

  private final HttpClient http = LoopbackHttp.client(PATIENCE);
  private final JsonMapper json = ForgetfulJson.builder().build();
  private final URI address;
  private final Path tokenFile;
  private final Consumer<String> scanned;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<@Nullable InputStream> open = new AtomicReference<>();

  /**
   * A stream that does not listen yet.
   *
   * @param address the agent's, ending with {@code /}
   * @param tokenFile the token for it
   * @param scanned given each code, in the stream's thread
   */
  public ScanStream(URI address, Path tokenFile, Consumer<String> scanned) {
    this.address = address;
    this.tokenFile = tokenFile;
    this.scanned = scanned;
  }

  /** Lights the scanner and begins to listen. */
  public void start() {
    Thread thread = new Thread(this::listen, "scans");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    try {
      do {
        try {
          follow();
        } catch (IOException e) {
          log.debug("the agent's events are not there", e);
        }
      } while (!closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(request("v1/events").GET().build(), BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      open.set(in);
      if (answer.statusCode() != 200 || closed.getCount() == 0) {
        return;
      }
      trigger("start");
      read(in);
    } finally {
      open.set(null);
    }
  }

  private void read(InputStream in) throws IOException {
    String event = "";
    String data = "";
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine();
        line != null && closed.getCount() > 0;
        line = lines.readLine()) {
      if (line.isEmpty()) {
        tell(event, data);
        event = "";
        data = "";
      } else if (line.startsWith("event:")) {
        event = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:") && line.length() < MOST_CHARACTERS) {
        data = line.substring("data:".length()).strip();
      }
    }
  }

  private void tell(String event, String data) throws IOException {
    if (event.equals("scan")) {
      JsonNode code = json.readTree(data).path("text");
      if (code.isTextual() && !code.asText().isEmpty()) {
        scanned.accept(code.asText());
      }
    }
  }

  /** Some scanners are lit only when they are told to; the others take no notice. */
  private void trigger(String what) throws IOException, InterruptedException {
    HttpResponse<Void> unused =
        http.send(
            request("v1/scanner/" + what).timeout(PATIENCE).POST(BodyPublishers.noBody()).build(),
            BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path) throws IOException {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Authorization", "Bearer " + Files.readString(tokenFile).trim());
  }

  /** Stops listening. */
  @Override
  public void close() {
    closed.countDown();
    InputStream in = open.get();
    if (in != null) {
      try {
        in.close();
      } catch (IOException e) {
        log.debug("the agent's events were already closed", e);
      }
    }
    Thread thread = new Thread(this::letRest, "scanner-rest");
    thread.setDaemon(true);
    thread.start();
  }

  private void letRest() {
    try {
      trigger("stop");
    } catch (IOException e) {
      log.debug("the scanner was not told to rest", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
