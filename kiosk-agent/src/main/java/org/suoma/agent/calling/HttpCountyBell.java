package org.suoma.agent.calling;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.suoma.agent.outbox.CountyLine;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SubmissionException;

/**
 * Rings over HTTP. Whatever else than the county answers in its place, has not heard. Threads may
 * share one.
 */
public final class HttpCountyBell implements CountyBell {

  /** Shorter than {@link CallDesk#FIRST_ANSWER}, so that a call is tried more than once. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final CountyLine line;
  private final URI address;

  /**
   * Rings at this address with this bearer token.
   *
   * @param client follows no redirects
   */
  public HttpCountyBell(HttpClient client, URI address, String token) {
    this.line = new CountyLine(client, token);
    this.address = address;
  }

  @Override
  public Optional<CallAnswer.State> ring(StaffCall call) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer = line.post(address, "application/json", call.write(), TIMEOUT);
      return answer.statusCode() == 200
          ? Optional.of(CallAnswer.read(answer.body()).state())
          : Optional.empty();
    } catch (SubmissionException | MalformedContentException e) {
      return Optional.empty();
    }
  }
}
