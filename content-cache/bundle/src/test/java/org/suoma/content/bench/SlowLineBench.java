package org.suoma.content.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suoma.content.line.SlowLine;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.ReleaseUpdate;

/**
 * Measures an update over a thin line that is cut again and again, beside the same update over a
 * line that holds and beside curl going on with an archive of the changed files. Prints Markdown.
 */
public final class SlowLineBench {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final Width THIN = new Width(64_000 / 8, Duration.ofMillis(300));
  private static final Width WIDE = new Width(100_000_000, Duration.ZERO);
  private static final int SECONDS_BETWEEN_CUTS = 20;
  private static final int DOCUMENTS = 2_000;
  private static final int EDITED = 200;
  private static final int RECORDING = 1_200_000;

  /** An update that has not come through after so many rounds never will. */
  private static final int MOST_ROUNDS = 200;

  private final Path work;
  private final PrintStream out;
  private final SampleBundle bundle = new SampleBundle();
  private final OnlineKeys keys = OnlineKeys.generate();
  private final byte[] root;

  private SlowLineBench(Path work, PrintStream out) {
    this.work = work;
    this.out = out;
    SigningKey holder = SigningKey.generate();
    this.root =
        RootPlan.first(List.of(holder), 1, keys, CLOCK.instant().plus(Duration.ofDays(365)))
            .write(1, List.of(holder));
  }

  /** {@code FOLDER}, empty. */
  public static void main(String[] args) throws Exception {
    new SlowLineBench(Path.of(args[0]), new PrintStream(System.out, true, UTF_8)).measure();
  }

  private void measure() throws Exception {
    List<ReleaseFile> old = IntStream.range(0, DOCUMENTS).mapToObj(this::document).toList();
    List<ReleaseFile> changed =
        Stream.concat(
                IntStream.range(0, EDITED).mapToObj(i -> document(i * (DOCUMENTS / EDITED))),
                Stream.of(ReleaseFile.of("media/speech.mp3", bundle.noise(RECORDING))))
            .toList();
    Path tree = work.resolve("public");
    publish(tree, old);
    try (CountingServer server = new CountingServer(tree);
        SlowLine line = line(server, WIDE)) {
      update(line, "kiosk-a");
      update(line, "kiosk-b");
    }
    publish(tree, merged(old, changed));
    out.println("| what | KB down | of it twice | lost on the way KB | cuts | rounds | seconds |");
    out.println("|---|---|---|---|---|---|---|");
    try (CountingServer server = new CountingServer(tree)) {
      long needed =
          run("Suoma, a line that holds", server, WIDE, 0, line -> update(line, "kiosk-a"));
      run("Suoma, cut every 20 s", server, THIN, needed, line -> update(line, "kiosk-b"));
    }
    try (CountingServer server = new CountingServer(archive(changed))) {
      long needed = run("peer: curl, a line that holds", server, WIDE, 0, line -> curl(line, "a"));
      run("peer: curl -C -, cut every 20 s", server, THIN, needed, line -> curl(line, "b"));
    }
  }

  /** Runs an update over a line; one that is thin is also cut. */
  private long run(String what, CountingServer server, Width width, long needed, Fetching fetching)
      throws Exception {
    ScheduledExecutorService cutter = Executors.newSingleThreadScheduledExecutor();
    long start = System.nanoTime();
    try (SlowLine line = line(server, width)) {
      if (needed > 0) {
        ScheduledFuture<?> unused =
            cutter.scheduleAtFixedRate(
                line::cut, SECONDS_BETWEEN_CUTS, SECONDS_BETWEEN_CUTS, TimeUnit.SECONDS);
      }
      int rounds = fetching.run(line);
      double twice = needed == 0 ? 0 : (double) (line.delivered() - needed) / needed;
      out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.2f %% | %.1f | %d | %d | %.0f |%n",
          what,
          line.delivered() / 1e3,
          100 * twice,
          line.lost() / 1e3,
          line.cuts(),
          rounds,
          (System.nanoTime() - start) / 1e9);
      return line.delivered();
    } finally {
      cutter.shutdownNow();
    }
  }

  private static SlowLine line(CountingServer server, Width width) throws IOException {
    return new SlowLine(server.address(), width.bytesPerSecond, width.oneWay);
  }

  /** Updates a kiosk, beginning a new round at once when one fails, and returns how many. */
  private int update(SlowLine line, String kiosk) throws IOException {
    Path folder = work.resolve(kiosk);
    ContentStore store = ContentStore.openForWriting(folder, new DiskFiles());
    MetadataFolder trusted = new MetadataFolder(folder.resolve("metadata"), new DiskFiles());
    if (trusted.load("root").isEmpty()) {
      TufClient.init(root, trusted);
    }
    ReleaseUpdate update =
        new ReleaseUpdate(
            new HttpTree(HttpClient.newHttpClient(), line.address()),
            trusted,
            CLOCK,
            store,
            new IndexBuilder());
    for (int round = 1; ; round++) {
      try {
        update.run("common", Ring.ALL, state -> {});
        return round;
      } catch (IOException e) {
        if (round == MOST_ROUNDS) {
          throw e;
        }
      }
    }
  }

  private int curl(SlowLine line, String name) throws Exception {
    String command =
        "for n in $(seq %d); do curl -sf -C - -o %s.zst %schanged.tar.zst && echo $n && exit; done;"
                .formatted(MOST_ROUNDS, name, line.address())
            + " exit 1";
    return Integer.parseInt(new Program(work).run("sh", "-c", command).output().strip());
  }

  /** A folder with one archive of these files. */
  private Path archive(List<ReleaseFile> changed) throws Exception {
    Path folder = work.resolve("changed");
    for (ReleaseFile file : changed) {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.resolveSibling("."));
      Files.write(target, file.content().bytes());
    }
    Path served = Files.createDirectories(work.resolve("served"));
    new Program(work)
        .run("sh", "-c", "tar -cf - -C changed . | zstd -q -19 -o served/changed.tar.zst");
    return served;
  }

  private void publish(Path tree, List<ReleaseFile> files) throws IOException {
    new DiskFiles().replace(tree.resolve("metadata/1.root.json"), root);
    new ReleasePublisher(new PublishedTree(tree, new DiskFiles()), keys, CLOCK)
        .publish("common", Ring.ALL, files);
  }

  private static List<ReleaseFile> merged(List<ReleaseFile> old, List<ReleaseFile> changed) {
    List<String> paths = changed.stream().map(ReleaseFile::path).toList();
    return Stream.concat(
            old.stream().filter(file -> !paths.contains(file.path())), changed.stream())
        .toList();
  }

  private ReleaseFile document(int number) {
    return ReleaseFile.of("media/notice-%05d.txt".formatted(number), bundle.document(5_000));
  }

  /** How much a line carries and how fast. */
  private record Width(long bytesPerSecond, Duration oneWay) {}

  /** Fetches over a line; returns in how many rounds. */
  @FunctionalInterface
  private interface Fetching {
    int run(SlowLine line) throws Exception;
  }
}
