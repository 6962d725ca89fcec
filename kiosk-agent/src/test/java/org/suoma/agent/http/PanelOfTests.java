package org.suoma.agent.http;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.suoma.agent.care.CareDesk;
import org.suoma.agent.care.CareTrail;
import org.suoma.agent.printing.TestPage;
import org.suoma.agent.support.SupportDesk;
import org.suoma.agent.support.SupportFile;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.content.care.PinVerifier;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** A panel that number 12 opens with {@link #PIN}. */
public final class PanelOfTests {

  /** Opens it for number 12. */
  public static final String PIN = "482913";

  private static final Caretaker CLERK =
      new Caretaker("12", "阿牛", PinVerifier.of(new Pin(PIN), new Random(7)));

  private PanelOfTests() {}

  /** One that nobody opens. */
  public static AgentServer.Care unused(Path directory) {
    return in(
        directory,
        () -> {
          throw new AssertionError("nobody asks for the report");
        });
  }

  /**
   * A panel.
   *
   * @param directory for its files
   */
  public static AgentServer.Care in(Path directory, Supplier<CareReport> report) {
    CareTrail trail =
        new CareTrail(
            directory.resolve("care-trail.json"),
            new Wire().mapper(),
            Clock.systemUTC(),
            EventLog.unkept(Program.AGENT));
    CareDesk desk =
        CareDesk.counting(
            directory.resolve("care-tries.json"),
            () -> List.of(CLERK),
            trail,
            Clock.systemUTC(),
            EventLog.unkept(Program.AGENT));
    SupportDesk support =
        new SupportDesk(
            new SupportFile(Map.of(), directory.resolve("log")),
            directory.resolve("support.zip"),
            Optional.empty(),
            Clock.systemUTC(),
            Clock.systemUTC(),
            EventLog.unkept(Program.AGENT));
    return new AgentServer.Care(desk, report, () -> TestPage.of("escpos-80mm", List.of()), support);
  }
}
