package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * A response body as a stream whose reader gives up on a server that falls silent or drips: the
 * JDK's own stream would wait for ever. Holds at most {@value #MOST_BUFFERS} buffers of the line,
 * of 16 KiB each.
 */
final class PatientBody extends InputStream implements BodySubscriber<InputStream> {

  /**
   * The JDK's client drops what it still holds itself when the line is cut: better take it soon.
   */
  private static final int MOST_BUFFERS = 16;

  private final Patience patience;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final Queue<ByteBuffer> ready = new ArrayDeque<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private boolean ended;
  private long waitedNanos;
  private long bytesMeanwhile;

  private PatientBody(Patience patience) {
    this.patience = patience;
  }

  static BodyHandler<InputStream> handler(Patience patience) {
    return response -> new PatientBody(patience);
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription upstream) {
    if (subscription.complete(upstream)) {
      upstream.request(MOST_BUFFERS);
    } else {
      upstream.cancel();
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    signals.add(new Buffers(buffers));
  }

  @Override
  public void onError(Throwable failure) {
    signals.add(new Failure(failure));
  }

  @Override
  public void onComplete() {
    signals.add(new End());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    ByteBuffer next = next();
    if (next == null) {
      return -1;
    }
    int count = Math.min(length, next.remaining());
    next.get(target, offset, count);
    return count;
  }

  /** The buffer to read from; null at the end. */
  private @Nullable ByteBuffer next() throws IOException {
    while (true) {
      ByteBuffer first = ready.peek();
      if (first != null && first.hasRemaining()) {
        return first;
      }
      if (first != null) {
        ready.remove();
        continue;
      }
      if (ended) {
        return null;
      }
      take(await());
    }
  }

  private void take(Signal signal) throws IOException {
    if (signal instanceof Buffers buffers) {
      for (ByteBuffer buffer : buffers.list) {
        ready.add(buffer);
        bytesMeanwhile += buffer.remaining();
      }
      subscription.join().request(1);
      return;
    }
    ended = true;
    if (signal instanceof Failure failure) {
      throw new IOException(failure.cause);
    }
  }

  private Signal await() throws IOException {
    long window = patience.window().toNanos();
    if (waitedNanos >= window) {
      requireSpeed();
      waitedNanos = 0;
      bytesMeanwhile = 0;
    }
    long start = System.nanoTime();
    try {
      Signal signal = signals.poll(window - waitedNanos, TimeUnit.NANOSECONDS);
      waitedNanos += System.nanoTime() - start;
      if (signal == null) {
        requireSpeed();
        return await();
      }
      return signal;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void requireSpeed() throws ContentException {
    if (bytesMeanwhile < patience.leastBytes()) {
      close();
      throw new ContentException(
          ContentError.TOO_SLOW,
          "%d bytes in %d s".formatted(bytesMeanwhile, patience.window().toSeconds()));
    }
  }

  @Override
  public void close() {
    ended = true;
    CompletableFuture<Void> unused = subscription.thenAccept(Flow.Subscription::cancel);
  }

  private sealed interface Signal {}

  private record Buffers(List<ByteBuffer> list) implements Signal {}

  private record Failure(Throwable cause) implements Signal {}

  private record End() implements Signal {}
}
