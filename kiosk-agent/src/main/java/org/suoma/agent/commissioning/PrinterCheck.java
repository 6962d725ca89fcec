package org.suoma.agent.commissioning;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.suoma.agent.driver.ReceiptPrinterDriver;
import org.suoma.agent.printing.TestPage;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.ReceiptPrinter;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Checks a receipt printer: it answers, prints a page of everything, and tells of hands in it. */
public final class PrinterCheck {

  private final PrinterProfile profile;
  private final DeviceLink.Opener line;
  private final Clock clock;
  private final Person person;

  /** A check of the printer at this line. */
  public PrinterCheck(PrinterProfile profile, DeviceLink.Opener line, Clock clock, Person person) {
    this.profile = profile;
    this.line = line;
    this.clock = clock;
    this.person = person;
  }

  /** Runs it; what it finds goes to the person as it is found. */
  public void run() throws InterruptedException {
    try (ReceiptPrinterDriver driver =
        new ReceiptPrinterDriver(
            profile,
            new ReceiptEncoder(profile, new FontGlyphRenderer()),
            line,
            clock,
            status -> {},
            EventLog.unkept(Program.AGENT))) {
      driver.start();
      Watched printer = new Watched(driver::status);
      if (!printer.becomes(DeviceStatus::isOnline, Watched.FOR_A_DEVICE)) {
        person.hears(Finding.bad("打印机有回应", printer.trouble() + "；请检查电源、连线、波特率和型号文件"));
        return;
      }
      person.hears(Finding.good("打印机有回应", "%d 波特".formatted(profile.baudRate())));
      page(driver);
      if (person.isThere()) {
        hand(printer, "打开盖子", DeviceError.COVER_OPEN, "合上盖子");
        hand(printer, "取出打印纸（合上盖子）", DeviceError.PAPER_OUT, "装回打印纸，合上盖子");
      }
    }
  }

  private void page(ReceiptPrinterDriver driver) throws InterruptedException {
    Way way = new Way();
    long start = System.nanoTime();
    PrintOutcome outcome;
    try {
      outcome = driver.print(TestPage.of(profile.model(), List.of()), way).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an outcome is never exceptional", e);
    }
    DeviceError reason = outcome.reason();
    if (reason != null) {
      person.hears(Finding.bad("打印测试页", reason.message()));
      return;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    person.hears(Finding.good("打印测试页", String.format(Locale.ROOT, "%.1f 秒", seconds)));
    if (profile.presenter()) {
      boolean out = way.presented.await(Watched.FOR_A_DEVICE.toSeconds(), TimeUnit.SECONDS);
      person.hears(new Finding("出纸器送出小票", out, out ? "" : "没有察觉；请核对型号文件的 status"));
      if (out && person.isThere()) {
        person.please("请取走小票");
        boolean taken = way.taken.await(Watched.FOR_A_PERSON.toSeconds(), TimeUnit.SECONDS);
        person.hears(new Finding("察觉小票被取走", taken, ""));
      }
    }
  }

  private void hand(Watched printer, String act, DeviceError expected, String undo)
      throws InterruptedException {
    person.please("请" + act);
    boolean noticed = printer.becomes(status -> status.cause() == expected, Watched.FOR_A_PERSON);
    person.hears(
        new Finding("察觉：" + act, noticed, noticed ? expected.message() : printer.trouble()));
    person.please("请" + undo);
    boolean well = printer.becomes(DeviceStatus::isOnline, Watched.FOR_A_PERSON);
    person.hears(new Finding("恢复：" + undo, well, well ? "" : printer.trouble()));
  }

  private static final class Way implements ReceiptPrinter.Progress {
    private final CountDownLatch presented = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);

    @Override
    public void sending() {}

    @Override
    public void presented() {
      presented.countDown();
    }

    @Override
    public void taken() {
      taken.countDown();
    }
  }
}
