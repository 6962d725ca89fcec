package org.suoma.agent.ipp;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.agent.link.LinkHealth;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.ReceiptPrinter;
import org.suoma.event.DeviceKinds;
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/**
 * A printer of A4 paper. Looks every few seconds how it is, gives it one document at a time, and
 * follows the job until the printer says that it is on paper. A job that does not end is taken
 * back, so that nobody else finds it later. Threads may share one; a thread of its own does the
 * talking.
 */
public final class DocumentPrinter implements Closeable {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(DocumentPrinter.class);

  private static final String NAME = "suoma-kiosk";
  private static final int FIRST_FAILURE = 0x100;
  private static final byte[] NOTHING = {};

  private final IppConnection printer;
  private final Pace pace;
  private final InstantSource clock;
  private final InstantSource steady;
  private final Consumer<DeviceStatus> listener;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "document-printer"));
  private volatile DeviceStatus status =
      DeviceStatus.failing(DeviceStatus.State.OFFLINE, DeviceError.TIMEOUT, "not asked yet");
  private volatile LinkHealth line = LinkHealth.never();

  /**
   * A printer that is not looked at yet.
   *
   * @param clock tells when it was heard
   * @param steady for how long a job lasts; set by nobody
   * @param listener told of every other status, in the printer's thread
   */
  public DocumentPrinter(
      IppConnection printer,
      Pace pace,
      InstantSource clock,
      InstantSource steady,
      Consumer<DeviceStatus> listener,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.printer = printer;
    this.pace = pace;
    this.clock = clock;
    this.steady = steady;
    this.listener = listener;
  }

  /** Begins to look how the printer is. */
  public void start() {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            Rounds.lasting(this::look), 0, pace.look().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Its status at the last look; does not block. */
  public DeviceStatus status() {
    return status;
  }

  /** How its line has been. */
  public LinkHealth line() {
    return line;
  }

  /**
   * Prints a PDF once.
   *
   * @param progress told when something may be on paper
   * @return completes when the outcome is known, at the latest after the longest job; never
   *     exceptionally
   */
  public CompletableFuture<PrintOutcome> print(byte[] pdf, ReceiptPrinter.Progress progress) {
    CompletableFuture<PrintOutcome> outcome = new CompletableFuture<>();
    thread.execute(() -> send(pdf, progress, outcome));
    return outcome;
  }

  private void look() {
    DeviceStatus now;
    try {
      now =
          PrinterAnswer.status(
              printer.ask(
                  IppPacket.getPrinterAttributes(printer.printer(), PrinterAnswer.ASKED)
                      .putOperationAttributes(Types.requestingUserName.of(NAME))
                      .build(),
                  NOTHING,
                  pace.answer()));
      Instant heard = clock.instant();
      line =
          (status.state() == DeviceStatus.State.OFFLINE ? line.opened(heard) : line).heard(heard);
    } catch (MalformedAnswerException e) {
      now =
          DeviceStatus.failing(
              DeviceStatus.State.HARDWARE_ERROR, DeviceError.MALFORMED_REPLY, e.getMessage());
    } catch (IOException e) {
      now = DeviceStatus.failing(DeviceStatus.State.OFFLINE, trouble(e), e.getMessage());
    }
    boolean isAnother = !now.equals(status);
    status = now;
    if (isAnother) {
      listener.accept(now);
    }
  }

  private static DeviceError trouble(IOException e) {
    return isNobodyThere(e) ? DeviceError.LINK_LOST : DeviceError.TIMEOUT;
  }

  private static boolean isNobodyThere(IOException e) {
    return e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
  }

  private void send(
      byte[] pdf, ReceiptPrinter.Progress progress, CompletableFuture<PrintOutcome> outcome) {
    look();
    DeviceError cause = status.cause();
    if (cause != null) {
      outcome.complete(PrintOutcome.notPrinted(cause));
      return;
    }
    progress.sending();
    try {
      IppPacket answer =
          printer.ask(
              IppPacket.printJob(printer.printer())
                  .putOperationAttributes(
                      Types.requestingUserName.of(NAME),
                      Types.jobName.of(NAME),
                      Types.documentFormat.of("application/pdf"))
                  .build(),
              pdf,
              pace.upload());
      Integer job = answer.getValue(Tag.jobAttributes, Types.jobId);
      if (answer.getCode() >= FIRST_FAILURE) {
        outcome.complete(PrintOutcome.notPrinted(refusal(answer.getCode())));
      } else if (job == null) {
        outcome.complete(PrintOutcome.unknown(DeviceError.MALFORMED_REPLY));
      } else {
        follow(job, steady.instant().plus(pace.longestJob()), outcome);
      }
    } catch (MalformedAnswerException e) {
      outcome.complete(PrintOutcome.unknown(DeviceError.MALFORMED_REPLY));
    } catch (IOException e) {
      eventLog.tell(DeviceKinds.DOCUMENT_NOT_ANSWERED.of(e));
      outcome.complete(
          isNobodyThere(e)
              ? PrintOutcome.notPrinted(DeviceError.LINK_LOST)
              : PrintOutcome.unknown(DeviceError.TIMEOUT));
    }
  }

  private static DeviceError refusal(int code) {
    if (code == Status.clientErrorDocumentFormatNotSupported.getCode()) {
      return DeviceError.FORMAT_UNSUPPORTED;
    }
    if (code == Status.serverErrorBusy.getCode()) {
      return DeviceError.BUSY;
    }
    return code == Status.serverErrorNotAcceptingJobs.getCode()
        ? DeviceError.PAUSED
        : DeviceError.UNRECOVERABLE;
  }

  private void follow(int job, Instant deadline, CompletableFuture<PrintOutcome> outcome) {
    JobState state = stateOf(job);
    if (state != null && state.getCode() == JobState.completed.getCode()) {
      outcome.complete(PrintOutcome.printed());
    } else if (state != null && state.getCode() > JobState.processingStopped.getCode()) {
      outcome.complete(PrintOutcome.unknown(cause(DeviceError.UNRECOVERABLE)));
    } else if (steady.instant().isAfter(deadline)) {
      takeBack(job);
      outcome.complete(PrintOutcome.unknown(cause(DeviceError.TIMEOUT)));
    } else {
      ScheduledFuture<?> unused =
          thread.schedule(
              () -> follow(job, deadline, outcome),
              pace.follow().toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  /** Why the printer does not work now, or what else is to be said. */
  private DeviceError cause(DeviceError otherwise) {
    look();
    DeviceError cause = status.cause();
    return cause == null ? otherwise : cause;
  }

  /** Null if it cannot be learned now; then it is asked for again. */
  private @Nullable JobState stateOf(int job) {
    try {
      return printer
          .ask(
              IppPacket.getJobAttributes(
                      printer.printer(), job, Types.jobState, Types.jobStateReasons)
                  .putOperationAttributes(Types.requestingUserName.of(NAME))
                  .build(),
              NOTHING,
              pace.answer())
          .getValue(Tag.jobAttributes, Types.jobState);
    } catch (IOException e) {
      log.info("the document printer does not say how job {} is: {}", job, e.getMessage());
      return null;
    }
  }

  private void takeBack(int job) {
    try {
      IppPacket unused =
          printer.ask(
              IppPacket.cancelJob(printer.printer(), job)
                  .putOperationAttributes(Types.requestingUserName.of(NAME))
                  .build(),
              NOTHING,
              pace.answer());
    } catch (IOException e) {
      eventLog.tell(DeviceKinds.DOCUMENT_NOT_TAKEN_BACK.of(e));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  /**
   * How long to wait for what.
   *
   * @param look between two looks how the printer is
   * @param follow between two looks how a job is
   * @param answer the longest a printer may think
   * @param upload the longest a document may take to it
   * @param longestJob after so long a job is taken back
   */
  public record Pace(
      Duration look, Duration follow, Duration answer, Duration upload, Duration longestJob) {

    /** What office printers want: the first page comes after 10 to 30 seconds from sleep. */
    public static Pace usual() {
      return new Pace(
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5));
    }
  }
}
