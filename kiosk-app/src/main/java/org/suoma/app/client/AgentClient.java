package org.suoma.app.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionState;
import org.suoma.content.usage.DayCounts;
import org.suoma.device.DeviceError;
import org.suoma.device.Receipt;
import org.suoma.records.ForgetfulJson;

/**
 * Talks to the agent; asks it every two seconds how the devices are, in a thread of its own, so
 * that no page ever waits for it. Threads may share one.
 */
public final class AgentClient implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(AgentClient.class);

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** A document of 20 MB takes a moment even to the agent beside us. */
  private static final Duration UPLOAD = Duration.ofSeconds(20);

  /** The agent takes no larger documents. */
  public static final int MOST_DOCUMENT_BYTES = 20 << 20;

  private static final long POLL_MILLIS = 2_000;
  private static final long COUNTS_MINUTES = 5;
  private static final int MOST_FAULTS = 100;
  private static final int MOST_FAULT_CHARACTERS = 300;

  // The page engines' way to the network, which is this process's default, does not lead there.
  private final HttpClient http =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).connectTimeout(TIMEOUT).build();
  private final JsonMapper json =
      ForgetfulJson.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final URI address;
  private final Path tokenFile;
  private final Set<String> toldFaults = ConcurrentHashMap.newKeySet();
  private final AtomicReference<AgentStatus> status =
      new AtomicReference<>(AgentStatus.unreachable());
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "agent-status"));

  /**
   * A client that has not started yet.
   *
   * @param address ends with {@code /}
   * @param tokenFile read anew for each call: the agent may have made it after us
   */
  public AgentClient(URI address, Path tokenFile) {
    this.address = address;
    this.tokenFile = tokenFile;
  }

  /** Begins to ask how the devices are. */
  public void start() {
    ScheduledFuture<?> unused =
        poller.scheduleWithFixedDelay(this::poll, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** How the devices were at the last look; does not block. */
  public AgentStatus status() {
    return Objects.requireNonNull(status.get());
  }

  /**
   * Tells the agent every two seconds from now on that the pages show, so that it replaces no
   * program under somebody's fingers, and knows a screen that is dark.
   *
   * @param visited whether somebody uses them, now
   */
  public void tellOfScreen(BooleanSupplier visited) {
    ScheduledFuture<?> unused =
        poller.scheduleWithFixedDelay(
            () -> tellOfScreen(visited.getAsBoolean()), 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tellOfScreen(boolean visited) {
    try {
      byte[] body = json.writeValueAsBytes(Map.of("visit", visited));
      send(request("v1/screen").POST(BodyPublishers.ofByteArray(body)));
    } catch (IOException | RuntimeException e) {
      log.debug("the agent did not take how the screen is", e);
    }
  }

  /** Asks now how the devices are, on the caller's thread; an older answer never comes after. */
  public synchronized void poll() {
    AgentStatus now;
    try {
      now = json.readValue(send(request("v1/status").GET()).body(), AgentStatus.class);
    } catch (IOException | RuntimeException e) {
      now = AgentStatus.unreachable();
    }
    AgentStatus before = status.getAndSet(now);
    if (before != null && before.isReachable() != now.isReachable()) {
      log.info(now.isReachable() ? "the agent answers" : "the agent does not answer");
    }
  }

  /** Gives a receipt to the printer under an id; the same id never prints twice. */
  public PrintJob print(String id, Receipt receipt) {
    try {
      byte[] body = json.writeValueAsBytes(Map.of("id", id, "receipt", receipt));
      return job(id, send(request("v1/print").POST(BodyPublishers.ofByteArray(body))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a receipt can always be written", e);
    } catch (IOException e) {
      return new PrintJob(id, PrintJob.State.AGENT_UNREACHABLE, null);
    }
  }

  /**
   * Gives a document to the A4 printer under an id; the same id never prints twice.
   *
   * @param id a UUID
   * @param pdf at most {@link #MOST_DOCUMENT_BYTES}
   */
  public PrintJob printDocument(String id, byte[] pdf) {
    try {
      return job(
          id,
          send(
              request("v1/documents/" + id)
                  .timeout(UPLOAD)
                  .setHeader("Content-Type", "application/pdf")
                  .POST(BodyPublishers.ofByteArray(pdf))));
    } catch (HttpConnectTimeoutException e) {
      return new PrintJob(id, PrintJob.State.AGENT_UNREACHABLE, null);
    } catch (HttpTimeoutException e) {
      return new PrintJob(id, PrintJob.State.UNKNOWN, DeviceError.TIMEOUT);
    } catch (IOException e) {
      return new PrintJob(id, PrintJob.State.AGENT_UNREACHABLE, null);
    }
  }

  /** How a document's job stands; an agent that has forgotten it leaves us not knowing. */
  public PrintJob documentJob(String id) {
    return jobAt("v1/documents/", id);
  }

  /**
   * Tells the agent what a scanner that poses as a keyboard has read, so that it goes the way of
   * all codes; does not block. Lost if the agent does not answer: people scan again.
   */
  public void scanned(String text) {
    poller.execute(
        () -> {
          try {
            byte[] body = json.writeValueAsBytes(Map.of("text", text));
            send(request("v1/scanner/code").POST(BodyPublishers.ofByteArray(body)));
          } catch (IOException e) {
            log.info("the agent did not take a code that was scanned");
          }
        });
  }

  /**
   * Tells the agent once what of the release cannot be shown, so that the county learns of it; does
   * not block. Lost if the agent does not answer: the next visitor will meet it again.
   *
   * @param what a path of the release
   * @param fault what is the matter with it
   */
  public void contentFault(String what, String fault) {
    if (toldFaults.size() >= MOST_FAULTS || !toldFaults.add(what + fault)) {
      return;
    }
    poller.execute(
        () -> {
          try {
            byte[] body =
                json.writeValueAsBytes(Map.of("what", shorten(what), "fault", shorten(fault)));
            send(request("v1/content/faults").POST(BodyPublishers.ofByteArray(body)));
          } catch (IOException e) {
            toldFaults.remove(what + fault);
            log.info("the agent did not take that {} cannot be shown", what);
          }
        });
  }

  /**
   * Tells the agent every five minutes, in a thread of its own, what was counted. Counts only grow,
   * so that what is lost once is told the next time.
   */
  public void startToTell(Counts kind, Supplier<? extends List<? extends DayCounts>> counts) {
    ScheduledFuture<?> unused =
        poller.scheduleWithFixedDelay(
            () -> tell(kind, counts.get()), COUNTS_MINUTES, COUNTS_MINUTES, TimeUnit.MINUTES);
  }

  /** Tells the agent soon what was counted; does not block. */
  public void tellSoon(Counts kind, Supplier<? extends List<? extends DayCounts>> counts) {
    poller.execute(() -> tell(kind, counts.get()));
  }

  /** Tells the agent these counts now; those that it does not take will be told again. */
  public void tell(Counts kind, List<? extends DayCounts> counts) {
    for (DayCounts one : counts) {
      try {
        byte[] body =
            json.writeValueAsBytes(
                Map.of("run", one.run(), "day", one.day().toString(), "counts", one.counts()));
        send(request(kind.path).POST(BodyPublishers.ofByteArray(body)));
      } catch (IOException e) {
        log.info("the agent did not take what was counted");
        return;
      }
    }
  }

  private static String shorten(String text) {
    return text.length() > MOST_FAULT_CHARACTERS ? text.substring(0, MOST_FAULT_CHARACTERS) : text;
  }

  /**
   * Tells the agent what came of an errand; it asks again where that was lost.
   *
   * @param detail for the county's operator, in words; empty if there is nothing to say
   */
  public void answerErrand(long number, boolean done, String detail) {
    try {
      byte[] body = json.writeValueAsBytes(Map.of("done", done, "detail", detail));
      send(request("v1/errands/" + number).POST(BodyPublishers.ofByteArray(body)));
    } catch (IOException e) {
      log.info("the agent did not take what came of errand {}", number);
    }
  }

  /**
   * Hands the agent a picture of the screen that an errand wants; it asks again where it was lost.
   *
   * @param png with nothing of a visit on it
   */
  public void handOverPicture(long number, byte[] png) {
    try {
      send(
          request("v1/errands/" + number + "/picture")
              .setHeader("Content-Type", "image/png")
              .POST(BodyPublishers.ofByteArray(png)));
    } catch (IOException e) {
      log.info("the agent did not take the picture of errand {}", number);
    }
  }

  /** Asks the agent for the card that is laid down next; does not block, keeps its turn. */
  public void requestCard() {
    poller.execute(() -> tell("v1/card/request"));
  }

  /** Wants no card any more; does not block. */
  public void cancelCard() {
    tellLater("v1/card/cancel");
  }

  /** Nobody is there any more: what was asked for and has not begun is dropped; does not block. */
  public void endVisit() {
    tellLater("v1/visit/end");
  }

  /** Does not block. */
  void tellLater(String path) {
    poller.execute(() -> tell(path));
  }

  private void tell(String path) {
    try {
      send(request(path).POST(BodyPublishers.noBody()));
    } catch (IOException e) {
      log.info("the agent does not answer to {}", path);
    }
  }

  /** The card that was asked for, once; empty if none was laid down yet. */
  public Optional<CardHolder> takeCard() {
    try {
      HttpResponse<byte[]> answer = send(request("v1/card/take").POST(BodyPublishers.noBody()));
      return answer.statusCode() == 200
          ? Optional.of(json.readValue(answer.body(), CardHolder.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Hands in a sealed envelope; once taken it is on the agent's disk.
   *
   * @return why it was not taken; empty if it was
   */
  public Optional<SubmissionError> submit(byte[] envelope) {
    try {
      HttpResponse<byte[]> answer =
          send(
              request("v1/submissions")
                  .setHeader("Content-Type", "application/octet-stream")
                  .POST(BodyPublishers.ofByteArray(envelope)));
      return answer.statusCode() / 100 == 2
          ? Optional.empty()
          : Optional.of(refusal(json.readTree(answer.body()).path("code").asText()));
    } catch (IOException e) {
      log.info("the agent did not take a submission");
      return Optional.of(SubmissionError.OUTBOX_FAILED);
    }
  }

  /**
   * Asks the county, through the agent, how a submission stands.
   *
   * @param number as somebody typed it
   * @param code as somebody typed it
   */
  public StateAnswer submissionState(String number, String code) {
    try {
      byte[] question = json.writeValueAsBytes(Map.of("number", number, "code", code));
      HttpResponse<byte[]> answer =
          send(
              request("v1/submission-state")
                  .timeout(UPLOAD)
                  .POST(BodyPublishers.ofByteArray(question)));
      return answer.statusCode() == 200
          ? new StateAnswer(SubmissionState.read(answer.body()), null)
          : new StateAnswer(null, refusal(json.readTree(answer.body()).path("code").asText()));
    } catch (IOException e) {
      return new StateAnswer(null, SubmissionError.COUNTY_UNREACHABLE);
    }
  }

  /** Who this kiosk is to the county; empty if the agent does not say. */
  public Optional<Membership> membership() {
    try {
      return Optional.of(ask(request("v1/enrolment").GET(), Membership.class));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Has the agent enrol this kiosk; blocks until the county has answered, for seconds.
   *
   * @param code of which every character is right in itself
   * @return why it is not enrolled, a name of {@code docs/errors.md}, or {@code AGENT_UNREACHABLE};
   *     empty if it is
   */
  public Optional<String> enrol(String code) {
    try {
      HttpResponse<byte[]> answer =
          send(
              request("v1/enrolment")
                  .timeout(UPLOAD)
                  .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("code", code)))));
      return answer.statusCode() == 200
          ? Optional.empty()
          : Optional.of(json.readTree(answer.body()).path("code").asText());
    } catch (IOException e) {
      return Optional.of("AGENT_UNREACHABLE");
    }
  }

  private static SubmissionError refusal(String code) {
    return Arrays.stream(SubmissionError.values())
        .filter(error -> error.name().equals(code))
        .findFirst()
        .orElse(SubmissionError.OUTBOX_FAILED);
  }

  /** How a job stands; an agent that has forgotten it leaves us not knowing. */
  public PrintJob job(String id) {
    return jobAt("v1/print/", id);
  }

  private PrintJob jobAt(String path, String id) {
    try {
      return job(id, send(request(path + id).GET()));
    } catch (IOException e) {
      return new PrintJob(id, PrintJob.State.UNKNOWN, DeviceError.TIMEOUT);
    }
  }

  private PrintJob job(String id, HttpResponse<byte[]> answer) throws IOException {
    return answer.statusCode() / 100 == 2
        ? json.readValue(answer.body(), PrintJob.class)
        : new PrintJob(id, PrintJob.State.UNKNOWN, null);
  }

  /** What a 2xx answer holds; anything else is a failure. */
  <T> T ask(HttpRequest.Builder request, Class<T> type) throws IOException {
    HttpResponse<byte[]> answer = send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("the agent answered " + answer.statusCode());
    }
    return json.readValue(answer.body(), type);
  }

  byte[] body(Object value) throws IOException {
    return json.writeValueAsBytes(value);
  }

  HttpRequest.Builder request(String path) throws IOException {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + Files.readString(tokenFile).trim())
        .header("Content-Type", "application/json");
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    poller.shutdownNow();
  }

  /** What the agent is told counts of. */
  public enum Counts {
    /** How often pages showed Han in the place of Yi. */
    UNTRANSLATED("v1/untranslated"),
    /** How the kiosk is used. */
    USAGE("v1/usage");

    private final String path;

    Counts(String path) {
      this.path = path;
    }
  }
}
