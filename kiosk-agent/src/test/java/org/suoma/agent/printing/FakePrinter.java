package org.suoma.agent.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.ReceiptPrinter;

/** A printer whose jobs end when the test says so. */
public final class FakePrinter implements ReceiptPrinter {

  private final List<CompletableFuture<PrintOutcome>> jobs = new ArrayList<>();
  private @Nullable Progress progress;

  @Override
  public DeviceStatus status() {
    return DeviceStatus.online();
  }

  @Override
  public synchronized CompletableFuture<PrintOutcome> print(Receipt receipt, Progress told) {
    CompletableFuture<PrintOutcome> job = new CompletableFuture<>();
    jobs.add(job);
    progress = told;
    told.sending();
    notifyAll();
    return job;
  }

  /** Waits until it has been given so many jobs. */
  public synchronized void awaitJobs(int count) throws InterruptedException {
    while (jobs.size() < count) {
      wait();
    }
  }

  /** What the latest job is told. */
  public synchronized Progress progress() {
    return Objects.requireNonNull(progress);
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
