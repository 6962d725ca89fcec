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
import org.suoma.agent.driver.IdReaderDriver;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.DeviceStatus.State;
import org.suoma.device.emulator.Bench;
import org.suoma.device.emulator.IdReaderEmulator.Manner;
import org.suoma.device.emulator.LineFault;
import org.suoma.device.profile.IdReaderProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.IdCard;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Walks one model of ID reader through all faults. */
final class IdReaderFaults implements Callable<List<Cell>>, IdReaderDriver.Listener {

  private static final int PATIENCE_SECONDS = 30;
  private static final String SPECIMEN = "示** 1101**********002X";

  private final Path folder;
  private final String name;
  private final IdReaderProfile profile;
  private final List<Cell> cells = new ArrayList<>();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  IdReaderFaults(Path folder, String name, IdReaderProfile profile) {
    this.folder = folder;
    this.name = name;
    this.profile = profile;
  }

  @Override
  public void statusChanged(DeviceStatus status) {}

  @Override
  public void cardRead(IdCard card) {
    told.add(card.maskedName() + " " + card.maskedNumber());
  }

  @Override
  public void cardUnreadable() {
    told.add("unreadable");
  }

  @Override
  public void cardLifted() {
    told.add("lifted");
  }

  @Override
  public List<Cell> call() throws Exception {
    Path links = Files.createDirectory(folder.resolve(name));
    try (Bench bench =
            new Bench(
                links,
                ProfileLibrary.bundled().printer("escpos-80mm"),
                ProfileLibrary.bundled().scanner("gm65"),
                Clock.systemUTC());
        IdReaderDriver driver =
            new IdReaderDriver(
                profile,
                new SerialLinkOpener(links.resolve("id-reader"), profile.baudRate()),
                Clock.systemUTC(),
                this,
                EventLog.unkept(Program.AGENT))) {
      bench.start();
      driver.start();
      await(driver, State.ONLINE, null);
      add("NONE", card(bench), 0);
      broken(bench, driver, Manner.SILENT, State.OFFLINE, DeviceError.TIMEOUT);
      broken(
          bench, driver, Manner.WRONG_CHECKSUM, State.HARDWARE_ERROR, DeviceError.MALFORMED_REPLY);
      broken(
          bench,
          driver,
          Manner.NOT_AUTHORISED,
          State.HARDWARE_ERROR,
          DeviceError.READER_UNAUTHORISED);
      lifted(bench);
      stillLying(bench);
      line(bench, driver, LineFault.FRAGMENTED);
      line(bench, driver, LineFault.NOISY);
      late(bench, driver);
      unplugged(bench, driver, "UNPLUGGED", false);
      unplugged(bench, driver, "SWAPPED", true);
    }
    return cells;
  }

  private void broken(
      Bench bench, IdReaderDriver driver, Manner manner, State state, DeviceError error)
      throws Exception {
    bench.idReader().behave(manner);
    await(driver, state, error);
    long over = System.nanoTime();
    bench.idReader().behave(Manner.PROPER);
    await(driver, State.ONLINE, null);
    add(manner.name(), card(bench), (System.nanoTime() - over) / 1e9);
  }

  private void lifted(Bench bench) throws InterruptedException {
    bench.idReader().behave(Manner.LIFTED_IN_READING);
    bench.idReader().lay();
    String findings = expect("unreadable", "lifted");
    bench.idReader().behave(Manner.PROPER);
    add("LIFTED_IN_READING", findings + card(bench), 0);
  }

  /** A card that stays there is told once, and its lifting once. */
  private void stillLying(Bench bench) throws InterruptedException {
    bench.idReader().lay();
    String findings = expect(SPECIMEN);
    String more = told.poll(3, TimeUnit.SECONDS);
    findings += more == null ? "" : "told %s while it lay; ".formatted(more);
    bench.idReader().lift();
    add("STILL_LYING", findings + expect("lifted"), 0);
  }

  private void line(Bench bench, IdReaderDriver driver, LineFault fault) throws Exception {
    bench.idReaderLine().suffer(fault);
    String findings = card(bench);
    bench.idReaderLine().suffer(LineFault.NONE);
    await(driver, State.ONLINE, null);
    add("LINE_" + fault, findings, 0);
  }

  private void late(Bench bench, IdReaderDriver driver) throws Exception {
    bench.idReaderLine().suffer(LineFault.LATE);
    await(driver, State.OFFLINE, DeviceError.TIMEOUT);
    long over = System.nanoTime();
    bench.idReaderLine().suffer(LineFault.NONE);
    await(driver, State.ONLINE, null);
    add("LINE_LATE", card(bench), (System.nanoTime() - over) / 1e9);
  }

  private void unplugged(Bench bench, IdReaderDriver driver, String fault, boolean swapped)
      throws Exception {
    String before = String.valueOf(driver.status().detail());
    bench.idReaderLine().unplug();
    await(driver, State.NO_DEVICE, DeviceError.NO_HARDWARE);
    if (swapped) {
      bench.idReader().swap();
    }
    long over = System.nanoTime();
    bench.idReaderLine().plug();
    await(driver, State.ONLINE, null);
    double recovery = (System.nanoTime() - over) / 1e9;
    String after = String.valueOf(driver.status().detail());
    String findings =
        before.equals(after) == swapped ? "%s, then %s; ".formatted(before, after) : "";
    add(fault, findings + card(bench), recovery);
  }

  private void add(String fault, String findings, double recovery) {
    cells.add(new Cell(name, fault, findings, recovery));
  }

  /** Lays the specimen down and lifts it; tells what was not as it should be. */
  private String card(Bench bench) throws InterruptedException {
    bench.idReader().lay();
    String findings = expect(SPECIMEN);
    bench.idReader().lift();
    return findings + expect("lifted");
  }

  private String expect(String... events) throws InterruptedException {
    StringBuilder findings = new StringBuilder();
    for (String event : events) {
      String came = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!event.equals(came)) {
        findings.append("%s instead of %s; ".formatted(came, event));
      }
    }
    return findings.toString();
  }

  private static void await(IdReaderDriver driver, State state, @Nullable DeviceError cause) {
    while (driver.status().state() != state || driver.status().cause() != cause) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}
