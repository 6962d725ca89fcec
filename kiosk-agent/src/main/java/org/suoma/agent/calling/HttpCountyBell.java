package org.suoma.agent.calling;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.suoma.agent.county.CountyLine;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;

/**
 * Rings over HTTP. Whatever else than the county answers in its place, has not heard. Threads may
 * share one.
 */
public final class HttpCountyBell implements CountyBell {

  /** Shorter than {@link CallDesk#FIRST_ANSWER}, so that a call is tried more than once. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final CountyLine line;

  /** Rings over this line. */
  public HttpCountyBell(CountyLine line) {
    this.line = line;
  }

  @Override
  public Optional<CallAnswer.State> ring(StaffCall call) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          line.post("api/calls", "application/json", call.write(), TIMEOUT);
      return answer.statusCode() == 200
          ? Optional.of(CallAnswer.read(answer.body()).state())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
