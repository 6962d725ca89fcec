package org.suoma.agent.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.watch.Heartbeat;

/**
 * Shows that the agent is alive whenever its API answers how the kiosk is, as it would the app:
 * threads that take requests, and the locks of devices, content and outbox. One thread.
 */
public final class AgentPulse {

  private static final Logger log = LoggerFactory.getLogger(AgentPulse.class);

  private static final long EVERY_MILLIS = 2_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final HttpRequest question;
  private final Heartbeat heartbeat;

  /**
   * Of an API.
   *
   * @param port on loopback
   * @param token for it
   */
  public AgentPulse(int port, BearerToken token, Heartbeat heartbeat) {
    this.question =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/status"))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token.value())
            .build();
    this.heartbeat = heartbeat;
  }

  /**
   * Begins.
   *
   * @param scheduler busy with nothing else; whoever made it ends it
   */
  public void start(ScheduledExecutorService scheduler) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Looks once; blocks for seconds at most. */
  void look() {
    try {
      int status = http.send(question, BodyHandlers.discarding()).statusCode();
      if (status == 200) {
        heartbeat.beat();
      } else {
        log.error("the agent answers itself {}", status);
      }
    } catch (IOException e) {
      log.error("the agent does not answer itself", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
