package org.suoma.device.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.suoma.device.Bytes;

/** Where receipts fall, as pictures. Threads may share one. */
public final class ReceiptTray {

  private static final int MOST = 200;

  private final Clock clock;
  private final List<Printed> receipts = new ArrayList<>();
  private int count;

  /** An empty tray. */
  public ReceiptTray(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(BufferedImage picture) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    receipts.add(new Printed(++count, clock.instant(), false, Bytes.of(png.toByteArray())));
    if (receipts.size() > MOST) {
      receipts.remove(0);
    }
  }

  /** All receipts, oldest first; only the newest 200 are kept. */
  public synchronized List<Printed> receipts() {
    return List.copyOf(receipts);
  }

  /** The receipt with this number. */
  public synchronized Optional<Printed> receipt(int id) {
    return receipts.stream().filter(receipt -> receipt.id() == id).findFirst();
  }

  /** The newest receipt. */
  public synchronized Optional<Printed> latest() {
    return receipts.isEmpty() ? Optional.empty() : Optional.of(receipts.get(receipts.size() - 1));
  }

  /** Takes everything that lies in the tray. */
  public synchronized void takeAll() {
    receipts.replaceAll(Printed::asTaken);
  }

  /**
   * A printed receipt.
   *
   * @param id counts from 1
   * @param at when it was cut
   * @param taken whether somebody took it
   * @param png its picture
   */
  public record Printed(int id, Instant at, boolean taken, Bytes png) {
    Printed asTaken() {
      return new Printed(id, at, true, png);
    }
  }
}
