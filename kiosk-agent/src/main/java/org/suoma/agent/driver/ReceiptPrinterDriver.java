package org.suoma.agent.driver;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.ReceiptPrinter;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.protocol.PrinterCondition;
import org.suoma.device.protocol.PrinterStatusCodec;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.event.EventLog;

/**
 * Drives one ESC/POS receipt printer: asks how it is, sends a job's bands, and believes that it is
 * on paper only when the barrier at its end is answered. Nothing is ever sent again. Threads may
 * share one; its own thread does all reading and writing.
 */
public final class ReceiptPrinterDriver implements ReceiptPrinter, Closeable {

  private static final Duration IDLE_POLL = Duration.ofSeconds(1);

  /** What a printer tells unasked is seen so soon. */
  private static final Duration GLANCE = Duration.ofMillis(125);

  /** While a presenter is at work, it is watched this closely. */
  private static final Duration OUTLET_POLL = Duration.ofMillis(250);

  /** While a barrier is not answered, the printer is asked this often what is wrong. */
  private static final Duration BARRIER_CHECK = Duration.ofSeconds(2);

  /** Beyond the driver's longest turn, for a machine that is busy. */
  private static final Duration SPARE = Duration.ofSeconds(2);

  private final PrinterProfile profile;
  private final ReceiptEncoder encoder;
  private final InstantSource clock;
  private final Consumer<DeviceStatus> statusChanged;
  private final LinkSupervisor supervisor;
  private final SynchronousQueue<Job> jobs = new SynchronousQueue<>();
  private final Object lock = new Object();
  private PrinterState state = new PrinterState.Offline(DeviceError.NO_HARDWARE);
  private @Nullable Job underWay;

  /** Whether the last job may have stopped anywhere; only its own thread looks here. */
  private boolean leftUnfinished;

  /** The receipt that a presenter holds out; only its own thread looks here. */
  private @Nullable OutletWatch outlet;

  /**
   * A driver that has not started yet.
   *
   * @param statusChanged told every status that differs from the one before; must not block
   */
  public ReceiptPrinterDriver(
      PrinterProfile profile,
      ReceiptEncoder encoder,
      DeviceLink.Opener opener,
      InstantSource clock,
      Consumer<DeviceStatus> statusChanged,
      EventLog eventLog) {
    this.profile = profile;
    this.encoder = encoder;
    this.clock = clock;
    this.statusChanged = statusChanged;
    this.supervisor =
        new LinkSupervisor(
            "receipt-printer",
            opener,
            new LinkSupervisor.Session() {
              @Override
              public void serve(DeviceLink link) throws LinkException {
                ReceiptPrinterDriver.this.serve(link);
              }

              @Override
              public void lost(DeviceError error) {
                apply(now -> now.linkLost(error));
                end(PrintOutcome.notPrinted(error)); // a job of which nothing had been sent
              }
            },
            eventLog);
  }

  /** Begins to look for the printer. */
  public void start() {
    supervisor.start();
  }

  @Override
  public DeviceStatus status() {
    synchronized (lock) {
      return state.status();
    }
  }

  @Override
  public CompletableFuture<PrintOutcome> print(Receipt receipt, Progress progress) {
    Job job = new Job(encoder.encode(receipt), progress, new CompletableFuture<>());
    synchronized (lock) {
      Optional<DeviceError> refusal =
          underWay == null ? state.refusal() : Optional.of(DeviceError.BUSY);
      if (refusal.isPresent()) {
        return CompletableFuture.completedFuture(PrintOutcome.notPrinted(refusal.get()));
      }
      underWay = job;
    }
    if (!handOver(job)) {
      end(PrintOutcome.notPrinted(DeviceError.TIMEOUT));
    }
    return job.outcome();
  }

