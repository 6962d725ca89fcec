package org.suoma.agent.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.AgentConfig;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.content.trust.ContentError;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Shows and steers the content of a running kiosk: {@code status}, {@code update}, {@code
 * rollback}.
 */
@Command(name = "content", description = "查看和更新终端上的内容，或退回上一版", mixinStandardHelpOptions = true)
public final class ContentMain {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final long LOOK_MILLIS = 250;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  @Option(names = "--config", required = true, description = "终端代理的配置文件 agent.toml")
  private @Nullable Path configFile;

  @Option(names = "--terminal", hidden = true, description = "输出到终端屏幕，进度写在同一行")
  private boolean onTerminal;

  @Spec private @Nullable CommandSpec spec;

  private final ProgressLine line = new ProgressLine();

  private ContentMain() {}

  /** Runs one command. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new ContentMain())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof IOException || failure instanceof ConfigException)) {
                throw failure;
              }
              command.getParent().getOut().println(inWords(failure));
              return FAILED;
            });
  }

  /** Tells what is on the screen. */
  @Command(description = "屏幕上是哪一版，上次更新怎样")
  int status() throws IOException, ConfigException {
    show(api().status());
    return DONE;
  }

  /** Looks for a new release now and shows how it comes. */
  @Command(description = "马上更新，并显示进度")
  int update() throws IOException, ConfigException {
    AgentApi api = api();
    ContentStatus before = api.status();
    api.poll();
    String shown = "";
    boolean ran = false;
    while (true) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
      ContentStatus status = api.status();
      ContentStatus.Progress progress = status.progress();
      if (progress != null) {
        ran = true;
        shown = show(line.of(progress), shown);
      } else if (ran
          || !Objects.equals(status.checkedAt(), before.checkedAt())
          || !Objects.equals(status.detail(), before.detail())) {
        endLine(shown);
        show(status);
        return status.error() == null ? DONE : FAILED;
      }
    }
  }

  /** Brings the release before on the screen again. */
  @Command(description = "退回上一版；再退一次即撤销。县里发布更新的一版后自动恢复更新")
  int rollback() throws IOException, ConfigException {
    show(api().rollBack());
    return DONE;
  }

  /** On a terminal the line is written over; elsewhere every change is a line of its own. */
  private String show(String now, String before) {
    if (onTerminal) {
      out().print("\r\u001B[K" + now);
      out().flush();
    } else if (!now.equals(before)) {
      out().println(now);
    }
    return now;
  }

  private void endLine(String shown) {
    if (onTerminal && !shown.isEmpty()) {
      out().println();
    }
  }

  private void show(ContentStatus status) {
    Long sequence = status.sequence();
    Instant published = status.publishedAt();
    out()
        .println(
            sequence == null || published == null
                ? "屏幕上还没有内容"
                : "屏幕上是第 %d 版，县里 %s 发布".formatted(sequence, TIME.format(published)));
    ContentError error = status.error();
    if (error != null) {
      out().printf("更新没有成功：%s（%s）%n", error.message(), error);
      out().printf("详情：%s%n", status.detail());
      return;
    }
    Instant checked = status.checkedAt();
    if (checked != null && status.outcome() != null) {
      String how =
          switch (status.outcome()) {
            case UNCHANGED, ACTIVATED -> "已是最新";
            case REPAIRED -> "磁盘上坏掉的文件已重新下载";
            case WAITING -> "新的一版已下载好，到规定的时段再上屏";
            case LEFT_TO_NEIGHBOUR -> "大厅里另一台终端正在下载新的一版，完成后从它那里取";
            case HELD -> "最新的一版在这台终端上被退回，等县里发布更新的一版";
          };
      out().printf("%s（%s 核对）%n", how, TIME.format(checked));
    }
  }

  private static String inWords(Exception failure) {
    if (failure instanceof AgentApi.RefusedException refused) {
      return switch (refused.code()) {
        case "NO_RELEASE_BEFORE" -> "没有可以退回的上一版，屏幕上的内容没有变化";
        case "UPDATE_RUNNING" -> "正在更新，请更新完再退回；屏幕上的内容没有变化";
        case "RELEASE_NOT_WHOLE" -> "上一版的文件已经不完整，不能退回；屏幕上的内容没有变化";
        default -> "代理没有照办：%s %s".formatted(refused.code(), refused.getMessage());
      };
    }
    return failure instanceof ConnectException
        ? "连不上这台终端的代理，请先看它是否在运行"
        : String.valueOf(failure.getMessage());
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private AgentApi api() throws IOException, ConfigException {
    AgentConfig config = new ConfigFile(Objects.requireNonNull(configFile)).read(AgentConfig.class);
    Path token = config.api().tokenFile();
    if (!Files.isReadable(token)) {
      throw new IOException("读不了代理的令牌 %s：代理从未启动过，或当前用户没有权限".formatted(token));
    }
    return new AgentApi(
        URI.create("http://127.0.0.1:" + config.api().port() + "/"),
        Files.readString(token).trim());
  }
}
