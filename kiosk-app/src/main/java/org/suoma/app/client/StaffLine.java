package org.suoma.app.client;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calling.StaffCall;

/**
 * Calls staff through the agent; an agent that does not answer has not heard. Threads may share.
 */
public final class StaffLine {

  private final AgentLine line;

  /** Nobody called since the agent said so: nothing to ask. Unknown right after our start. */
  private volatile boolean mayStand = true;

  /** A line by this line. */
  StaffLine(AgentLine line) {
    this.line = line;
  }

  /**
   * Calls; while a call stands it stays the same.
   *
   * @param hall where the kiosk stands, in words; what is longer than the API takes is cut off
   * @param place id of the place's entry; null if it has none
   */
  public CallStatus request(String hall, @Nullable String place, StaffCall.Language language) {
    String words =
        hall.length() > StaffCall.MOST_HALL_CHARACTERS
            ? hall.substring(0, StaffCall.MOST_HALL_CHARACTERS)
            : hall;
    Map<String, Object> call =
        Map.of("hall", words, "place", place == null ? "" : place, "language", language);
    mayStand = true;
    try {
      return line.read(line.post("v1/call/request", call), CallStatus.class);
    } catch (IOException e) {
      return CallStatus.unreached();
    }
  }

  /** How the call stands. */
  public CallStatus status() {
    if (!mayStand) {
      return new CallStatus(CallStatus.State.NONE, 0);
    }
    try {
      CallStatus call = line.ask(line.request("v1/call").GET(), CallStatus.class);
      mayStand = call.state() != CallStatus.State.NONE;
      return call;
    } catch (IOException e) {
      return CallStatus.unreached();
    }
  }

  /** Nobody needs to come any more; does not block. */
  public void cancel() {
    line.tellLater("v1/call/cancel");
  }
}
