package org.suoma.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.app.shell.KioskWindow;
import org.suoma.app.site.PageServer;
import org.suoma.app.standing.Errands;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;
import org.suoma.watch.Heartbeat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The app's command line: starts what is asked for and waits for its end. */
@Command(name = "app", description = "终端应用：全屏页面", mixinStandardHelpOptions = true)
public final class KioskApp implements Callable<Integer> {

  private final KioskWindow window;
  private final Map<String, Object> facts;

  @Option(names = "--config", required = true, description = "配置文件 app.toml")
  private @Nullable Path configFile;

  @Option(names = "--ready", description = "首页显示后把地址写进这个 JSON 文件")
  private @Nullable Path readyFile;

  @Option(names = "--pages-only", description = "只提供页面，不开窗口")
  private boolean pagesOnly;

  @Option(names = "--preview", description = "给县控制台预览：只提供页面，地址在 /preview/ 下，标准输入关闭时结束")
  private boolean preview;

  /**
   * An app that shows its pages in this window.
   *
   * @param window not yet shown
   * @param facts further facts for the ready file, which may still come until the first page shows
   */
  public KioskApp(KioskWindow window, Map<String, Object> facts) {
    this.window = window;
    this.facts = facts;
  }

  /** Runs the app until it is told to stop. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new KioskApp(new KioskWindow(), Map.of())).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    boolean opensWindow = !pagesOnly && !preview;
    Heartbeat heartbeat = opensWindow ? Heartbeat.begin(System.getenv()) : Heartbeat.unseen();
    if (opensWindow) {
      window.begin(); // beside all that its pages need
    }
    AppConfig config;
    try {
      config = new ConfigFile(Objects.requireNonNull(configFile)).read(AppConfig.class);
    } catch (ConfigException e) {
      EventLog.unkept(Program.APP).tell(AppKinds.CONFIG_REFUSED.now());
      log().info("配置有误：{}", e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    EventWiring told =
        preview
            ? EventWiring.unkept()
            : EventWiring.in(config.pageTokenFile(), System.getenv(), Clock.systemUTC());
    try {
      PageWiring parts = new PageWiring(config, preview, told);
      PageServer server = parts.start();
      WindowWiring windows = new WindowWiring(config, parts, window, told);
      Runnable ready = () -> tellThatPagesShow(config, parts, server, windows, told.log());
      if (opensWindow) {
        windows.show(server, heartbeat, ready);
      } else {
        ready.run();
      }
      if (preview) {
        awaitEndOfInput();
        return CommandLine.ExitCode.OK;
      }
    } catch (IOException e) {
      log().info("没有启动：{}", e.getMessage());
      told.log().tell(AppKinds.NOT_STARTED.of(e), e);
      return CommandLine.ExitCode.SOFTWARE;
    }
    new CountDownLatch(1).await(); // until the process is told to end
    return CommandLine.ExitCode.OK;
  }

  /**
   * Not a constant of the class: logging is set up beside the window, which need not wait for it.
   */
  private static Logger log() {
    return LoggerFactory.getLogger(KioskApp.class);
  }

  private void tellThatPagesShow(
      AppConfig config,
      PageWiring parts,
      PageServer server,
      WindowWiring windows,
      EventLog eventLog) {
    eventLog.tell(AppKinds.STARTED.now());
    parts.agent().news().tellOfScreen(parts.counter()::isVisited);
    writeReady(config, server, eventLog);
    if (!preview) {
      new Errands(
              parts.agent(),
              parts.visits(),
              parts.countySettings(),
              pagesOnly ? null : window::picture,
              windows::endForRestart,
              eventLog)
          .start();
    }
  }

  /** The pipe closes when the county's server closes it, and also when that is killed. */
  private static void awaitEndOfInput() throws IOException {
    long unused = System.in.transferTo(OutputStream.nullOutputStream());
  }

  private void writeReady(AppConfig config, PageServer server, EventLog eventLog) {
    if (readyFile == null) {
      return;
    }
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put("pages", server.address().toString());
    all.put("port", server.address().getPort());
    all.put("pid", ProcessHandle.current().pid());
    all.put("store", config.storeDir().toString());
    try {
      new ReadyFile(readyFile).write(all);
    } catch (IOException e) {
      eventLog.tell(AppKinds.READY_FILE_NOT_WRITTEN.of(readyFile), e);
    }
  }
}