  /** Waits until the driver's thread has come round, which may just be asking the printer. */
  private boolean handOver(Job job) {
    try {
      Duration turn = PrinterConversation.longestQuestioning(profile).plus(SPARE);
      return jobs.offer(job, turn.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void serve(DeviceLink link) throws LinkException {
    PrinterConversation printer = new PrinterConversation(link, clock, profile);
    printer.listenForChanges();
    while (!supervisor.isClosed()) {
      Optional<PrinterCondition> condition = printer.condition();
      apply(now -> condition.map(now::conditionRead).orElseGet(now::conditionSilent));
      if (outlet != null && condition.isPresent()) {
        outlet = outlet.seen(condition.get().receiptInOutlet());
      }
      Job job = nextJob(printer);
      if (job != null) {
        perform(job, printer);
        printer.listenForChanges(); // what begins a receipt has switched it off
      }
    }
  }

  /** The next job; null when it is time to ask the printer how it is. */
  private @Nullable Job nextJob(PrinterConversation printer) throws LinkException {
    Duration poll = outlet == null ? IDLE_POLL : OUTLET_POLL;
    try {
      for (Duration waited = Duration.ZERO;
          waited.compareTo(poll) < 0 && !printer.hasToldChange();
          waited = waited.plus(GLANCE)) {
        Job job = jobs.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        if (job != null) {
          return job;
        }
      }
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private void perform(Job job, PrinterConversation printer) throws LinkException {
    if (job.outcome().isDone()) {
      return; // its caller has been told that nothing was printed
    }
    Optional<DeviceError> trouble = trouble(printer);
    if (trouble.isPresent()) {
      end(PrintOutcome.notPrinted(trouble.get()));
      return;
    }
    job.progress().sending();
    apply(PrinterState::jobStarted);
    Optional<DeviceError> stop = Optional.empty();
    if (leftUnfinished) {
      stop = send(encoder.afterInterruption(), printer);
    }
    leftUnfinished = true;
    if (stop.isEmpty()) {
      stop = send(job.bands(), printer);
    }
    if (stop.isEmpty()) {
      stop = awaitPaper(printer);
    }
    if (stop.isPresent()) {
      printer.forgetBarrier();
      DeviceError cause = stop.get();
      apply(now -> now.jobStopped(cause));
      return;
    }
    leftUnfinished = false;
    outlet = profile.presenter() ? new OutletWatch(job.progress(), clock) : null;
    apply(PrinterState::barrierAnswered);
  }

  /** Sends a job, never more than the printer's buffer holds; tells what has stopped it. */
  private Optional<DeviceError> send(List<Bytes> bands, PrinterConversation printer)
      throws LinkException {
    Optional<DeviceError> stop = Optional.empty();
    boolean first = true;
    for (Bytes band : bands) {
      if (!printer.hasRoomFor(band)) {
        stop = awaitPaper(printer);
      } else if (!first) {
        stop = trouble(printer);
      }
      if (stop.isPresent()) {
        return stop;
      }
      printer.send(band);
      first = false;
    }
    return stop;
  }

  /** Waits until all that was sent is on paper; tells what has stopped it. */
  private Optional<DeviceError> awaitPaper(PrinterConversation printer) throws LinkException {
    printer.sendBarrier();
    Instant deadline = clock.instant().plusMillis(profile.jobTimeoutMillis());
    while (clock.instant().isBefore(deadline)) {
      Optional<Integer> reply = printer.barrierReply(BARRIER_CHECK);
      if (reply.isPresent()) {
        return PrinterStatusCodec.barrierSaysPaperOut(reply.get())
            ? Optional.of(DeviceError.PAPER_OUT)
            : Optional.empty();
      }
      Optional<DeviceError> trouble = printer.glance().map(PrinterCondition::error);
      if (trouble.isPresent()) {
        return trouble; // silence says nothing: many do not answer while they print
      }
    }
    return Optional.of(DeviceError.TIMEOUT);
  }

  private static Optional<DeviceError> trouble(PrinterConversation printer) throws LinkException {
    Optional<PrinterCondition> condition = printer.condition();
    return condition.isEmpty()
        ? Optional.of(DeviceError.TIMEOUT)
        : Optional.ofNullable(condition.get().error());
  }

  private void apply(Function<PrinterState, PrinterState.Transition> event) {
    DeviceStatus before;
    DeviceStatus after;
    PrintOutcome outcome;
    synchronized (lock) {
      before = state.status();
      PrinterState.Transition transition = event.apply(state);
      state = transition.next();
      after = state.status();
      outcome = transition.outcome();
    }
    if (outcome != null) {
      end(outcome);
    }
    if (!after.equals(before)) {
      statusChanged.accept(after);
    }
  }

  private void end(PrintOutcome outcome) {
    Job ended;
    synchronized (lock) {
      ended = underWay;
      underWay = null;
    }
    if (ended != null) {
      ended.outcome().complete(outcome);
    }
  }

  @Override
  public void close() {
    supervisor.close();
    end(PrintOutcome.unknown(DeviceError.LINK_LOST));
  }

  private record Job(
      List<Bytes> bands, Progress progress, CompletableFuture<PrintOutcome> outcome) {}
}
