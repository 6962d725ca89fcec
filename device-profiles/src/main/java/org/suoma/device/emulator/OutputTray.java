package org.suoma.device.emulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The receipts that were cut off, the last {@link #KEPT} of them. Threads may share one. */
public final class OutputTray {

  /** How many are kept to look at. */
  public static final int KEPT = 60;

  private final Clock clock;
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private int count;

  /** An empty tray. */
  public OutputTray(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(Dots dots) {
    count++;
    pieces.addLast(new Piece(new Cut(count, clock.instant(), false, dots.isBlank()), dots));
    if (pieces.size() > KEPT) {
      pieces.removeFirst();
    }
  }

  /** How many receipts were ever cut off. */
  public synchronized int count() {
    return count;
  }

  /** Those kept, oldest first. */
  public synchronized List<Cut> receipts() {
    return pieces.stream().map(piece -> piece.receipt).toList();
  }

  /** How many of those kept have something on them. */
  public synchronized int printed() {
    return (int) pieces.stream().filter(piece -> !piece.receipt.blank()).count();
  }

  /** Someone takes all that lie there. */
  public synchronized void take() {
    for (Piece piece : pieces) {
      piece.receipt = piece.receipt.whenTaken();
    }
  }

  /** A receipt's picture as PNG; empty if there never was one or it is no longer kept. */
  public synchronized Optional<byte[]> png(int id) {
    return pieces.stream().filter(piece -> piece.receipt.id() == id).findFirst().map(Piece::png);
  }

  /**
   * A receipt.
   *
   * @param id 1 for the first
   * @param time when it was cut off
   * @param taken whether someone has taken it
   * @param blank whether nothing stands on it, as on the strip that clears the way after a fault
   */
  public record Cut(int id, Instant time, boolean taken, boolean blank) {

    Cut whenTaken() {
      return new Cut(id, time, true, blank);
    }
  }

  /** A receipt with its dots; the picture is made when someone looks, not while printing. */
  private static final class Piece {
    private final Dots dots;
    private Cut receipt;
    private byte @Nullable [] png;

    Piece(Cut receipt, Dots dots) {
      this.receipt = receipt;
      this.dots = dots;
    }

    byte[] png() {
      byte[] made = png;
      if (made == null) {
        made = new ReceiptPicture(dots, true).png();
        png = made;
      }
      return made;
    }
  }
}
