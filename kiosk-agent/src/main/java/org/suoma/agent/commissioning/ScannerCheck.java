package org.suoma.agent.commissioning;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.suoma.agent.driver.ScannerDriver;
import org.suoma.device.DeviceStatus;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.profile.ScannerProfile;
import org.suoma.device.protocol.ScannedCode;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Checks a scanner: its line opens, and a code comes through whole. */
public final class ScannerCheck {

  private final ScannerProfile profile;
  private final DeviceLink.Opener line;
  private final Person person;

  /** A check of the scanner at this line. */
  public ScannerCheck(ScannerProfile profile, DeviceLink.Opener line, Person person) {
    this.profile = profile;
    this.line = line;
    this.person = person;
  }

  /** Runs it; what it finds goes to the person as it is found. */
  public void run() throws InterruptedException {
    BlockingQueue<ScannedCode> codes = new LinkedBlockingQueue<>();
    try (ScannerDriver driver =
        new ScannerDriver(
            profile, line, status -> {}, codes::add, EventLog.unkept(Program.AGENT))) {
      driver.start();
      Watched scanner = new Watched(driver::status);
      if (!scanner.becomes(DeviceStatus::isOnline, Watched.FOR_A_DEVICE)) {
        person.hears(Finding.bad("扫码器的串口打得开", scanner.trouble()));
        return;
      }
      person.hears(Finding.good("扫码器的串口打得开", "%d 波特".formatted(profile.baudRate())));
      if (!person.isThere()) {
        return;
      }
      driver.trigger(true);
      person.please("请扫任意一个码（内容不会显示，只看长度和种类）");
      ScannedCode code = codes.poll(Watched.FOR_A_PERSON.toSeconds(), TimeUnit.SECONDS);
      person.hears(
          code == null
              ? Finding.bad("收到扫码内容", "没有收到；请核对波特率和 framing")
              : Finding.good("收到扫码内容", "%d 个字符，%s".formatted(code.text().length(), code.kind())));
      driver.trigger(false);
    }
  }
}
