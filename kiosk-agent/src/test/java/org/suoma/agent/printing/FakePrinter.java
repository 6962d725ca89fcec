package org.suoma.agent.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.ReceiptPrinter;

/** A printer whose jobs end when the test says so. */
public final class FakePrinter implements ReceiptPrinter {

  private final List<CompletableFuture<PrintOutcome>> jobs = new ArrayList<>();

  @Override
  public DeviceStatus status() {
    return DeviceStatus.online();
  }

  @Override
  public synchronized CompletableFuture<PrintOutcome> print(Receipt receipt) {
    CompletableFuture<PrintOutcome> job = new CompletableFuture<>();
    jobs.add(job);
    return job;
  }

  /** How many jobs it was given. */
  public synchronized int jobCount() {
    return jobs.size();
  }

  /** Ends the latest job. */
  public synchronized void end(PrintOutcome outcome) {
    jobs.get(jobs.size() - 1).complete(outcome);
  }
}
