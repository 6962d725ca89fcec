package org.suoma.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suoma.content.care.CareAct;
import org.suoma.device.DeviceError;

/**
 * The agent's panel for those who take care of the kiosk: the agent alone knows who they are. Every
 * request carries the ticket that it gave when it opened. Threads may share one.
 */
public final class CareLine {

  private final AgentLine line;

  CareLine(AgentLine line) {
    this.line = line;
  }

  /** Opens the panel with what somebody typed; blocks for a moment. */
  public Answer open(String number, String pin) {
    try {
      HttpResponse<byte[]> answer = line.post("v1/care/open", Map.of("number", number, "pin", pin));
      if (answer.statusCode() == 200) {
        return new Answer(line.read(answer, Opened.class), "", 0);
      }
      int seconds =
          answer
              .headers()
              .firstValue("Retry-After")
              .filter(text -> text.matches("[0-9]{1,6}"))
              .map(Integer::parseInt)
              .orElse(0);
      return new Answer(null, line.refusal(answer), seconds);
    } catch (IOException e) {
      return new Answer(null, "AGENT_UNREACHABLE", 0);
    }
  }

  /** How the kiosk is; empty if the panel is locked, or the agent does not answer. */
  public Optional<CareReport> report(String ticket) {
    try {
      return Optional.of(
          line.read(line.post("v1/care/report", Map.of("ticket", ticket)), CareReport.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What the programs have told, newest first; empty if the agent does not answer. */
  public Optional<RecentEvents> events() {
    try {
      return Optional.of(line.ask(line.request("v1/events/recent").GET(), RecentEvents.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Has a test page printed under an id. */
  public PrintJob printTestPage(String ticket, String id) {
    try {
      return line.read(
          line.post("v1/care/test-print", Map.of("ticket", ticket, "id", UUID.fromString(id))),
          PrintJob.class);
    } catch (IOException e) {
      return new PrintJob(id, PrintJob.State.NOT_PRINTED, DeviceError.TIMEOUT);
    }
  }

  /** Has the file for support made and sent; false if the panel is locked, or nobody answers. */
  public boolean sendSupport(String ticket) {
    try {
      return line.post("v1/care/support", Map.of("ticket", ticket)).statusCode() == 202;
    } catch (IOException e) {
      return false;
    }
  }

  /** Tells what was done; false if the panel is locked, or the agent does not answer. */
  public boolean note(String ticket, CareAct act, String detail) {
    try {
      return line.post("v1/care/note", Map.of("ticket", ticket, "act", act, "detail", detail))
              .statusCode()
          == 202;
    } catch (IOException e) {
      return false;
    }
  }

  /** Somebody is still there; does not wait. */
  public void stay(String ticket) {
    line.later(
        () -> {
          Optional<CareReport> unused = report(ticket);
        });
  }

  /**
   * Locks the panel; does not wait. An agent that does not answer locks it by itself.
   *
   * @param left whether nobody touched it for a while
   */
  public void lock(String ticket, boolean left) {
    line.later(
        () -> {
          try {
            line.post("v1/care/lock", Map.of("ticket", ticket, "left", left));
          } catch (IOException e) {
            // It locks by itself soon.
          }
        });
  }

  /**
   * What came of a try to open the panel.
   *
   * @param opened null if it stays closed
   * @param refusal why, a name of {@code docs/errors.md}, or {@code AGENT_UNREACHABLE}; empty if it
   *     is open
   * @param seconds until somebody can try again
   */
  public record Answer(@Nullable Opened opened, String refusal, int seconds) {}

  /**
   * The panel is open.
   *
   * @param ticket to be shown with whatever is asked
   * @param name who has opened it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Opened(String ticket, String name) {
    /** Nothing of the ticket. */
    @Override
    public String toString() {
      return "Opened[" + name + "]";
    }
  }
}
