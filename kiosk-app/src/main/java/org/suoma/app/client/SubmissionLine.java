package org.suoma.app.client;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionState;

/** The agent's outbox, and the county behind it for what was handed in. Threads may share one. */
public final class SubmissionLine {

  private static final Logger log = LoggerFactory.getLogger(SubmissionLine.class);

  private final AgentLine line;

  SubmissionLine(AgentLine line) {
    this.line = line;
  }

  /**
   * Hands in a sealed envelope; once taken it is on the agent's disk.
   *
   * @return why it was not taken; empty if it was
   */
  public Optional<SubmissionError> submit(byte[] envelope) {
    try {
      HttpResponse<byte[]> answer =
          line.send(
              line.request("v1/submissions")
                  .setHeader("Content-Type", "application/octet-stream")
                  .POST(BodyPublishers.ofByteArray(envelope)));
      return answer.statusCode() / 100 == 2 ? Optional.empty() : Optional.of(refusal(answer));
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
      HttpResponse<byte[]> answer =
          line.post(
              line.request("v1/submission-state").timeout(AgentLine.UPLOAD),
              Map.of("number", number, "code", code));
      return answer.statusCode() == 200
          ? new StateAnswer(SubmissionState.read(answer.body()), null)
          : new StateAnswer(null, refusal(answer));
    } catch (IOException e) {
      return new StateAnswer(null, SubmissionError.COUNTY_UNREACHABLE);
    }
  }

  private SubmissionError refusal(HttpResponse<byte[]> answer) throws IOException {
    String code = line.refusal(answer);
    return Arrays.stream(SubmissionError.values())
        .filter(error -> error.name().equals(code))
        .findFirst()
        .orElse(SubmissionError.OUTBOX_FAILED);
  }
}
