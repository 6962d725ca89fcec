package org.suoma.agent.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.StoreFiles;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/**
 * The queue on the disk: a file for each envelope, {@code SEQUENCE-NUMBER.sealed}, whole and
 * durable before {@link #add} returns, and never renamed afterwards, so that no power cut can lose
 * it. What the county refused stays too; it is passed over until {@link #retryRefused} or a
 * restart. Threads may share one.
 */
public final class Outbox {

  private final EventLog eventLog;

  /** An app that missed our answer asks again within seconds, not a thousand submissions later. */
  private static final int REMEMBERED = 1_000;

  /** Below this nothing is taken any more: the rest is for what the machine itself must write. */
  static final long LEAST_FREE_BYTES = 16L << 20;

  private final Path folder;
  private final StoreFiles files;
  private final OutboxLimits limits;
  private final Object lock = new Object();
  private final SortedMap<Long, QueuedSubmission> waiting = new TreeMap<>();
  private final SortedMap<Long, QueuedSubmission> refused = new TreeMap<>();
  private final Map<SubmissionNumber, QueuedSubmission> byNumber = new HashMap<>();
  private final Map<SubmissionNumber, Sha256> delivered = new LinkedHashMap<>();
  private long bytes;
  private long nextSequence = 1;

  private Outbox(Path folder, StoreFiles files, OutboxLimits limits, EventLog eventLog) {
    this.eventLog = eventLog;
    this.folder = folder;
    this.files = files;
    this.limits = limits;
  }

  /** Opens the queue as the last process left it; the folder is made if need be. */
  public static Outbox open(Path folder, StoreFiles files, OutboxLimits limits, EventLog eventLog)
      throws IOException {
    Outbox outbox = new Outbox(folder, files, limits, eventLog);
    outbox.load();
    return outbox;
  }

  private void load() throws IOException {
    files.createDirectories(folder);
    for (Path file : files.list(folder)) {
      Optional<QueuedSubmission> queued =
          QueuedSubmission.of(file.getFileName().toString(), files.size(file));
      if (queued.isPresent()) {
        enqueue(queued.get());
      } else {
        files.delete(file); // half-written when the power went: nobody was told that we have it
      }
    }
  }

  private void enqueue(QueuedSubmission queued) {
    waiting.put(queued.sequence(), queued);
    byNumber.put(queued.number(), queued);
    bytes += queued.length();
    nextSequence = Math.max(nextSequence, queued.sequence() + 1);
  }

  /**
   * Takes an envelope; the same one again changes nothing. It is on the disk when this returns.
   *
   * @throws SubmissionException {@code NUMBER_TAKEN} by another, {@code OUTBOX_FULL}, {@code
   *     DISK_FULL}, or {@code OUTBOX_FAILED} if the disk does not take it
   */
  public void add(SealedEnvelope envelope) throws SubmissionException {
    synchronized (lock) {
      if (hasTaken(envelope)) {
        return;
      }
      requireRoom(envelope.length());
      QueuedSubmission queued =
          new QueuedSubmission(nextSequence, envelope.header().number(), envelope.length());
      write(queued, envelope);
      enqueue(queued);
    }
  }

  private boolean hasTaken(SealedEnvelope envelope) throws SubmissionException {
    SubmissionNumber number = envelope.header().number();
    QueuedSubmission known = byNumber.get(number);
    Sha256 before = known == null ? delivered.get(number) : digest(known);
    if (before != null && !before.equals(envelope.digest())) {
      throw new SubmissionException(
          SubmissionError.NUMBER_TAKEN, "number: belongs to another submission");
    }
    return before != null;
  }

  private Sha256 digest(QueuedSubmission queued) throws SubmissionException {
    try {
      return Sha256.of(files.readAll(path(queued)));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void requireRoom(int length) throws SubmissionException {
    int count = waiting.size() + refused.size();
    if (count >= limits.mostSubmissions()) {
      throw new SubmissionException(
          SubmissionError.OUTBOX_FULL,
          "%d submissions wait, as many as may".formatted(limits.mostSubmissions()));
    }
    if (bytes + length > limits.mostBytes()) {
      throw new SubmissionException(
          SubmissionError.OUTBOX_FULL,
          "%d bytes wait, %d may".formatted(bytes, limits.mostBytes()));
    }
    long free = freeBytes();
    if (free < LEAST_FREE_BYTES) {
      throw new SubmissionException(
          SubmissionError.DISK_FULL,
          "%d bytes are free in %s, %d must stay".formatted(free, folder, LEAST_FREE_BYTES));
    }
  }

  /** Where it cannot be told, writing will tell. */
  private long freeBytes() {
    try {
      return files.usableBytes(folder);
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Why nothing is taken now, whatever it is; empty if something is. */
  Optional<SubmissionError> obstacle() {
    synchronized (lock) {
      try {
        requireRoom(1);
        return Optional.empty();
      } catch (SubmissionException e) {
        return Optional.of(e.error());
      }
    }
  }

  private void write(QueuedSubmission queued, SealedEnvelope envelope) throws SubmissionException {
    try {
      files.replace(path(queued), envelope.bytes());
    } catch (IOException e) {
      nextSequence++; // it may be there all the same, and must not be written over
      throw failed(e);
    }
  }

  private static SubmissionException failed(IOException e) {
    return new SubmissionException(
        SubmissionError.OUTBOX_FAILED, "the outbox: " + e.getMessage(), e);
  }

  /** The next to be delivered. */
  Optional<QueuedSubmission> first() {
    synchronized (lock) {
      return waiting.values().stream().findFirst();
    }
  }

  /**
   * Reads a submission that waits.
   *
   * @throws SubmissionException if its file is damaged
   */
  SealedEnvelope read(QueuedSubmission queued) throws IOException {
    SealedEnvelope envelope = SealedEnvelope.parse(files.readAll(path(queued)));
    if (!envelope.header().number().equals(queued.number())) {
      throw new SubmissionException(
          SubmissionError.MALFORMED, "number: is not that of the file's name");
    }
    return envelope;
  }

  /** Lets go of a submission for which the county has signed. */
  void delivered(QueuedSubmission queued, Sha256 digest) {
    synchronized (lock) {
      try {
        files.delete(path(queued));
      } catch (IOException e) {
        // It is sent once more after the next start, and answered with the same receipt.
        eventLog.tell(LineKinds.ENVELOPE_NOT_DELETED.of(e));
      }
      waiting.remove(queued.sequence());
      boolean unused = byNumber.remove(queued.number(), queued);
      bytes -= queued.length();
      delivered.put(queued.number(), digest);
      if (delivered.size() > REMEMBERED) {
        delivered.remove(delivered.keySet().iterator().next());
      }
    }
  }

  /** Passes over a submission that the county refused, or that is damaged; it stays on the disk. */
  void refused(QueuedSubmission queued) {
    synchronized (lock) {
      if (waiting.remove(queued.sequence()) != null) {
        refused.put(queued.sequence(), queued);
      }
    }
  }

  /** Puts what was refused back into its place in the queue. */
  void retryRefused() {
    synchronized (lock) {
      waiting.putAll(refused);
      refused.clear();
    }
  }

  /** How much there is. */
  Counts counts() {
    synchronized (lock) {
      return new Counts(waiting.size(), refused.size(), bytes);
    }
  }

  private Path path(QueuedSubmission queued) {
    return folder.resolve(queued.fileName());
  }

  /**
   * How much an outbox holds.
   *
   * @param waiting submissions in the queue
   * @param refused submissions passed over
   * @param bytes of all of them
   */
  record Counts(int waiting, int refused, long bytes) {}
}
