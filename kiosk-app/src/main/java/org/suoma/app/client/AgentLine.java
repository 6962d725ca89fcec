package org.suoma.app.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.records.ForgetfulJson;
import org.suoma.watch.Rounds;

/**
 * The line to the agent: requests with the token, answers as JSON, and a thread for what nobody
 * waits for. Threads may share one.
 */
final class AgentLine implements Closeable {

  /** A document of 20 MB takes a moment even to the agent beside us. */
  static final Duration UPLOAD = Duration.ofSeconds(20);

  private static final Logger log = LoggerFactory.getLogger(AgentLine.class);

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final HttpClient http = LoopbackHttp.client(TIMEOUT);
  private final JsonMapper json =
      ForgetfulJson.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final URI address;
  private final Path tokenFile;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "agent-status"));

  AgentLine(URI address, Path tokenFile) {
    this.address = address;
    this.tokenFile = tokenFile;
  }

  /** Does it in turn, in the line's own thread. */
  void later(Runnable work) {
    thread.execute(work);
  }

  /** Does it again and again in the line's own thread, so long after the end of the time before. */
  void every(Duration first, Duration pause, Runnable work) {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            Rounds.lasting(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Says something without content; does not block. Lost if the agent does not answer. */
  void tellLater(String path) {
    tellLater(path, () -> {});
  }

  /** The same; does something more when it has been said or lost. */
  void tellLater(String path, Runnable then) {
    later(
        () -> {
          try {
            send(request(path).POST(BodyPublishers.noBody()));
          } catch (IOException e) {
            log.info("the agent does not answer to {}", path);
          } finally {
            then.run();
          }
        });
  }

  /** Posts something as JSON, whatever the agent answers. */
  HttpResponse<byte[]> post(String path, Object value) throws IOException {
    return post(request(path), value);
  }

  /** The same by a request that is patient, say. */
  HttpResponse<byte[]> post(HttpRequest.Builder request, Object value) throws IOException {
    return send(request.POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(value))));
  }

  /** What a 2xx answer holds; anything else is a failure. */
  <T> T ask(HttpRequest.Builder request, Class<T> type) throws IOException {
    return read(send(request), type);
  }

  /** What a 2xx answer holds; anything else is a failure. */
  <T> T read(HttpResponse<byte[]> answer, Class<T> type) throws IOException {
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("the agent answered " + answer.statusCode());
    }
    return json.readValue(answer.body(), type);
  }

  /** Why the agent refused, by the name in {@code docs/errors.md}; empty if it does not say. */
  String refusal(HttpResponse<byte[]> answer) throws IOException {
    return json.readTree(answer.body()).path("code").asText();
  }

  HttpRequest.Builder request(String path) throws IOException {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + Files.readString(tokenFile).trim())
        .header("Content-Type", "application/json");
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
