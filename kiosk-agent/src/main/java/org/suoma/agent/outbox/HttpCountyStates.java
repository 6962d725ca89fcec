package org.suoma.agent.outbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.content.submission.SubmissionState;
import org.suoma.records.ForgetfulJson;

/**
 * Asks the county's server over HTTP. A refusal counts only if it is spelt as the county spells it.
 * Threads may share one.
 */
public final class HttpCountyStates implements CountyStates {

  /** Somebody stands before the screen and waits. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final String PROBLEM = "application/problem+json";
  private static final Set<SubmissionError> TOLD =
      Set.of(
          SubmissionError.CODE_REFUSED,
          SubmissionError.CODE_LOCKED,
          SubmissionError.ASKED_TOO_OFTEN,
          SubmissionError.MALFORMED);

  private final CountyLine line;
  private final URI address;
  private final JsonMapper json = ForgetfulJson.builder().build();

  /**
   * Asks at this address with this bearer token.
   *
   * @param client follows no redirects
   */
  public HttpCountyStates(HttpClient client, URI address, String token) {
    this.line = new CountyLine(client, token);
    this.address = address;
  }

  @Override
  public SubmissionState ask(SubmissionQuestion question)
      throws SubmissionException, InterruptedException {
    HttpResponse<byte[]> answer = line.post(address, "application/json", question.write(), TIMEOUT);
    return switch (answer.statusCode()) {
      case 200 -> state(answer.body());
      case 401, 403 ->
          throw new SubmissionException(
              SubmissionError.NOT_ADMITTED, "answered " + answer.statusCode());
      default -> throw refusal(answer);
    };
  }

  private static SubmissionState state(byte[] body) throws SubmissionException {
    try {
      return SubmissionState.read(body);
    } catch (MalformedContentException e) {
      throw CountyLine.unreachable("something else answers in the county's place");
    }
  }

  private SubmissionException refusal(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.equals(PROBLEM)) {
      try {
        String code = json.readTree(answer.body()).path("code").asText();
        for (SubmissionError error : TOLD) {
          if (error.name().equals(code)) {
            return new SubmissionException(error, "the county says so");
          }
        }
      } catch (IOException e) {
        return CountyLine.unreachable("something else answers in the county's place");
      }
    }
    return CountyLine.unreachable("answered " + answer.statusCode());
  }
}
