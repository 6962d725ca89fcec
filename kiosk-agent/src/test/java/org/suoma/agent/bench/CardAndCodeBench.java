package org.suoma.agent.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.suoma.agent.driver.IdReaderDriver;
import org.suoma.agent.driver.ScannerDriver;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.DeviceStatus;
import org.suoma.device.emulator.Bench;
import org.suoma.device.profile.IdReaderProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.IdCard;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/**
 * Measures how soon a card that is laid down is read, and how soon a code that was scanned is an
 * event, on throttled pseudo-terminals. Prints Markdown.
 */
public final class CardAndCodeBench {

  private static final int TIMES = 40;
  private static final int BAUD = 115_200;
  private static final double BITS_PER_BYTE = 10;

  /** Find, select and read with their answers, as the protocol paper has them. */
  private static final int CARD_BYTES = (10 + 15) + (10 + 19) + (10 + 1_295);

  private final Path folder;
  private final PrintStream out;
  private final Random random = new Random(20261123);

  private CardAndCodeBench(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** {@code FOLDER}, for the lines. */
  public static void main(String[] args) throws Exception {
    new CardAndCodeBench(Path.of(args[0]), new PrintStream(System.out, true, UTF_8)).measure();
  }

  private void measure() throws Exception {
    out.println("| what | at least ms | median ms | ÷ least | worst ms |");
    out.println("|---|---|---|---|---|");
    IdReaderProfile reader = ProfileLibrary.bundled().idReader("samv-serial");
    double least = reader.pollMillis() / 2.0 + CARD_BYTES * BITS_PER_BYTE * 1_000 / BAUD;
    row("card laid down → parsed", least, cards(reader));
    row("last byte of a code → event", 0, codes());
  }

  private void row(String what, double least, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.1f | %s | %.1f |%n",
        what,
        least,
        median,
        least == 0 ? "" : "%.2f".formatted(median / least),
        sorted[sorted.length - 1]);
  }

  private double[] cards(IdReaderProfile profile) throws Exception {
    BlockingQueue<Long> read = new LinkedBlockingQueue<>();
    double[] millis = new double[TIMES];
    try (Bench bench = bench()) {
      bench.start();
      try (IdReaderDriver driver =
          new IdReaderDriver(
              profile,
              new SerialLinkOpener(bench.idReaderLine().port(), BAUD),
              Clock.systemUTC(),
              new CardTimes(read),
              EventLog.unkept(Program.AGENT))) {
        driver.start();
        for (int i = 0; i < TIMES; i++) {
          pause(400 + random.nextInt(profile.pollMillis()));
          long laid = System.nanoTime();
          bench.idReader().lay();
          millis[i] = (read.poll(20, TimeUnit.SECONDS) - laid) / 1e6;
          bench.idReader().lift();
        }
      }
    }
    return millis;
  }

  private double[] codes() throws Exception {
    BlockingQueue<Long> scanned = new LinkedBlockingQueue<>();
    double[] millis = new double[TIMES];
    try (Bench bench = bench()) {
      bench.start();
      try (ScannerDriver driver =
          new ScannerDriver(
              ProfileLibrary.bundled().scanner("gm65"),
              new SerialLinkOpener(bench.scannerLine().port(), 9_600),
              status -> {},
              code -> scanned.add(System.nanoTime()),
              EventLog.unkept(Program.AGENT))) {
        driver.start();
        while (!driver.status().isOnline()) {
          pause(5);
        }
        for (int i = 0; i < TIMES; i++) {
          bench.scan("https://suoma.example/p/%04d".formatted(i));
          long sent = System.nanoTime();
          millis[i] = Math.max(0, (scanned.poll(20, TimeUnit.SECONDS) - sent) / 1e6);
          pause(100 + random.nextInt(100));
        }
      }
    }
    return millis;
  }

  private Bench bench() throws Exception {
    ProfileLibrary profiles = ProfileLibrary.bundled();
    return new Bench(
        folder, profiles.printer("escpos-80mm"), profiles.scanner("gm65"), Clock.systemUTC());
  }

  private static void pause(int millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private record CardTimes(BlockingQueue<Long> read) implements IdReaderDriver.Listener {
    @Override
    public void statusChanged(DeviceStatus status) {}

    @Override
    public void cardRead(IdCard card) {
      read.add(System.nanoTime());
    }

    @Override
    public void cardUnreadable() {}

    @Override
    public void cardLifted() {}
  }
}
