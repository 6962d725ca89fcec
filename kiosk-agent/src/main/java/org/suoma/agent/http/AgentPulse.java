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
import org.suoma.event.AgentKinds;
import org.suoma.event.EventLog;
import org.suoma.watch.Heartbeat;
import org.suoma.watch.Rounds;

/**
 * Shows that the agent is alive whenever its API answers how the kiosk is, as it would the app: the
 * thread that takes requests, and the locks of devices, content and outbox. Threads that work on
 * requests may all be busy for a while, since some ask the county; only if none of them is free for
 * about a minute they count as stuck. One thread.
 */
public final class AgentPulse {

  private final EventLog eventLog;

  private static final long EVERY_MILLIS = 2_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** Answered by the thread that takes requests. */
  private static final String STATUS = "v1/status";

  /** Answered by one of those that work on them. */
  private static final String DOCUMENT = "v1/openapi.json";

  private static final int LOOKS_BETWEEN_DOCUMENTS = 5;
  private static final int MOST_UNANSWERED_DOCUMENTS = 5;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final URI address;
  private final BearerToken token;
  private final Heartbeat heartbeat;
  private long looks;
  private int unanswered;

  /**
   * Of an API.
   *
   * @param port on loopback
   * @param token for it
   */
  public AgentPulse(int port, BearerToken token, Heartbeat heartbeat, EventLog eventLog) {
    this.eventLog = eventLog;
    this.address = URI.create("http://127.0.0.1:" + port + "/");
    this.token = token;
    this.heartbeat = heartbeat;
  }

  /**
   * Begins.
   *
   * @param scheduler busy with nothing else; whoever made it ends it
   */
  public void start(ScheduledExecutorService scheduler) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(
            Rounds.lasting(this::look), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Looks once; blocks for seconds at most. */
  void look() {
    if (looks++ % LOOKS_BETWEEN_DOCUMENTS == 0) {
      unanswered = isAnswered(DOCUMENT) ? 0 : unanswered + 1;
    }
    if (unanswered < MOST_UNANSWERED_DOCUMENTS && isAnswered(STATUS)) {
      heartbeat.beat();
    }
  }

  private boolean isAnswered(String path) {
    HttpRequest question =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token.value())
            .build();
    try {
      int status = http.send(question, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        eventLog.tell(AgentKinds.ANSWERS_ITSELF_WRONG.of(status));
      }
      return status == 200;
    } catch (IOException e) {
      eventLog.tell(AgentKinds.DOES_NOT_ANSWER_ITSELF.of(e));
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
