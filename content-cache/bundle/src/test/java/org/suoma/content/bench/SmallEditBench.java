package org.suoma.content.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;

/**
 * Measures small edits among many documents: bytes, requests, and the time from the poll to the
 * activation with the search index. Prints Markdown.
 */
public final class SmallEditBench {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final String KIOSK = "small-kiosk";

  /** An update is short and the machine noisy: the median of this many. */
  private static final int TIMES = 5;

  private static final int POLLS = 10;

  private static final int HEAP_MEGABYTES = 64;

  private final PrintStream out;
  private final SampleBundle bundle = new SampleBundle();
  private final List<ReleaseFile> files = new ArrayList<>();
  private final ReleasePublisher publisher;
  private final CountingServer server;
  private final UpdatingProcess kiosk;

  private SmallEditBench(Path work, CountingServer server, PrintStream out) throws Exception {
    this.out = out;
    this.server = server;
    OnlineKeys keys = OnlineKeys.generate();
    SigningKey holder = SigningKey.generate();
    byte[] root =
        RootPlan.first(List.of(holder), 1, keys, CLOCK.instant().plus(Duration.ofDays(365)))
            .write(1, List.of(holder));
    Path tree = work.resolve("small");
    new DiskFiles().replace(tree.resolve("metadata/1.root.json"), root);
    this.publisher = new ReleasePublisher(new PublishedTree(tree, new DiskFiles()), keys, CLOCK);
    this.kiosk = new UpdatingProcess(work, root, HEAP_MEGABYTES);
  }

  /** {@code FOLDER DOCUMENTS}. */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    Path work = Path.of(args[0]);
    try (CountingServer server = new CountingServer(work.resolve("small"))) {
      new SmallEditBench(work, server, out).measure(Integer.parseInt(args[1]));
    }
  }

  private void measure(int documents) throws Exception {
    out.printf("%nSmall edits among %d documents, -Xmx%dm:%n%n", documents, HEAP_MEGABYTES);
    out.println("| what | KB down | requests | CPU s | peak MB | poll to activation s | index s |");
    out.println("|---|---|---|---|---|---|---|");
    for (int i = 0; i < documents; i++) {
      files.add(ReleaseFile.of("entries/notice-%05d.json".formatted(i), notice(i)));
    }
    row("first install", 1, IntStream.empty());
    row("one document edited", TIMES, IntStream.of(77));
    row("1 % edited", TIMES, IntStream.range(0, documents / 100).map(i -> i * 100 + 50));
    kiosk.run(server.address(), KIOSK);
    long firstBytes = server.takeBytes();
    long firstRequests = server.takeRequests();
    kiosk.run(server.address(), KIOSK, 1 + POLLS);
    out.printf(
        Locale.ROOT,
        "| nothing new, each poll after the first of a process | %.3f | %.1f | | | | |%n",
        (server.takeBytes() - firstBytes) / 1e3 / POLLS,
        (double) (server.takeRequests() - firstRequests) / POLLS);
  }

  /** Edits documents, publishes and updates, several times. */
  private void row(String what, int times, IntStream edited) throws Exception {
    int[] numbers = edited.toArray();
    List<Program.Cost> costs = new ArrayList<>();
    long bytes = 0;
    long requests = 0;
    for (int i = 0; i < times; i++) {
      for (int number : numbers) {
        files.set(number, ReleaseFile.of(files.get(number).path(), notice(number)));
      }
      publisher.publish("common", Ring.ALL, files);
      costs.add(kiosk.run(server.address(), KIOSK));
      bytes = server.takeBytes();
      requests = server.takeRequests();
    }
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %d | %.1f | %.0f | %.2f | %.2f |%n",
        what,
        bytes / 1e3,
        requests,
        median(costs.stream().mapToDouble(Program.Cost::cpuSeconds).toArray()),
        median(costs.stream().mapToDouble(Program.Cost::peakMegabytes).toArray()),
        median(costs.stream().mapToDouble(cost -> UpdatingProcess.told(cost, "update")).toArray()),
        median(costs.stream().mapToDouble(cost -> UpdatingProcess.told(cost, "index")).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private byte[] notice(int number) {
    String text = new String(bundle.document(4_500), UTF_8).replace("\uFFFD", "");
    return """
        {"id": "notice-%05d", "title": "通知第%d号",
         "filing": {"columns": ["notices"], "unit": "office", "publishedOn": "2026-11-01"},
         "source": {"name": "示例"}, "body": {"type": "notice", "kind": "通知",
         "text": [{"block": "paragraph", "text": "%s"}]}}
        """
        .formatted(number, number, text)
        .getBytes(UTF_8);
  }
}
