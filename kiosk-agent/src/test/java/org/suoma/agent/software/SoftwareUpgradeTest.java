package org.suoma.agent.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.KioskAgent;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.software.Platform;
import org.suoma.content.software.SoftwareMaker;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.software.SoftwareWorld;
import org.suoma.content.store.DiskFiles;

/**
 * Real agents, each in a process that the real guard has started, go from version to version by a
 * county's word. The screen is played by this test: it says what the app says.
 */
@Tag("long")
class SoftwareUpgradeTest {

  private static final Path GUARD = Path.of("src/main/guard/suoma-guard").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("\"address\":\"([^\"]+)\"");
  private static final int MOST_SECONDS = 240;

  @TempDir private Path directory;
  private final ScheduledExecutorService screen = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private SoftwareWorld world;
  private HttpServer county;
  private SoftwareFolder folder;
  private @Nullable Process supervisor;

  @BeforeEach
  void aKioskThatRunsItsFirstVersion() throws Exception {
    world = new SoftwareWorld(directory.resolve("world"), Clock.systemUTC());
    world.publish(
        List.of(
            ReleaseFile.of(
                "county.json",
                """
                {"code":"513400","name":"索玛县","zone":"索玛县政务公开专区","fictional":true,
                 "units":[],"areas":[]}
                """
                    .getBytes(UTF_8)),
            ReleaseFile.of("catalog.json", "{\"columns\":[]}".getBytes(UTF_8))));
    county = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    county.createContext(
        "/",
        exchange -> {
          Path file = world.publicFolder().resolve(exchange.getRequestURI().getPath().substring(1));
          byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
          exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, Math.max(bytes.length, -1));
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    county.start();
    Files.write(directory.resolve("root.json"), world.root());
    config("agent.toml", "store", county.getAddress().getPort());
    Path software = directory.resolve("software");
    folder = new SoftwareFolder(software, new DiskFiles());
    new TestKiosk(software, new DiskFiles())
        .install(world, "1.0.0", SoftwareWorld.STATE, Map.of("bin/agent", agent("agent.toml", "")));
    ProcessBuilder supervised =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "trap 'kill $guard; wait $guard; exit 0' TERM; "
                    + "while :; do \"$0\" \"$1\" agent & guard=$!; wait $guard; sleep 1; done",
                GUARD.toString(),
                software.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("agent.log").toFile());
    supervised.environment().put("SUOMA_TRIAL_SECONDS", "60");
    supervised.environment().put("SUOMA_GUARD_SECONDS", "1");
    supervisor = supervised.start();
    ScheduledFuture<?> unused =
        screen.scheduleWithFixedDelay(this::say, 0, 500, TimeUnit.MILLISECONDS);
    await(
        "the first version brings content", () -> Files.exists(directory.resolve("store/ACTIVE")));
  }

  @AfterEach
  void stop() throws Exception {
    screen.shutdownNow();
    county.stop(0);
    Process running = supervisor;
    if (running != null) {
      running.destroy();
      assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aHealthyVersionStaysOneThatCrashesAndOneThatCannotReadContentAreLeft() throws Exception {
    offer("1.1.0", agent("agent.toml", ""));
    await("1.1.0 is kept", () -> runs("1.1.0") && folder.trial().isEmpty());
    assertThat(folder.newestRefused()).isEmpty();
    assertThat(folder.before()).contains(SoftwareVersion.parse("1.0.0"));

    offer("1.2.0", "#!/bin/sh\nexit 3\n");
    await("1.2.0 is left", () -> isLeft("1.2.0"));
    await("1.1.0 runs again", () -> runs("1.1.0") && folder.trial().isEmpty());
    assertThat(folder.newestRefused().orElseThrow().reason()).contains("启动 3 次");

    config("broken.toml", "broken", 1);
    String spoil =
        "cp -r %1$s/store %1$s/broken; for f in %1$s/broken/objects/*/*; do echo x >$f; done\n"
            .formatted(directory);
    offer("1.3.0", agent("broken.toml", spoil));
    await("1.3.0 is left", () -> isLeft("1.3.0"));
    await("1.1.0 runs once more", () -> runs("1.1.0") && folder.trial().isEmpty());
    assertThat(folder.newestRefused().orElseThrow().reason()).contains("60 秒");
    assertThat(Files.readString(directory.resolve("agent.log"))).contains("内容读不出来");
    await("the agent of 1.1.0 answers", () -> !address().isEmpty() && status(address()));
  }

  private boolean runs(String version) throws IOException {
    return folder.current().equals(SoftwareVersion.parse(version));
  }

  private boolean isLeft(String version) {
    return folder.isRefused(SoftwareVersion.parse(version));
  }

  private void offer(String version, String agent) throws IOException {
    SoftwareMaker.Description usual = SoftwareWorld.about(version);
    world.add(
        world.archive(
            new SoftwareMaker.Description(
                usual.version(),
                Platform.running(System.getProperty("os.arch")).orElseThrow(),
                usual.createdAt(),
                usual.upgradesFrom(),
                usual.contentFormat(),
                usual.state()),
            Map.of("bin/agent", agent)));
    world.mirror().offer(usual.version(), SoftwareWorld.everybody());
  }

  /** The program of a version, as a package's would start it. */
  private String agent(String config, String before) {
    return """
        #!/bin/sh
        %s
        exec java -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Xmx128m -cp '%s' %s --config %s --ready %s
        """
        .formatted(
            before,
            System.getProperty("java.class.path"),
            KioskAgent.class.getName(),
            directory.resolve(config),
            directory.resolve("ready.json"));
  }

  private void config(String name, String store, int port) throws IOException {
    Files.writeString(
        directory.resolve(name),
        """
        kiosk-name = "hall-1"
        [api]
        port = 0
        token-file = "%1$s/agent.token"
        [content]
        store-dir = "%1$s/%2$s"
        source = "http://127.0.0.1:%3$d/"
        trusted-root = "%1$s/root.json"
        channel = "common"
        ring = "all"
        poll-seconds = 1
        [software]
        dir = "%1$s/software"
        steady-seconds = 3
        """
            .formatted(directory, store, port));
  }

  /** As the app does once its first page shows. */
  private void say() {
    try {
      HttpRequest request =
          request(address(), "v1/screen")
              .POST(BodyPublishers.ofString("{\"visit\":false}"))
              .header("Content-Type", "application/json")
              .build();
      int unused = http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException | RuntimeException e) {
      // Nobody listens while versions change.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean status(String address) throws IOException {
    try {
      return http.send(request(address, "v1/status").build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private HttpRequest.Builder request(String address, String path) throws IOException {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header(
            "Authorization", "Bearer " + Files.readString(directory.resolve("agent.token")).trim());
  }

  private String address() throws IOException {
    Path ready = directory.resolve("ready.json");
    Matcher found = ADDRESS.matcher(Files.exists(ready) ? Files.readString(ready) : "");
    return found.find() ? found.group(1) : "";
  }

  private void await(String what, Check check) throws Exception {
    for (int i = 0; i < MOST_SECONDS * 4 && !check.holds(); i++) {
      TimeUnit.MILLISECONDS.sleep(250);
    }
    assertThat(check.holds())
        .as("%s%n%s", what, Files.readString(directory.resolve("agent.log")))
        .isTrue();
  }

  /** Something that comes true. */
  @FunctionalInterface
  private interface Check {
    boolean holds() throws IOException;
  }
}
