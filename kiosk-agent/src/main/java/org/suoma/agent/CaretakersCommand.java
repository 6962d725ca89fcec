package org.suoma.agent;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.care.CaretakerFile;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.content.care.PinVerifier;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.records.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Who may open this kiosk's panel, where the county does not say so; an agent that runs need not be
 * restarted.
 */
@Command(
    name = "caretakers",
    description = "谁能打开这台终端的看护面板；县里设了看护人员时以县里的为准。请用运行终端代理的那个用户来运行",
    mixinStandardHelpOptions = true)
final class CaretakersCommand {

  @ParentCommand private @Nullable KioskAgent agent;

  @Spec private @Nullable CommandSpec spec;

  private CaretakersCommand() {}

  /** Lets somebody in. */
  @Command(description = "加一个人，或给他换密码；密码输入时不显示")
  int add(
      @Parameters(paramLabel = "NUMBER", description = "工号，2 到 6 位数字") String number,
      @Parameters(paramLabel = "NAME", description = "姓名") String name,
      @Option(names = "--pin-from-input", description = "不问，从标准输入读一行作为密码，给脚本用") boolean fromInput)
      throws IOException {
    return told(
        (file, out) -> {
          Caretaker.requireNumber(number);
          PinVerifier pin = PinVerifier.of(fromInput ? read() : typed(), new SecureRandom());
          file.put(new Caretaker(number, name, pin));
          out.printf("好了：%s %s 可以打开看护面板。连点屏幕左上角五下，输入工号和密码。%n", number, name);
          return ExitCode.OK;
        });
  }

  /** Lets somebody in no more. */
  @Command(description = "去掉一个人")
  int remove(@Parameters(paramLabel = "NUMBER", description = "工号") String number)
      throws IOException {
    return told(
        (file, out) -> {
          boolean was = file.remove(number);
          out.println(was ? "去掉了" : "没有工号是 " + number + " 的人");
          return was ? ExitCode.OK : ExitCode.USAGE;
        });
  }

  /** Tells who may. */
  @Command(description = "看看有谁")
  int list() throws IOException {
    return told(
        (file, out) -> {
          List<Caretaker> all = file.get();
          all.forEach(one -> out.printf("%s %s%n", one.number(), one.name()));
          if (all.isEmpty()) {
            out.println("还没有人。加一个人：agent caretakers add 工号 姓名");
          }
          return ExitCode.OK;
        });
  }

  private int told(Act act) throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try {
      AgentConfig config = Objects.requireNonNull(agent).config();
      return act.run(
          new CaretakerFile(config.caretakersFile(), EventLog.unkept(Program.AGENT)), out);
    } catch (ConfigException | IllegalArgumentException e) {
      out.println(e.getMessage());
      return ExitCode.USAGE;
    }
  }

  /** Not as an argument: those stand in histories and lists of processes. */
  private static Pin read() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
    return Pin.chosen(line == null ? "" : line.strip());
  }

  @SuppressWarnings("SystemConsoleNull") // of Java 17, and harmless on later ones
  private static Pin typed() {
    Console console = System.console();
    if (console == null) {
      throw new IllegalArgumentException("这里不能输入密码；请在终端窗口里运行，或用 --pin-from-input");
    }
    char[] first = console.readPassword("密码（%d 到 %d 位数字）：", Pin.FEWEST, Pin.MOST);
    char[] again = console.readPassword("再输一遍：");
    if (first == null || !Arrays.equals(first, again)) {
      throw new IllegalArgumentException("两遍不一样，没有改");
    }
    return Pin.chosen(new String(first));
  }

  /** One of the commands. */
  @FunctionalInterface
  private interface Act {
    int run(CaretakerFile file, PrintWriter out) throws IOException;
  }
}
