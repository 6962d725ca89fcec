package org.suoma.agent.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.driver.ScannerDriver;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceStatus.State;
import org.suoma.device.emulator.Bench;
import org.suoma.device.emulator.LineFault;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.ScannerProfile;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Walks one model of scanner through all faults. */
final class ScannerFaults implements Callable<List<Cell>> {

  private static final int PATIENCE_SECONDS = 30;
  private static final Bytes NOISE = Bytes.of(0xFF, 0x80, 0x00, 0x37, 0x9C);

  private final Path folder;
  private final String name;
  private final ScannerProfile profile;
  private final List<Cell> cells = new ArrayList<>();
  private final BlockingQueue<String> scanned = new LinkedBlockingQueue<>();
  private int codes;

  ScannerFaults(Path folder, String name, ScannerProfile profile) {
    this.folder = folder;
    this.name = name;
    this.profile = profile;
  }

  @Override
  public List<Cell> call() throws Exception {
    Path links = Files.createDirectory(folder.resolve(name));
    try (Bench bench =
            new Bench(
                links,
                ProfileLibrary.bundled().printer("escpos-80mm"),
                profile,
                Clock.systemUTC());
        ScannerDriver driver =
            new ScannerDriver(
                profile,
                new SerialLinkOpener(links.resolve("scanner"), profile.baudRate()),
                status -> {},
                code -> scanned.add(code.text()),
                EventLog.unkept(Program.AGENT))) {
      bench.start();
      driver.start();
      await(driver, State.ONLINE);
      add("NONE", scan(bench), 0);
      bench.scannerLine().suffer(LineFault.FRAGMENTED);
      add("CODE_IN_PIECES", scan(bench), 0);
      bench.scannerLine().suffer(LineFault.NONE);
      bench.scannerLine().send(NOISE);
      await(1_000); // longer than any model's pause
      scanned.clear();
      add("NOISE_BEFORE", scan(bench), 0);
      bench.scannerLine().unplug();
      await(driver, State.NO_DEVICE);
      long over = System.nanoTime();
      bench.scannerLine().plug();
      await(driver, State.ONLINE);
      add("UNPLUGGED", scan(bench), (System.nanoTime() - over) / 1e9);
    }
    return cells;
  }

  private void add(String fault, String findings, double recovery) {
    cells.add(new Cell(name, fault, findings, recovery));
  }

  /** Holds a code before the scanner and tells what was not as it should be. */
  private String scan(Bench bench) throws InterruptedException {
    codes++;
    String code = "索玛-%04d".formatted(codes);
    if (!bench.scan(code)) {
      return "not sent; ";
    }
    String first = scanned.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    @Nullable String second = scanned.poll(300, TimeUnit.MILLISECONDS);
    return code.equals(first) && second == null
        ? ""
        : "%s came as %s and %s; ".formatted(code, first, second);
  }

  private static void await(ScannerDriver driver, State state) {
    while (driver.status().state() != state) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static void await(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
