package org.suoma.agent.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.software.SoftwareFolder;
import org.suoma.agent.software.SoftwareInstall;
import org.suoma.content.store.DiskFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What a package and the IT person do with the versions of the programs on this kiosk, while the
 * agent does not run: {@code install}, {@code status}, {@code back}.
 */
@Command(name = "versions", description = "终端程序的版本：装上、查看、退回", mixinStandardHelpOptions = true)
public final class VersionsMain {

  private static final int DONE = 0;
  private static final int FAILED = 1;

  @Option(names = "--dir", required = true, description = "放各个版本的目录，agent.toml 里 [software] 的 dir")
  private @Nullable Path dir;

  @Spec private @Nullable CommandSpec spec;

  private VersionsMain() {}

  /** Runs one command. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new VersionsMain())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof IOException)) {
                throw failure;
              }
              command.getErr().println("没有办成：" + failure.getMessage());
              return FAILED;
            });
  }

  /** Takes in what a package has brought. */
  @Command(description = "装上安装包带来的版本")
  int install(
      @Parameters(index = "0", paramLabel = "目录") Path image,
      @Parameters(index = "1", paramLabel = "清单") Path list)
      throws IOException {
    SoftwareInstall.Result result =
        new SoftwareInstall(folder()).run(image, Files.readAllBytes(list));
    String words =
        switch (result.outcome()) {
          case FIRST -> "程序 %s 装好了".formatted(result.runs());
          case ON_TRIAL -> "程序 %s 装好了，先试运行；不正常会自动退回".formatted(result.runs());
          case KEPT -> "继续用程序 %s：安装包里的不比它新".formatted(result.runs());
          case REFUSED -> "继续用程序 %s：%s".formatted(result.runs(), result.why());
        };
    out().println(words);
    return DONE;
  }

  /** Tells what runs, and what can be gone back to. */
  @Command(description = "正在用哪一版，可以退回到哪一版")
  int status() throws IOException {
    SoftwareFolder folder = folder();
    out().printf("正在用：%s%s%n", folder.current(), folder.trial().isPresent() ? "（试运行）" : "");
    out().println("可以退回到：" + folder.before().map(Object::toString).orElse("没有"));
    folder
        .newestRefused()
        .ifPresent(left -> out().printf("不再试：%s（%s）%n", left.version(), left.reason()));
    return DONE;
  }

  /** Goes back to the version before, and never by itself to this one again. */
  @Command(description = "退回上一版")
  int back() throws IOException {
    SoftwareFolder folder = folder();
    folder.goBack("在终端上退回");
    out().println("退回到程序 " + folder.current());
    return DONE;
  }

  private SoftwareFolder folder() {
    return new SoftwareFolder(Objects.requireNonNull(dir), new DiskFiles());
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
