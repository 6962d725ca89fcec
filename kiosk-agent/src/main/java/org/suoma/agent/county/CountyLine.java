package org.suoma.agent.county;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.suoma.content.message.ContentDigest;
import org.suoma.content.message.RequestParts;
import org.suoma.content.message.RequestSigner;
import org.suoma.content.trust.SigningKey;
import org.suoma.event.EventLog;
import org.suoma.records.ForgetfulJson;

/**
 * Asks the county, in requests signed with this kiosk's key (RFC 9421), within a time and for a
 * small answer. A county that refuses a request for its time is asked once more with its own.
 * Threads share one.
 */
public final class CountyLine {

  private static final int MOST_ANSWER_BYTES = 64 << 10;
  private static final int MOST_DETAIL_CHARACTERS = 200;
  private static final String PROBLEM = "application/problem+json";

  private final HttpClient client;
  private final URI county;
  private final IdentityFile identity;
  private final CountyTime time;
  private final SecureRandom random = new SecureRandom();
  private final JsonMapper json = ForgetfulJson.builder().build();

  /**
   * A line to this county.
   *
   * @param client follows no redirects
   * @param county its address, ending with {@code /}
   * @param identity who asks
   * @param clock of this kiosk, which may be wrong
   */
  public CountyLine(
      HttpClient client,
      URI county,
      IdentityFile identity,
      InstantSource clock,
      EventLog eventLog) {
    this.client = client;
    this.county = county;
    this.identity = identity;
    this.time = new CountyTime(clock, eventLog);
  }

  /**
   * Posts, and waits for the answer, whatever its status.
   *
   * @param path at the county, without a slash before, e.g. {@code kiosks/report}
   * @throws NotEnrolledException if this kiosk has no key
   * @throws IOException if the county was not reached in time
   */
  public HttpResponse<byte[]> post(String path, String type, byte[] body, Duration timeout)
      throws IOException, InterruptedException {
    return send(ownKey(), new Request("POST", path, type, body), timeout);
  }

  /** Asks, and waits for the answer like {@link #post}. */
  public HttpResponse<byte[]> get(String path, Duration timeout)
      throws IOException, InterruptedException {
    return send(ownKey(), new Request("GET", path, "", new byte[0]), timeout);
  }

  private SigningKey ownKey() throws NotEnrolledException {
    return identity.read().orElseThrow(NotEnrolledException::new).key();
  }

  /** What time it is at the county, as far as it has said. */
  public Instant countyTime() {
    return time.instant();
  }

  HttpResponse<byte[]> send(SigningKey key, Request request, Duration timeout)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = await(request.signed(county, key, time, random), timeout);
    Optional<Instant> told = toldTime(answer);
    if (told.isEmpty()) {
      return answer;
    }
    time.set(told.get());
    return await(request.signed(county, key, time, random), timeout);
  }

  private HttpResponse<byte[]> await(HttpRequest request, Duration timeout)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request, LimitedBody.handler(MOST_ANSWER_BYTES));
    try {
      return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(shorten(String.valueOf(e.getCause())), e);
    } catch (TimeoutException e) {
      throw new IOException("no answer in " + timeout.toSeconds() + " s", e);
    } finally {
      boolean unused = exchange.cancel(true);
    }
  }

  /** The county's time, if that is why it refused; proxies that want a log-in say 401, too. */
  private Optional<Instant> toldTime(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 401 || !problemCode(answer).equals("CLOCK_SKEWED")) {
      return Optional.empty();
    }
    try {
      return answer
          .headers()
          .firstValue("Date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      throw new IOException("something else answers in the county's place", e);
    }
  }

  /** The name of the problem in an answer; empty if it is none of the county's. */
  public String problemCode(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.equals(PROBLEM)) {
      return "";
    }
    try {
      return json.readTree(answer.body()).path("code").asText("");
    } catch (IOException e) {
      return "";
    }
  }

  /** One line, of a length that logs and reports can hold. */
  public static String shorten(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > MOST_DETAIL_CHARACTERS
        ? line.substring(0, MOST_DETAIL_CHARACTERS)
        : line;
  }

  /** What is to be asked, not signed yet. */
  static final class Request {

    private final String method;
    private final String path;
    private final String type;
    private final byte[] body;

    Request(String method, String path, String type, byte[] body) {
      this.method = method;
      this.path = path;
      this.type = type;
      this.body = body;
    }

    HttpRequest signed(URI county, SigningKey key, InstantSource clock, SecureRandom random) {
      URI address = county.resolve(path);
      String query = address.getRawQuery() == null ? "" : address.getRawQuery();
      RequestParts parts =
          new RequestParts(method, address.getRawPath(), query, ContentDigest.of(body));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .method(
                  method,
                  body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
      if (!type.isEmpty()) {
        request.header("Content-Type", type);
      }
      new RequestSigner(key, random).sign(parts, clock.instant()).forEach(request::header);
      return request.build();
    }
  }
}
