package org.suoma.app.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Who this kiosk is to the county, by the agent. Threads may share one. */
public final class EnrolmentLine {

  private final AgentLine line;

  EnrolmentLine(AgentLine line) {
    this.line = line;
  }

  /** Who it is; empty if the agent does not say. */
  public Optional<Membership> membership() {
    try {
      return Optional.of(line.ask(line.request("v1/enrolment").GET(), Membership.class));
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
          line.post(line.request("v1/enrolment").timeout(AgentLine.UPLOAD), Map.of("code", code));
      return answer.statusCode() == 200 ? Optional.empty() : Optional.of(line.refusal(answer));
    } catch (IOException e) {
      return Optional.of("AGENT_UNREACHABLE");
    }
  }
}
