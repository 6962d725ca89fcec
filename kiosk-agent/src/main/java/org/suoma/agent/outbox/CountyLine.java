package org.suoma.agent.outbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;

/** Posts to the county with the kiosk's token, within a time and for a small answer. */
public final class CountyLine {

  private static final int MOST_ANSWER_BYTES = 16 << 10;
  private static final int MOST_DETAIL_CHARACTERS = 200;

  private final HttpClient client;
  private final String token;

  /**
   * A line that bears this token.
   *
   * @param client follows no redirects
   */
  public CountyLine(HttpClient client, String token) {
    this.client = client;
    this.token = token;
  }

  /**
   * Posts, and waits for the answer, whatever its status.
   *
   * @throws SubmissionException {@code COUNTY_UNREACHABLE}
   */
  public HttpResponse<byte[]> post(URI address, String type, byte[] body, Duration timeout)
      throws SubmissionException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request, LimitedBody.handler(MOST_ANSWER_BYTES));
    try {
      return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw unreachable(String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      throw unreachable("no answer in " + timeout.toSeconds() + " s");
    } finally {
      boolean unused = exchange.cancel(true);
    }
  }

  static SubmissionException unreachable(String detail) {
    return new SubmissionException(SubmissionError.COUNTY_UNREACHABLE, shorten(detail));
  }

  /** One line, of a length that logs and reports can hold. */
  static String shorten(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > MOST_DETAIL_CHARACTERS
        ? line.substring(0, MOST_DETAIL_CHARACTERS)
        : line;
  }
}
