package org.suoma.agent.outbox;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.NotEnrolledException;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.content.submission.SubmissionState;

/**
 * Asks the county's server over HTTP. A refusal counts only if it is spelt as the county spells it.
 * Threads may share one.
 */
public final class HttpCountyStates implements CountyStates {

  /** Somebody stands before the screen and waits. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final String PATH = "api/submission-state";
  private static final Set<SubmissionError> TOLD =
      Set.of(
          SubmissionError.CODE_REFUSED,
          SubmissionError.CODE_LOCKED,
          SubmissionError.ASKED_TOO_OFTEN,
          SubmissionError.MALFORMED);

  private final CountyLine line;

  /** Asks over this line. */
  public HttpCountyStates(CountyLine line) {
    this.line = line;
  }

  @Override
  public SubmissionState ask(SubmissionQuestion question)
      throws SubmissionException, InterruptedException {
    HttpResponse<byte[]> answer = post(question);
    return switch (answer.statusCode()) {
      case 200 -> state(answer.body());
      case 401, 403 ->
          throw new SubmissionException(
              SubmissionError.NOT_ADMITTED, "answered " + answer.statusCode());
      default -> throw refusal(answer);
    };
  }

  private HttpResponse<byte[]> post(SubmissionQuestion question)
      throws SubmissionException, InterruptedException {
    try {
      return line.post(PATH, "application/json", question.write(), TIMEOUT);
    } catch (NotEnrolledException e) {
      throw new SubmissionException(SubmissionError.NOT_ADMITTED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw unreachable(String.valueOf(e.getMessage()));
    }
  }

  private static SubmissionException unreachable(String detail) {
    return new SubmissionException(SubmissionError.COUNTY_UNREACHABLE, CountyLine.shorten(detail));
  }

  private static SubmissionState state(byte[] body) throws SubmissionException {
    try {
      return SubmissionState.read(body);
    } catch (MalformedContentException e) {
      throw unreachable("something else answers in the county's place");
    }
  }

  private SubmissionException refusal(HttpResponse<byte[]> answer) {
    String code = line.problemCode(answer);
    for (SubmissionError error : TOLD) {
      if (error.name().equals(code)) {
        return new SubmissionException(error, "the county says so");
      }
    }
    return unreachable("answered " + answer.statusCode());
  }
}
