package org.suoma.device.emulator;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.suoma.device.Bytes;
import org.suoma.device.emulator.PrinterSensors.Paper;
import org.suoma.device.emulator.PrinterSensors.Trouble;
import org.suoma.device.profile.EscPosCommand;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.PrinterProfile.StatusDialect;

/**
 * A receipt printer of any profile: ESC/POS with GB18030, a buffer, a paper sensor, a cover, a
 * cutter and a presenter if the model has them.
 *
 * <p>DLE EOT is answered the moment it arrives, even inside a picture and even offline; everything
 * else waits its turn in the buffer, and while the printer is offline nothing leaves the buffer: GS
 * r 1 is not answered then. What no longer fits is lost, since the line has no flow control.
 *
 * <p>Threads may share one.
 */
public final class PrinterEmulator implements Emulator {

  private static final int KEPT_FAULTS = 50;
  private static final int DLE = 0x10;
  private static final int EOT = 0x04;
  private static final int PRESENTER = 5;
  private static final int FULL = 20;
  private static final int NEVER = -1;

  private final PrinterProfile profile;
  private final OutputTray tray;
  private final PrintMechanism mechanism;
  private final EscPosDecoder decoder;
  private final Deque<Byte> buffer = new ArrayDeque<>();
  private final Deque<String> faults = new ArrayDeque<>();
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
  private PrinterSensors sensors = PrinterSensors.GOOD;
  private int bytesUntilOut = NEVER;
  private boolean tellsChanges;
  private boolean overflowing;
  private int beforeLast;
  private int last;

  /**
   * A printer with new paper.
   *
   * @param profile which model
   * @param tray where receipts fall
   */
  PrinterEmulator(PrinterProfile profile, DotFont font, OutputTray tray) {
    this.profile = profile;
    this.tray = tray;
    this.mechanism = new PrintMechanism(profile, font, new Slot(), this::fault);
    this.decoder = new EscPosDecoder(profile.commands(), mechanism);
  }

  @Override
  public synchronized Bytes receive(Bytes sent) {
    for (int i = 0; i < sent.length(); i++) {
      int next = sent.at(i);
      answerInRealTime(next);
      store(next);
      work();
    }
    return takeAnswers();
  }

  private void answerInRealTime(int next) {
    if (beforeLast == DLE && last == EOT) {
      if (next >= 1 && next <= 4) {
        answers.writeBytes(sensors.realTimeStatus(next).toArray());
      } else if (next == PRESENTER && profile.status() == StatusDialect.MASUNG) {
        answers.writeBytes(sensors.presenterStatus().toArray());
      } else if (next == FULL && profile.status() == StatusDialect.CUSTOM) {
        answers.writeBytes(sensors.fullStatus().toArray());
      }
    }
    beforeLast = last;
    last = next;
  }

  private void store(int next) {
    if (buffer.size() < profile.bufferBytes()) {
      buffer.addLast((byte) next);
      overflowing = false;
    } else if (!overflowing) {
      overflowing = true;
      fault("停机时缓冲区已满，后来的数据丢失");
    }
  }

  /** Works the buffer off as far as the printer may. */
  private void work() {
    while (sensors.isOnline() && !buffer.isEmpty()) {
      if (bytesUntilOut == 0) {
        bytesUntilOut = NEVER;
        sensors = sensors.with(Paper.OUT);
      } else {
        bytesUntilOut = Math.max(NEVER, bytesUntilOut - 1);
        decoder.accept(Byte.toUnsignedInt(buffer.removeFirst()));
      }
    }
  }

  private Bytes takeAnswers() {
    Bytes taken = Bytes.of(answers.toByteArray());
    answers.reset();
    return taken;
  }

  /** The printer's power fails with its cable: buffer, settings and own glyphs are gone. */
  @Override
  public synchronized void restart() {
    forgetJob();
    mechanism.initialise();
    last = 0;
    beforeLast = 0;
  }

  private void forgetJob() {
    buffer.clear();
    decoder.reset();
    overflowing = false;
  }

