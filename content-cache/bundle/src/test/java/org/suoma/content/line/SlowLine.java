package org.suoma.content.line;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A relay on loopback that is thin and slow and can be cut: what is under way then is lost. All
 * connections share its width. Close it to end its threads.
 */
public final class SlowLine implements Closeable {

  private final URI far;
  private final ServerSocket near;
  private final Lane up;
  private final Lane down;
  private final AtomicLong delivered = new AtomicLong();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile long endEvery = Long.MAX_VALUE;
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "slow-line");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A line to a web server.
   *
   * @param far the server's address
   * @param bytesPerSecond the width of each direction
   * @param oneWay how long a byte takes from end to end
   */
  public SlowLine(URI far, long bytesPerSecond, Duration oneWay) throws IOException {
    this.far = far;
    this.up = new Lane(bytesPerSecond, oneWay);
    this.down = new Lane(bytesPerSecond, oneWay);
    this.near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** The server's address at this end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + near.getLocalPort() + "/");
  }

  /** All bytes that have come to this end, headers and all. */
  public long delivered() {
    return delivered.get();
  }

  /** Bytes from the server that cuts have swallowed on their way. */
  public long lost() {
    return down.lost();
  }

  /** Resets all connections; new ones may follow at once. */
  public void cut() {
    cuts.incrementAndGet();
    calls.forEach(Call::reset);
    hangUp();
  }

  /**
   * Ends all connections whenever so many bytes more have come to this end: in order, as a gateway
   * does, so that a busy machine can still read what has come.
   */
  public void endEvery(long bytes) {
    endEvery = bytes;
  }

  /** How often it has been cut or ended. */
  public int cuts() {
    return cuts.get();
  }

  private void hangUp() {
    calls.removeIf(
        call -> {
          call.close();
          return true;
        });
  }

  private void deliver(int bytes) {
    long before = delivered.getAndAdd(bytes);
    if (before / endEvery < (before + bytes) / endEvery) {
      cuts.incrementAndGet();
      hangUp();
    }
  }

  private void accept() {
    while (!near.isClosed()) {
      try {
        Socket caller = near.accept();
        Socket server = new Socket();
        server.connect(new InetSocketAddress(far.getHost(), far.getPort()));
        calls.add(new Call(caller, server));
      } catch (IOException e) {
        if (!near.isClosed()) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    near.close();
    hangUp();
    threads.shutdownNow();
  }

  /** One connection with its two directions. */
  private final class Call {
    private final Socket caller;
    private final Socket server;

    Call(Socket caller, Socket server) {
      this.caller = caller;
      this.server = server;
      Relay out = new Relay(caller, server, up, bytes -> {}, this::close);
      Relay back = new Relay(server, caller, down, SlowLine.this::deliver, this::close);
      threads.execute(out::take);
      threads.execute(out::give);
      threads.execute(back::take);
      threads.execute(back::give);
    }

    /** Lets closing reset the connections instead of ending them. */
    void reset() {
      for (Socket end : List.of(caller, server)) {
        try {
          end.setSoLinger(true, 0);
        } catch (SocketException e) {
          // It has ended by itself meanwhile.
        }
      }
    }

    void close() {
      for (Socket end : List.of(caller, server)) {
        try {
          end.close();
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
