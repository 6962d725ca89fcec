package org.suoma.county;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Ring;
import org.suoma.county.alarms.AlarmDesk;
import org.suoma.county.care.CaretakerDesk;
import org.suoma.county.checking.ProblemRegister;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.link.LinkDesk;
import org.suoma.county.console.ConsoleServer;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.monitoring.CountyMonitoring;
import org.suoma.county.orders.PictureDesk;
import org.suoma.county.photos.PhotoDesk;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.rollout.RolloutCourse;
import org.suoma.county.software.SoftwareShelf;
import org.suoma.county.support.SupportShelf;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves console, published content and the kiosks' reports until the process is ended. */
@Command(name = "serve", description = "启动控制台、发布目录和终端报告接口", mixinStandardHelpOptions = true)
final class ServeCommand extends CountyCommand {

  private static final int CLOSE_SECONDS = 10;

  /** The start itself is not to wait for it. */
  private static final int FIRST_CHECK_MINUTES = 2;

  /** Before others have begun their day. */
  private static final int FIRST_LINKS_MINUTES = 1;

  private static final int FIRST_WATCH_MINUTES = 10;

  /** How often a server looks whether a duty of the day is left to it. */
  private static final int LOOK_MINUTES = 60;

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
    PhotoDesk photos = wiring.photos(wiring.cases());
    Duties duties = wiring.duties();
    ScheduledExecutorService tasks = Executors.newSingleThreadScheduledExecutor();
    // Whatever waits for other people's servers keeps nobody waiting here.
    ScheduledExecutorService errands = Executors.newSingleThreadScheduledExecutor();
    ConsoleServices services = wiring.services(publishing);
    try (CountyMonitoring monitoring = wiring.monitoring(services);
        ConsoleServer server = wiring.console(services, monitoring)) {
      EventLog told = monitoring.log();
      ScheduledFuture<?> unused =
          tasks.scheduleWithFixedDelay(
              () ->
                  keepHouse(
                      duties,
                      publishing,
                      services.software().shelf(),
                      photos,
                      services.pictures(),
                      services.support(),
                      told),
              0,
              LOOK_MINUTES,
              TimeUnit.MINUTES);
      ScheduledFuture<?> unusedToo =
          tasks.scheduleWithFixedDelay(
              () -> check(duties, wiring.checks().register(), told),
              FIRST_CHECK_MINUTES,
              LOOK_MINUTES,
              TimeUnit.MINUTES);
      ScheduledFuture<?> unusedMeanwhile =
          errands.scheduleWithFixedDelay(
              () -> tryLinks(duties, wiring.checks().links(), told),
              FIRST_LINKS_MINUTES,
              LOOK_MINUTES,
              TimeUnit.MINUTES);
      ScheduledFuture<?> unusedEither =
          tasks.scheduleWithFixedDelay(
              () -> {
                rollOut(duties, services.rollouts().course(), told);
                rollOut(duties, services.software().course(), told);
                spread(duties, services.caretakers(), told);
              },
              1,
              1,
              TimeUnit.MINUTES);
      ScheduledFuture<?> unusedBesides =
          tasks.scheduleWithFixedDelay(
              // After an outage of this server every kiosk is silent until it has reported.
              () -> watch(duties, services.alarms(), told),
              FIRST_WATCH_MINUTES,
              1,
              TimeUnit.MINUTES);
      begin(monitoring, server);
      Map<String, Object> facts = facts(server, config, wiring);
      monitoring.origin().ifPresent(origin -> facts.put("monitoring", origin));
      if (readyFile != null) {
        new ReadyFile(readyFile).write(facts);
      }
      out.println("控制台：" + facts.get("console"));
      out.println("发布目录：" + facts.get("content"));
      end.await();
    } finally {
      tasks.shutdownNow();
      errands.shutdownNow();
    }
  }

  private static void begin(CountyMonitoring monitoring, ConsoleServer server) throws IOException {
    try {
      monitoring.start();
      server.start();
    } catch (IOException e) {
      monitoring.log().tell(CountyKinds.NOT_STARTED.of(e));
      throw e;
    }
    monitoring.log().tell(CountyKinds.STARTED.now());
  }

  /** Without this, kiosks would take a county that publishes nothing for one that is held back. */
  private static void keepHouse(
      Duties duties,
      Publishing publishing,
      SoftwareShelf software,
      PhotoDesk photos,
      PictureDesk pictures,
      SupportShelf support,
      EventLog told) {
    try {
      boolean unused = duties.<IOException>take("keep-house", publishing::keepHouse);
    } catch (IOException | RuntimeException e) {
      told.tell(CountyKinds.UPKEEP_FAILED.of(e), e);
    }
    try {
      boolean unused = duties.<IOException>take("software", software::clean);
    } catch (IOException | RuntimeException e) {
      told.tell(CountyKinds.OLD_SOFTWARE_NOT_DELETED.of(e), e);
    }
    try {
      boolean unused = duties.<RuntimeException>take("photos", () -> expire(photos, told));
    } catch (RuntimeException e) {
      told.tell(CountyKinds.OLD_PHOTOS_NOT_DELETED.of(e), e);
    }
    try {
      boolean unused = duties.<RuntimeException>take("pictures", pictures::expire);
    } catch (RuntimeException e) {
      told.tell(CountyKinds.OLD_PICTURES_NOT_DELETED.of(e), e);
    }
    try {
      boolean unused = duties.<RuntimeException>take("support-files", support::expire);
    } catch (RuntimeException e) {
      told.tell(CountyKinds.OLD_SUPPORT_FILES_NOT_DELETED.of(e), e);
    }
  }

  private static void expire(PhotoDesk photos, EventLog told) {
    int expired = photos.expire();
    if (expired > 0) {
      told.tell(CountyKinds.PHOTOS_EXPIRED.of(expired));
    }
  }

  /** A scheduled task that throws is never run again. */
  private static void check(Duties duties, ProblemRegister register, EventLog told) {
    try {
      boolean unused = duties.<RuntimeException>take("check", () -> scan(register, told));
    } catch (RuntimeException e) {
      told.tell(CountyKinds.SCAN_FAILED.of(e), e);
    }
  }

  private static void tryLinks(Duties duties, LinkDesk links, EventLog told) {
    try {
      boolean unused = duties.<Exception>run("links", () -> links.run(told));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      told.tell(CountyKinds.LINKS_NOT_TRIED.of(e), e);
    }
  }

  private static void rollOut(Duties duties, RolloutCourse rollouts, EventLog told) {
    try {
      duties.<IOException>inTurn(rollouts::step);
    } catch (IOException | RuntimeException e) {
      told.tell(CountyKinds.ROLLOUT_STUCK.of(e), e);
    }
  }

  private static void spread(Duties duties, CaretakerDesk caretakers, EventLog told) {
    try {
      duties.<RuntimeException>inTurn(caretakers::spread);
    } catch (RuntimeException e) {
      told.tell(CountyKinds.CARETAKERS_NOT_SENT.of(e), e);
    }
  }

  private static void watch(Duties duties, AlarmDesk alarms, EventLog told) {
    try {
      duties.<RuntimeException>inTurn(alarms::step);
    } catch (RuntimeException e) {
      told.tell(CountyKinds.ALARMS_NOT_LOOKED.of(e), e);
    }
  }

  private static void scan(ProblemRegister register, EventLog told) {
    long blocked = register.scan().stream().filter(Finding::blocks).count();
    if (blocked > 0) {
      told.tell(CountyKinds.SCAN_BLOCKS.of(blocked));
    }
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