  /**
   * Someone does something to the printer.
   *
   * @return answers that had been waiting for it
   */
  public synchronized Bytes apply(Hand hand) {
    PrinterSensors before = sensors;
    sensors =
        switch (hand) {
          case PAPER_OUT -> sensors.with(Paper.OUT);
          case PAPER_LOW -> loaded(Paper.LOW);
          case PAPER_OK -> loaded(Paper.OK);
          case COVER_OPEN -> sensors.with(Trouble.COVER_OPEN);
          case COVER_CLOSE -> sensors.without(Trouble.COVER_OPEN);
          case CUTTER_JAM -> sensors.with(Trouble.CUTTER_STUCK);
          case CUTTER_CLEAR -> sensors.without(Trouble.CUTTER_STUCK);
          case HEAD_HOT -> sensors.with(Trouble.HEAD_HOT);
          case HEAD_COOL -> sensors.without(Trouble.HEAD_HOT);
          case PAPER_JAM -> sensors.with(Trouble.PAPER_JAM);
          case JAM_CLEAR -> sensors.without(Trouble.PAPER_JAM);
          case OUTLET_BLOCK -> sensors.with(Trouble.OUTLET_BLOCKED);
          case OUTLET_CLEAR -> sensors.without(Trouble.OUTLET_BLOCKED);
          case BREAK -> sensors.with(Trouble.BROKEN);
          case REPAIR -> sensors.without(Trouble.BROKEN);
          case TAKE -> taken();
        };
    if (tellsChanges && !sensors.equals(before)) {
      answers.writeBytes(sensors.automaticStatus().toArray());
    }
    work();
    return takeAnswers();
  }

  /** Someone takes what was cut off, or tears off what hangs from a printer without a knife. */
  private PrinterSensors taken() {
    if (!profile.has(EscPosCommand.CUT) && !mechanism.paper().isBlank()) {
      mechanism.tear();
    }
    tray.take();
    return sensors.withReceiptInOutlet(false);
  }

  private PrinterSensors loaded(Paper paper) {
    bytesUntilOut = NEVER;
    if (sensors.paper() == Paper.OUT) {
      // Real printers differ: some print the rest of an interrupted job on the new roll, some begin
      // it again, most forget it. Forgetting is what a host must be able to live with.
      forgetJob();
      mechanism.initialise();
      mechanism.loadPaper();
    }
    return sensors.with(paper);
  }

  /**
   * Lets the paper run out in the middle of a job.
   *
   * @param bytes how many more bytes are printed, 0 or more
   */
  public synchronized void runOutAfter(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes must be 0 or more, was " + bytes);
    }
    bytesUntilOut = bytes;
  }

  /** Which model it is. */
  public PrinterProfile profile() {
    return profile;
  }

  /** What its sensors say. */
  public synchronized PrinterSensors sensors() {
    return sensors;
  }

  /** What the host did wrong, oldest first, the last 50. */
  public synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  /** Rows of paper that hang out of the slot, 0 if none was printed on; changes as it prints. */
  public synchronized int hangingRows() {
    return mechanism.paper().isBlank() ? 0 : mechanism.paper().length();
  }

  /** The paper that hangs out of the slot, as PNG. */
  public byte[] hangingPaper() {
    Dots picture;
    synchronized (this) {
      picture = mechanism.paper().picture();
    }
    return new ReceiptPicture(picture, false).png();
  }

  private void fault(String what) {
    if (!what.equals(faults.peekLast())) {
      faults.addLast(what);
    }
    if (faults.size() > KEPT_FAULTS) {
      faults.removeFirst();
    }
  }

  /** What people, and bad luck, do to a printer. */
  public enum Hand {
    PAPER_OUT,
    PAPER_LOW,
    PAPER_OK,
    COVER_OPEN,
    COVER_CLOSE,
    CUTTER_JAM,
    CUTTER_CLEAR,
    HEAD_HOT,
    HEAD_COOL,
    PAPER_JAM,
    JAM_CLEAR,
    OUTLET_BLOCK,
    OUTLET_CLEAR,
    BREAK,
    REPAIR,
    TAKE
  }

  private final class Slot implements PrintMechanism.Outlet {
    @Override
    public void cutOff(Dots piece) {
      tray.add(piece);
      sensors = sensors.withReceiptInOutlet(profile.presenter());
    }

    @Override
    public void reportPaper() {
      answers.writeBytes(sensors.paperStatus().toArray());
    }

    @Override
    public void tellChanges(boolean on) {
      tellsChanges = on;
      if (on) {
        answers.writeBytes(sensors.automaticStatus().toArray());
      }
    }
  }
}
