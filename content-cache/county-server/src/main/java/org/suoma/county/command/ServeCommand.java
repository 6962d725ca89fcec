package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Ring;
import org.suoma.county.console.ConsoleServer;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.monitoring.CountyEvents;
import org.suoma.county.monitoring.CountyMonitoring;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.wiring.ConsoleWiring;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyRounds;
import org.suoma.county.wiring.CountyWiring;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves console, published content and the kiosks' reports until the process is ended. */
@Command(name = "serve", description = "启动控制台、发布目录和终端报告接口", mixinStandardHelpOptions = true)
final class ServeCommand extends CountyCommand {

  private static final int CLOSE_SECONDS = 10;

  @Option(names = "--ready", paramLabel = "FILE", description = "启动完成后写入地址的文件")
  private @Nullable Path readyFile;

  @Option(names = "--sample", paramLabel = "DIR", description = "数据为空时先导入并发布这个文件夹")
  private @Nullable Path sample;

  ServeCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out)
      throws IOException, UnreadableDocumentException, InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread onExit = new Thread(() -> awaitClose(end, closed), "county-exit");
    Runtime.getRuntime().addShutdownHook(onExit);
    try {
      serve(config, wiring, out, end);
    } finally {
      closed.countDown();
    }
    return DONE;
  }

  private void serve(CountyConfig config, CountyWiring wiring, PrintWriter out, CountDownLatch end)
      throws IOException, UnreadableDocumentException, InterruptedException {
    ensureKeys(wiring, out);
    Publishing publishing = wiring.publishing();
    if (sample != null && wiring.shelf().isEmpty()) {
      new ImportTable(wiring.importer().run(List.of(sample), null), false).print(out);
      out.println("已发布第 %d 版".formatted(publishing.publish(Ring.ALL).sequence()));
    }
    try (CountyEvents events = wiring.events()) {
      serve(config, wiring, publishing, events, out, end);
    }
  }

  private void serve(
      CountyConfig config,
      CountyWiring wiring,
      Publishing publishing,
      CountyEvents events,
      PrintWriter out,
      CountDownLatch end)
      throws IOException, InterruptedException {
    ConsoleWiring console = wiring.console(events.log());
    ConsoleServices services = console.services(publishing);
    try (CountyMonitoring monitoring = console.monitoring(services, events);
        ConsoleServer server = console.server(services, monitoring);
        CountyRounds rounds = console.rounds(publishing, services)) {
      rounds.begin();
      begin(monitoring, server, events.log());
      Map<String, Object> facts = facts(server, config, wiring);
      monitoring.origin().ifPresent(origin -> facts.put("monitoring", origin));
      if (readyFile != null) {
        new ReadyFile(readyFile).write(facts);
      }
      out.println("控制台：" + facts.get("console"));
      out.println("发布目录：" + facts.get("content"));
      end.await();
    }
  }

  private static void begin(CountyMonitoring monitoring, ConsoleServer server, EventLog told)
      throws IOException {
    try {
      monitoring.start();
      server.start();
    } catch (IOException e) {
      told.tell(CountyKinds.NOT_STARTED.of(e));
      throw e;
    }
    told.tell(CountyKinds.STARTED.now());
  }

  private static Map<String, Object> facts(
      ConsoleServer server, CountyConfig config, CountyWiring wiring) throws IOException {
    String origin = server.origin();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("console", origin + "/console");
    facts.put("content", origin + "/content/");
    facts.put("address", origin + "/");
    facts.put("pid", ProcessHandle.current().pid());
    facts.put("data", config.dataDir().toString());
    facts.put("root", wiring.keys().rootFile().toString());
    return facts;
  }

  /** Lets the server close in order before the process ends. */
  private static void awaitClose(CountDownLatch end, CountDownLatch closed) {
    end.countDown();
    try {
      boolean unused = closed.await(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
