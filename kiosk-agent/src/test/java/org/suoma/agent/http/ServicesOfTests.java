package org.suoma.agent.http;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.suoma.agent.calling.CallDesk;
import org.suoma.agent.card.CardDesk;
import org.suoma.agent.county.IdentityFile;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.agent.printing.FakePrinter;
import org.suoma.agent.printing.PrintDesk;
import org.suoma.agent.printing.PrintJournal;
import org.suoma.agent.sync.ContentFaults;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.agent.sync.RollbackException;
import org.suoma.agent.window.WindowDesk;
import org.suoma.content.order.WindowStanding;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.event.EventLog;
import org.suoma.event.KeptEvents;
import org.suoma.event.Program;

/**
 * What the API is about in tests: a kiosk that shows release 7, has printers and nothing else, is
 * not enrolled and has no release before, unless a test puts in its own. For one test at a time,
 * which closes it.
 */
public final class ServicesOfTests implements Closeable {

  private final FakePrinter printer = new FakePrinter();
  private final List<byte[]> documents = new CopyOnWriteArrayList<>();
  private final Path directory;
  private final PrintDesk<Receipt> receiptDesk;
  private final PrintDesk<byte[]> documentDesk;
  private Supplier<StatusReport> status = ServicesOfTests::showsReleaseSeven;
  private Runnable pollNow = () -> {};
  private AgentServer.Rollback rollback =
      () -> {
        throw new RollbackException(RollbackException.Reason.NO_RELEASE_BEFORE);
      };
  private SubmissionDesk submissions = SubmissionDesk.closed();
  private CallDesk calls =
      new CallDesk(() -> "hall-1", null, Duration.ZERO, Clock.systemUTC(), Runnable::run);
  private AgentServer.Enrolment enrolment;
  private WindowDesk window = new WindowDesk(Optional::empty, Clock.systemUTC());
  private AgentServer.Care care;

  /**
   * Opens the desks.
   *
   * @param directory for their files
   * @param events hear what becomes of print jobs
   */
  public ServicesOfTests(Path directory, AgentEvents events) throws IOException {
    EventLog told = EventLog.unkept(Program.AGENT);
    this.directory = directory;
    this.receiptDesk =
        new PrintDesk<>(
            printer::print,
            events,
            PrintJournal.open(directory.resolve("print-journal"), told),
            Clock.systemUTC());
    this.documentDesk =
        new PrintDesk<>(
            (document, progress) -> {
              documents.add(document);
              return CompletableFuture.completedFuture(PrintOutcome.printed());
            },
            events,
            PrintJournal.open(directory.resolve("document-journal"), told),
            Clock.systemUTC());
    this.enrolment =
        new AgentServer.Enrolment(
            new IdentityFile(directory.resolve("kiosk-identity.json"), told), Optional.empty());
    this.care = PanelOfTests.unused(directory);
  }

  private static StatusReport showsReleaseSeven() {
    return new StatusReport(
        List.of(),
        new ContentStatus(7L, null, null, null, null, null, null),
        SubmissionDesk.closed().status(),
        WindowStanding.usual());
  }

  /** Takes receipts. */
  public PrintDesk<Receipt> receiptDesk() {
    return receiptDesk;
  }

  /** Prints what the receipt desk takes. */
  public FakePrinter printer() {
    return printer;
  }

  /** What the document desk has printed. */
  List<byte[]> documents() {
    return documents;
  }

  /** Puts in how the kiosk is. */
  public ServicesOfTests status(Supplier<StatusReport> status) {
    this.status = status;
    return this;
  }

  /** Puts in what looks for a new release. */
  ServicesOfTests pollNow(Runnable pollNow) {
    this.pollNow = pollNow;
    return this;
  }

  /** Puts in what goes back to the release before. */
  ServicesOfTests rollback(AgentServer.Rollback rollback) {
    this.rollback = rollback;
    return this;
  }

  /** Puts in what takes what residents hand in. */
  ServicesOfTests submissions(SubmissionDesk submissions) {
    this.submissions = submissions;
    return this;
  }

  /** Puts in what calls staff. */
  ServicesOfTests calls(CallDesk calls) {
    this.calls = calls;
    return this;
  }

  /** Puts in what makes the machine a kiosk of the county. */
  ServicesOfTests enrolment(AgentServer.Enrolment enrolment) {
    this.enrolment = enrolment;
    return this;
  }

  /** Puts in what errands of the window go through. */
  public ServicesOfTests window(WindowDesk window) {
    this.window = window;
    return this;
  }

  /** Puts in the panel. */
  ServicesOfTests care(AgentServer.Care care) {
    this.care = care;
    return this;
  }

  /** All of them. */
  public AgentServer.Services services() {
    return new AgentServer.Services(
        status,
        receiptDesk,
        documentDesk,
        pollNow,
        rollback,
        on -> {},
        code -> {},
        new CardDesk(Clock.systemUTC()),
        () -> {},
        new ContentFaults(() -> 7L),
        met -> {},
        used -> {},
        visit -> {},
        submissions,
        calls,
        enrolment,
        window,
        care,
        new KeptEvents(directory.resolve("events.json")),
        TestMonitoring.in(directory));
  }

  /** Waits for what is being printed, and takes no more. */
  @Override
  public void close() {
    receiptDesk.close();
    documentDesk.close();
  }
}
