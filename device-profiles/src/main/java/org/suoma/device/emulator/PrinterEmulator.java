package org.suoma.device.emulator;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.suoma.device.Bytes;

/**
 * A receipt printer with what can go wrong: paper low or out, also in mid-job, and an open cover.
 * Out of paper it stops where it is: what has been sent waits unprinted, the barrier is not
 * answered, only real-time status is. New paper makes it forget the rest of that job; real printers
 * differ here, and some print it on. Threads may share one.
 */
public final class PrinterEmulator implements FarEnd.Device {

  private static final int FINE = 0x12;
  private static final int OFFLINE = 0x08;
  private static final int CAUSE_COVER = 0x04;
  private static final int CAUSE_PAPER = 0x20;
  private static final int PAPER_NEAR_END = 0x0C;
  private static final int PAPER_END = 0x60;
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int MOST_FAULTS = 50;

  private final ReceiptTray tray;
  private final PaperRoll paperRoll;
  private final EscPosDecoder decoder;
  private final Deque<Integer> unprinted = new ArrayDeque<>();
  private final List<String> unknownCommands = new ArrayList<>();
  private FarEnd.Line line = bytes -> {};
  private Paper paper = Paper.OK;
  private boolean coverOpen;
  private int bytesUntilOut = NEVER;
  private long bytesReceived;

  /** A printer whose receipts fall into a tray. */
  public PrinterEmulator(ReceiptTray tray) {
    this.tray = tray;
    this.paperRoll = new PaperRoll(new ThermalFont(), this::receiptCut);
    this.decoder = new EscPosDecoder(paperRoll, new Answering());
  }

  private void receiptCut(BufferedImage picture) {
    tray.add(picture);
  }

  @Override
  public synchronized void received(Bytes bytes, FarEnd.Line answers) {
    line = answers;
    bytesReceived += bytes.length();
    for (int i = 0; i < bytes.length(); i++) {
      unprinted.add(bytes.at(i));
    }
    work();
  }

  /** Prints what waits, as long as it can. */
  private void work() {
    while (!unprinted.isEmpty() && canPrint()) {
      if (!isStatusQuestion() && --bytesUntilOut <= 0) {
        paper = Paper.OUT;
        bytesUntilOut = NEVER;
      } else {
        decoder.push(unprinted.remove());
      }
    }
    if (!canPrint()) {
      answerRealTimeOnly();
    }
  }

  private boolean isStatusQuestion() {
    return decoder.waitingBytes() == 0 && unprinted.peek() == 0x10;
  }

  private boolean canPrint() {
    return paper != Paper.OUT && !coverOpen;
  }

  /** A stopped printer still sees {@code DLE EOT n} among what it cannot print. */
  private void answerRealTimeOnly() {
    Deque<Integer> kept = new ArrayDeque<>();
    while (!unprinted.isEmpty()) {
      int value = unprinted.remove();
      if (value == 0x10 && unprinted.size() >= 2 && unprinted.peek() == 0x04) {
        unprinted.remove();
        status(unprinted.remove());
      } else {
        kept.add(value);
      }
    }
    unprinted.addAll(kept);
  }

  private void status(int n) {
    line.send(Bytes.of(statusByte(n)));
  }

  private int statusByte(int n) {
    return switch (n) {
      case 1 -> FINE | (canPrint() ? 0 : OFFLINE);
      case 2 -> FINE | (coverOpen ? CAUSE_COVER : 0) | (paper == Paper.OUT ? CAUSE_PAPER : 0);
      case 4 ->
          FINE
              | (paper == Paper.OUT ? PAPER_END | PAPER_NEAR_END : 0)
              | (paper == Paper.LOW ? PAPER_NEAR_END : 0);
      default -> FINE;
    };
  }

  @Override
  public synchronized void powerCycled() {
    forgetJob();
  }

  private void forgetJob() {
    unprinted.clear();
    decoder.forget();
    if (!paperRoll.isBlank()) {
      paperRoll.cut(); // what was on paper is torn off
    }
    paperRoll.reset();
  }

  /** Changes the roll: full, nearly used up, or none. */
  public synchronized void paper(Paper now) {
    boolean wasOut = paper == Paper.OUT;
    paper = now;
    bytesUntilOut = NEVER;
    if (wasOut && now != Paper.OUT) {
      forgetJob();
    }
  }

  /** Lets the paper run out after so many further bytes. */
  public synchronized void paperOutAfter(int bytes) {
    bytesUntilOut = Math.max(1, bytes);
  }

  /** Opens or closes the cover. */
  public synchronized void cover(boolean open) {
    coverOpen = open;
    work();
  }

  /** How it is. */
  public synchronized State state() {
    return new State(paper, coverOpen, bytesReceived, List.copyOf(unknownCommands));
  }

  /** The roll. */
  public enum Paper {
    OK,
    LOW,
    OUT
  }

  /**
   * How the printer is.
   *
   * @param paper the roll
   * @param coverOpen whether the cover is open
   * @param bytesReceived since the start
   * @param unknownCommands what was sent that this printer does not know, hexadecimal
   */
  public record State(
      Paper paper, boolean coverOpen, long bytesReceived, List<String> unknownCommands) {}

  private final class Answering implements EscPosDecoder.Answers {
    @Override
    public void status(int n) {
      PrinterEmulator.this.status(n);
    }

    @Override
    public void barrier() {
      line.send(Bytes.of(paper == Paper.LOW ? 0x03 : 0x00));
    }

    @Override
    public void unknownCommand(String hex) {
      if (unknownCommands.size() < MOST_FAULTS) {
        unknownCommands.add(hex);
      }
    }
  }
}
