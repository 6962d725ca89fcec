package org.suoma.agent.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.DeviceLines;
import org.suoma.agent.commissioning.Finding;
import org.suoma.agent.commissioning.IdReaderCheck;
import org.suoma.agent.commissioning.Person;
import org.suoma.agent.commissioning.PrinterCheck;
import org.suoma.agent.commissioning.ScannerCheck;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.RecordingLink;
import org.suoma.device.profile.DeviceProfile;
import org.suoma.device.profile.IdReaderProfile;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.ScannerProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks one device step by step. */
@Command(
    name = "test",
    description = "一步一步检查一台设备：有没有回应、打印测试页、开盖缺纸、读证件、扫码。请先停下终端代理",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "PROFILE", description = "型号，如 escpos-80mm")
  private String profileName = "";

  @Parameters(index = "1", paramLabel = "PORT", description = "同 agent.toml 的 port，如 /dev/ttyUSB0")
  private String port = "";

  @Option(names = "--profiles", paramLabel = "DIR", description = "先从这个目录找型号文件，没有再用自带的")
  private @Nullable Path profiles;

  @Option(names = "--baud", paramLabel = "N", description = "波特率；不写就用型号文件的")
  private @Nullable Integer baudRate;

  @Option(names = "--alone", description = "旁边没有人：不做需要动手的检查")
  private boolean alone;

  @Option(
      names = "--transcript",
      paramLabel = "FILE",
      description = "把与打印机的全部收发记到这里，供远程分析；读卡器和扫码器不记")
  private @Nullable Path transcript;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter words = Objects.requireNonNull(spec).commandLine().getOut();
    Told told = new Told(words, !alone);
    try {
      ProfileLibrary library =
          profiles == null ? ProfileLibrary.bundled() : ProfileLibrary.with(profiles);
      Map<String, DeviceProfile> known = library.all(DeviceProfile.class);
      DeviceProfile profile = known.get(profileName);
      if (profile == null) {
        words.printf("没有型号文件 %s；有：%s%n", profileName, String.join("、", known.keySet()));
        return ExitCode.USAGE;
      }
      words.printf("检查 %s（%s）%n", profile.model(), port);
      check(profile, told);
    } catch (ProfileException | IllegalArgumentException e) {
      words.println(e.getMessage());
      return ExitCode.USAGE;
    }
    words.println(told.failed == 0 ? "都好。" : "有 %d 项不对。".formatted(told.failed));
    return told.failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void check(DeviceProfile profile, Person person) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    if (profile instanceof PrinterProfile usual) {
      PrinterProfile printer = baudRate == null ? usual : usual.at(baudRate);
      DeviceLink.Opener line = DeviceLines.at(port, printer.baudRate());
      if (transcript == null) {
        new PrinterCheck(printer, line, clock, person).run();
      } else {
        record(printer, line, transcript, clock, person);
      }
    } else if (profile instanceof IdReaderProfile reader) {
      new IdReaderCheck(reader, DeviceLines.of(reader, port, baudRate), clock, person).run();
    } else if (profile instanceof ScannerProfile scanner) {
      int speed = baudRate == null ? scanner.baudRate() : baudRate;
      new ScannerCheck(scanner, DeviceLines.at(port, speed), person).run();
    }
  }

  private static void record(
      PrinterProfile printer, DeviceLink.Opener line, Path file, Clock clock, Person person)
      throws InterruptedException {
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
      Instant start = clock.instant();
      lines.printf("# %s, %s%n", printer.model(), start);
      DeviceLink.Opener recording =
          () -> new RecordingLink(line.open(), clock, start, event -> lines.println(event.line()));
      new PrinterCheck(printer, recording, clock, person).run();
    } catch (IOException e) {
      throw new IllegalArgumentException("不能写 " + file + "：" + e.getMessage(), e);
    }
  }

  private static final class Told implements Person {
    private final PrintWriter words;
    private final boolean isThere;
    private int failed;

    Told(PrintWriter words, boolean isThere) {
      this.words = words;
      this.isThere = isThere;
    }

    @Override
    public void please(String what) {
      words.printf("  → %s%n", what);
    }

    @Override
    public void hears(Finding finding) {
      failed += finding.passed() ? 0 : 1;
      String note = finding.note().isEmpty() ? "" : "：" + finding.note();
      words.printf("  %s %s%s%n", finding.passed() ? "✔" : "✘", finding.what(), note);
    }

    @Override
    public boolean isThere() {
      return isThere;
    }
  }
}
