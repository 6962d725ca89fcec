package org.suoma.agent.printing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.device.DeviceError;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.ReceiptPrinter;

/**
 * Takes print jobs; a job asked for twice under one id is printed once. Jobs are forgotten when the
 * agent ends: asked for an unknown id it says so, and the screen tells people to look at the paper.
 * Threads may share one.
 */
public final class PrintDesk {

  /** So many jobs are remembered; nobody asks for older ones. */
  private static final int REMEMBERED = 200;

  private final ReceiptPrinter printer;
  private final AgentEvents events;
  private final Object lock = new Object();

  private final Map<String, PrintJob> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PrintJob> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** A desk in front of a printer. */
  public PrintDesk(ReceiptPrinter printer, AgentEvents events) {
    this.printer = printer;
    this.events = events;
  }

  /**
   * Prints a receipt, unless a job of this id was taken before.
   *
   * @param id a UUID
   * @return the job as it stands now
   */
  public PrintJob print(String id, Receipt receipt) {
    synchronized (lock) {
      PrintJob known = jobs.get(id);
      if (known != null) {
        return known;
      }
      jobs.put(id, PrintJob.printing(id));
    }
    CompletableFuture<PrintOutcome> outcome = printer.print(receipt);
    CompletableFuture<Void> told =
        outcome
            .exceptionally(failure -> PrintOutcome.unknown(DeviceError.UNRECOVERABLE))
            .thenAccept(ended -> end(id, ended));
    return told.isDone() ? job(id).orElseThrow() : PrintJob.printing(id);
  }

  /** The job as it stands; empty if it is not known. */
  public Optional<PrintJob> job(String id) {
    synchronized (lock) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  private void end(String id, PrintOutcome outcome) {
    synchronized (lock) {
      jobs.put(id, PrintJob.ended(id, outcome));
    }
    events.publish(new AgentEvent.PrintFinished(id, outcome));
  }
}
