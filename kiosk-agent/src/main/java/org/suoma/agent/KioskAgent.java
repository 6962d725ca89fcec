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
import org.suoma.event.AgentKinds;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
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
    AgentConfig config;
    try {
      config = config();
    } catch (ConfigException e) {
      EventLog.unkept(Program.AGENT).tell(AgentKinds.CONFIG_REFUSED.now());
      log.info("配置有误：{}", e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    log.info("starting with {}", config);
    EventWiring told = new EventWiring(config, System.getenv(), Clock.systemUTC());
    try {
      Agent agent = new Agent(config, Clock.systemUTC(), told, heartbeat, restart::countDown);
      Map<String, Object> facts = agent.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(agent, told), "shutdown"));
      tellReady(facts, told.log());
      told.log().tell(AgentKinds.STARTED.now());
      log.info("answering at {}", facts.get("address"));
    } catch (IOException e) {
      log.info("没有启动：{}", e.getMessage());
      told.log().tell(AgentKinds.NOT_STARTED.of(e), e);
      told.close();
      return CommandLine.ExitCode.SOFTWARE;
    }
    restart.await(); // or until the process is told to end
    return RESTART;
  }

  private static void end(Agent agent, EventWiring told) {
    agent.close();
    told.close();
  }

  /** A full disk is no reason to end. */
  private void tellReady(Map<String, Object> facts, EventLog eventLog) {
    if (readyFile == null) {
      return;
    }
    try {
      new ReadyFile(readyFile).write(facts);
    } catch (IOException e) {
      eventLog.tell(AgentKinds.READY_FILE_NOT_WRITTEN.of(readyFile), e);
    }
  }
}
