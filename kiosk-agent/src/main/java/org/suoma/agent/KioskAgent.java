package org.suoma.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;
import org.suoma.watch.Heartbeat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The agent's command line. */
@Command(
    name = "agent",
    description = "终端代理：打印机、读卡器、扫码器和内容更新",
    mixinStandardHelpOptions = true,
    subcommands = {EnrolCommand.class, CaretakersCommand.class})
public final class KioskAgent implements Callable<Integer> {

  /** Tells the supervisor to start the agent again (EX_TEMPFAIL of sysexits.h). */
  private static final int RESTART = 75;

  private static final Logger log = LoggerFactory.getLogger(KioskAgent.class);

  @Option(
      names = "--config",
      required = true,
      scope = ScopeType.INHERIT,
      description = "配置文件 agent.toml")
  private @Nullable Path configFile;

  @Option(names = "--ready", description = "启动完成后把地址写进这个 JSON 文件")
  private @Nullable Path readyFile;

  private KioskAgent() {}

  /** Runs the agent until it is told to stop. */
  public static void main(String[] args) {
    // Ours are closed before the county's server closes them, after 60 s, under a request.
    System.setProperty("jdk.httpclient.keepalive.timeout", "45");
    System.exit(commandLine().execute(args));
  }

  /** The command with those below it. */
  public static CommandLine commandLine() {
    return new CommandLine(new KioskAgent());
  }

  AgentConfig config() throws ConfigException {
    return new ConfigFile(Objects.requireNonNull(configFile)).read(AgentConfig.class);
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch restart = new CountDownLatch(1);
    Heartbeat heartbeat = Heartbeat.begin(System.getenv());
    try {
      AgentConfig config = config();
      log.info("starting with {}", config);
      Agent agent = new Agent(config, Clock.systemUTC(), heartbeat, restart::countDown);
      Map<String, Object> facts = agent.start();
      Runtime.getRuntime().addShutdownHook(new Thread(agent::close, "shutdown"));
      tellReady(facts);
      log.info("answering at {}", facts.get("address"));
    } catch (ConfigException e) {
      log.error("配置有误：{}", e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (IOException e) {
      log.error("没有启动：{}", e.getMessage(), e);
      return CommandLine.ExitCode.SOFTWARE;
    }
    restart.await(); // or until the process is told to end
    return RESTART;
  }

  /** A full disk is no reason to end. */
  private void tellReady(Map<String, Object> facts) {
    if (readyFile == null) {
      return;
    }
    try {
      new ReadyFile(readyFile).write(facts);
    } catch (IOException e) {
      log.error("{} cannot be written: whoever waits for it does not hear of us", readyFile, e);
    }
  }
}
