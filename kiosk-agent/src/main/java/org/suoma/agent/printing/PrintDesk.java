package org.suoma.agent.printing;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.device.DeviceError;
import org.suoma.device.PrintOutcome;
import org.suoma.device.ReceiptPrinter;

/**
 * Takes print jobs and has them printed one after the other; a job asked for twice under one id is
 * printed once, even if the agent was killed between: a {@link PrintJournal} knows which jobs had
 * begun. What was to be printed is in memory only, so after a crash the app asks again. Threads may
 * share one; a thread of its own waits for the printer.
 *
 * @param <T> what is printed: receipts, or documents
 */
public final class PrintDesk<T> implements Closeable {

  /** So many jobs are remembered; nobody asks for older ones. */
  static final int REMEMBERED = 200;

  /** More than these in front of one kiosk are a fault, not people. */
  static final int MOST_WAITING = 5;

  /** Whoever has waited for longer has left, and nobody else may find the paper. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

  private final Press<T> printer;
  private final AgentEvents events;
  private final PrintJournal journal;
  private final InstantSource clock;
  private final ExecutorService turns =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "print-desk"));
  private final Object lock = new Object();
  private int waiting;
  private long visit;
  private int printed;

  private final Map<String, PrintJob> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PrintJob> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * A desk in front of a printer.
   *
   * @param journal knows the jobs of before; the desk closes it
   */
  public PrintDesk(
      Press<T> printer, AgentEvents events, PrintJournal journal, InstantSource clock) {
    this.printer = printer;
    this.events = events;
    this.journal = journal;
    this.clock = clock;
    journal.jobs().forEach(job -> jobs.put(job.id(), job));
  }

  /**
   * Prints something, unless a job of this id was taken before.
   *
   * @param id a UUID
   * @return the job as it stands now
   */
  public PrintJob print(String id, T what) {
    synchronized (lock) {
      PrintJob known = jobs.get(id);
      if (known != null) {
        return known;
      }
      if (waiting == MOST_WAITING) {
        return keep(PrintJob.ended(id, PrintOutcome.notPrinted(DeviceError.BUSY)));
      }
      waiting++;
      Instant asked = clock.instant();
      long whose = visit;
      turns.execute(() -> perform(id, what, asked, whose));
      return keep(PrintJob.queued(id));
    }
  }

  /** The job as it stands; empty if it is not known. */
  public Optional<PrintJob> job(String id) {
    synchronized (lock) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  /** How many jobs came out of the printer since the start. */
  public int printed() {
    synchronized (lock) {
      return printed;
    }
  }

  /**
   * Whoever has asked for what waits has left: it is not printed any more. What is being printed
   * comes out.
   */
  public void dropWaiting() {
    synchronized (lock) {
      visit++;
    }
  }

  private boolean isLeft(Instant asked, long whose) {
    synchronized (lock) {
      return whose != visit || clock.instant().isAfter(asked.plus(LONGEST_WAIT));
    }
  }

  private void perform(String id, T what, Instant asked, long whose) {
    PrintOutcome outcome =
        isLeft(asked, whose) ? PrintOutcome.notPrinted(DeviceError.TIMEOUT) : outcome(id, what);
    synchronized (lock) {
      waiting--;
      printed += outcome.state() == PrintOutcome.State.PRINTED ? 1 : 0;
    }
    PrintJob ended = PrintJob.ended(id, outcome);
    become(ended);
    journal.ended(ended);
    events.publish(new AgentEvent.PrintFinished(id, outcome));
  }

  private PrintOutcome outcome(String id, T what) {
    try {
      return printer.print(what, new Follow(id)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PrintOutcome.unknown(DeviceError.INTERRUPTED);
    } catch (ExecutionException | RuntimeException e) {
      return PrintOutcome.unknown(DeviceError.UNRECOVERABLE);
    }
  }

  /** A presenter may be ahead of the outcome, which comes by another thread. */
  private void become(PrintJob job) {
    synchronized (lock) {
      PrintJob now = jobs.get(job.id());
      if (now == null || now.state().compareTo(job.state()) < 0) {
        keep(job);
      }
    }
  }

  private PrintJob keep(PrintJob job) {
    jobs.put(job.id(), job);
    return job;
  }

  @Override
  public void close() {
    turns.shutdownNow();
    try {
      boolean unused = turns.awaitTermination(CLOSE_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    journal.close();
  }

  /**
   * Prints one thing after the other.
   *
   * @param <T> what it prints
   */
  @FunctionalInterface
  public interface Press<T> {
    /** As {@link ReceiptPrinter#print}. */
    Future<PrintOutcome> print(T what, ReceiptPrinter.Progress progress);
  }

  /** Follows one job on its way. */
  private final class Follow implements ReceiptPrinter.Progress {

    private final String id;

    Follow(String id) {
      this.id = id;
    }

    @Override
    public void sending() {
      journal.sending(id);
      become(new PrintJob(id, PrintJob.State.PRINTING, null));
    }

    @Override
    public void presented() {
      become(new PrintJob(id, PrintJob.State.PRESENTED, null));
      events.publish(new AgentEvent.MediaPresented(id));
    }

    @Override
    public void taken() {
      become(new PrintJob(id, PrintJob.State.TAKEN, null));
      events.publish(new AgentEvent.MediaTaken(id));
    }
  }
}
