package org.suoma.agent.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.suoma.agent.calling.CallDesk;
import org.suoma.agent.card.CardDesk;
import org.suoma.agent.care.CareDesk;
import org.suoma.agent.county.Enroller;
import org.suoma.agent.county.IdentityFile;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.monitoring.AgentMetrics;
import org.suoma.agent.monitoring.KioskHealth;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.agent.printing.PrintDesk;
import org.suoma.agent.support.SupportDesk;
import org.suoma.agent.sync.ContentFaults;
import org.suoma.agent.sync.RollbackException;
import org.suoma.agent.window.WindowDesk;
import org.suoma.content.language.MetUntranslated;
import org.suoma.content.usage.UsageCounts;
import org.suoma.device.Receipt;
import org.suoma.device.protocol.ScannedCode;
import org.suoma.event.EventLog;
import org.suoma.event.KeptEvents;

/** The agent's API on loopback; see {@link Routes} for its addresses. */
public final class AgentServer implements Closeable {

  private static final int IO_THREADS = 1;
  private static final int WORKER_THREADS = 4;
  private static final int MAX_HEADER_BYTES = 16 << 10;

  private final Undertow undertow;
  private final EventStream eventStream;
  private final AgentEvents events;

  /**
   * A server that has not started yet.
   *
   * @param port 0 for any free one
   */
  public AgentServer(
      int port,
      BearerToken token,
      Wire wire,
      AgentEvents events,
      Services services,
      EventLog eventLog) {
    this.events = events;
    this.eventStream = new EventStream(wire);
    Routes routes = new Routes(wire, services, eventStream);
    this.undertow =
        Undertow.builder()
            .addHttpListener(port, "127.0.0.1")
            .setIoThreads(IO_THREADS)
            .setWorkerThreads(WORKER_THREADS)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) Wire.MAX_DOCUMENT_BYTES + 1)
            .setHandler(new Guard(token, wire, routes.handler(), eventLog))
            .build();
  }

  /** Begins to answer. */
  public void start() {
    eventStream.follow(events);
    undertow.start();
  }

  /** The port it answers on; after {@link #start}. */
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  @Override
  public void close() {
    undertow.stop();
  }

  /**
   * What the API is about.
   *
   * @param status how the kiosk is
   * @param printDesk takes receipts
   * @param documentDesk takes documents, as PDF
   * @param pollNow looks for a new release
   * @param rollback goes back to the release before
   * @param scannerTrigger lights the scanner, or lets it rest
   * @param scanned takes a code that came from elsewhere than the scanner's line
   * @param cards hands the card on the reader to a form
   * @param visitEnd drops what a visit has asked for and what has not begun, and sweeps memory
   * @param contentFaults takes what of the release could not be shown
   * @param untranslated takes how often pages showed Han in the place of Yi
   * @param usage takes how the kiosk was used
   * @param screen told whether somebody uses the pages that the screen shows
   * @param submissions takes what residents hand in, sealed
   * @param calls calls staff
   * @param enrolment makes this machine a kiosk of the county
   * @param window takes what came of the errands of the program on the screen
   * @param care opens the panel to those who take care of the kiosk
   * @param told keeps what programs tell the people who look after them
   * @param monitoring how the kiosk is to programs that watch it
   */
  public record Services(
      Supplier<StatusReport> status,
      PrintDesk<Receipt> printDesk,
      PrintDesk<byte[]> documentDesk,
      Runnable pollNow,
      Rollback rollback,
      Consumer<Boolean> scannerTrigger,
      Consumer<ScannedCode> scanned,
      CardDesk cards,
      Runnable visitEnd,
      ContentFaults contentFaults,
      Consumer<MetUntranslated> untranslated,
      Consumer<UsageCounts> usage,
      Consumer<Boolean> screen,
      SubmissionDesk submissions,
      CallDesk calls,
      Enrolment enrolment,
      WindowDesk window,
      Care care,
      KeptEvents told,
      Monitoring monitoring) {}

  /**
   * The panel of those who take care of the kiosk.
   *
   * @param desk opens and locks it
   * @param report how the kiosk is
   * @param testPage what its receipt printer is tried with
   * @param support brings the file for support to the county
   */
  public record Care(
      CareDesk desk,
      Supplier<CareReport> report,
      Supplier<Receipt> testPage,
      SupportDesk support) {}

  /**
   * Who this kiosk is to the county.
   *
   * @param identity as it is now
   * @param enroller empty on a kiosk that has no county
   */
  public record Enrolment(IdentityFile identity, Optional<Enroller> enroller) {}

  /**
   * How the kiosk is to programs that watch it.
   *
   * @param health as it is now
   * @param metrics in numbers
   */
  public record Monitoring(Supplier<KioskHealth> health, AgentMetrics metrics) {}

  /** Goes back to the release before. */
  @FunctionalInterface
  public interface Rollback {
    /** Tells the release now on the screen; as {@code ContentSync.rollBack}. */
    long run() throws IOException, RollbackException;
  }
}
