package org.suoma.agent.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.NotEnrolledException;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionReceipt;

/**
 * The county's server over HTTP. A refusal counts only if it is spelt as the county spells it:
 * log-in pages and proxies answer 400 or 413 for reasons of their own. Threads may share one.
 */
public final class HttpCountyInbox implements CountyInbox {

  /** The largest envelope on a line of 64 kbit/s takes half a minute. */
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private static final String PATH = "api/submissions";
  private static final String PROBLEM = "application/problem+json";

  private final CountyLine line;
  private final JsonMapper json = JsonMapper.builder().build();

  /** Delivers over this line. */
  public HttpCountyInbox(CountyLine line) {
    this.line = line;
  }

  @Override
  public Answer deliver(SealedEnvelope envelope) throws InterruptedException {
    try {
      return answer(line.post(PATH, "application/octet-stream", envelope.bytes(), TIMEOUT));
    } catch (NotEnrolledException e) {
      return new Failed(SubmissionError.NOT_ADMITTED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unreachable(String.valueOf(e.getMessage()));
    }
  }

  private Answer answer(HttpResponse<byte[]> response) {
    return switch (response.statusCode()) {
      case 200 -> receipt(response.body());
      case 401, 403 ->
          new Failed(
              SubmissionError.NOT_ADMITTED,
              "answered %d %s".formatted(response.statusCode(), line.problemCode(response)));
      default -> refusal(response).orElseGet(() -> strange(response));
    };
  }

  private static Answer receipt(byte[] body) {
    try {
      return new Signed(SubmissionReceipt.read(body));
    } catch (MalformedContentException e) {
      return unreachable("something else answers in the county's place");
    }
  }

  private Optional<Answer> refusal(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.equals(PROBLEM)) {
      return Optional.empty();
    }
    try {
      JsonNode problem = json.readTree(response.body());
      return Arrays.stream(SubmissionError.values())
          .filter(error -> error.isRefusal() && error.name().equals(problem.path("code").asText()))
          .findFirst()
          .map(error -> new Refused(error, CountyLine.shorten(problem.path("detail").asText())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Answer strange(HttpResponse<byte[]> response) {
    return unreachable("answered " + response.statusCode());
  }

  private static Answer unreachable(String detail) {
    return new Failed(SubmissionError.COUNTY_UNREACHABLE, CountyLine.shorten(detail));
  }
}
