package org.suoma.content.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Carries bytes from one socket to another through a lane, with a thread at each end. */
final class Relay {

  private static final int PACKET = 1_400;

  /** No more are under way at a time, as behind a router with a small buffer. */
  private static final int MOST_PACKETS = 12;

  private final Socket from;
  private final Socket to;
  private final Lane lane;
  private final IntConsumer delivered;
  private final Runnable end;
  private final DelayQueue<Packet> underWay = new DelayQueue<>();
  private final Semaphore room = new Semaphore(MOST_PACKETS);

  Relay(Socket from, Socket to, Lane lane, IntConsumer delivered, Runnable end) {
    this.from = from;
    this.to = to;
    this.lane = lane;
    this.delivered = delivered;
    this.end = end;
  }

  /** Takes bytes in until the sender has no more. */
  void take() {
    try (InputStream in = from.getInputStream()) {
      byte[] buffer = new byte[PACKET];
      int read = 0;
      while (read >= 0) {
        room.acquire();
        read = in.read(buffer);
        byte[] bytes = Arrays.copyOf(buffer, Math.max(read, 0));
        underWay.add(new Packet(bytes, lane.send(bytes.length)));
      }
    } catch (IOException | InterruptedException e) {
      end.run();
    }
  }

  /** Gives bytes out when they are due, until an empty packet says that there are no more. */
  void give() {
    int length = -1;
    try (OutputStream out = to.getOutputStream()) {
      while (length != 0) {
        Packet packet = underWay.take();
        length = packet.bytes.length;
        out.write(packet.bytes);
        delivered.accept(length);
        room.release();
      }
    } catch (IOException | InterruptedException e) {
      lane.lose(underWay.stream().mapToInt(packet -> packet.bytes.length).sum());
    } finally {
      end.run();
    }
  }

  private static final class Packet implements Delayed {
    private final byte[] bytes;
    private final long dueNanos;

    Packet(byte[] bytes, long dueNanos) {
      this.bytes = bytes;
      this.dueNanos = dueNanos;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(dueNanos, ((Packet) other).dueNanos);
    }
  }
}
