package org.suoma.content.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;

/**
 * Measures an update of a large bundle beside casync, zsync, ostree, rsync and zstd in one run, all
 * over the same HTTP server, which counts. Prints Markdown.
 */
public final class UpdateBench {

  private static final Clock CLOCK = Clock.systemUTC();

  private final Path work;
  private final PrintStream out;
  private final OnlineKeys keys = OnlineKeys.generate();
  private final byte[] root;

  private UpdateBench(Path work, PrintStream out) {
    this.work = work;
    this.out = out;
    SigningKey holder = SigningKey.generate();
    this.root =
        RootPlan.first(List.of(holder), 1, keys, CLOCK.instant().plus(Duration.ofDays(365)))
            .write(1, List.of(holder));
  }

  /** Runs all in a folder that is empty. */
  public static void main(String[] args) throws Exception {
    UpdateBench bench = new UpdateBench(Path.of(args[0]), new PrintStream(System.out, true, UTF_8));
    bench.largeBundle();
  }

  private void largeBundle() throws Exception {
    Path old = work.resolve("old");
    Path fresh = work.resolve("new");
    SampleBundle bundle = new SampleBundle();
    bundle.writeOld(old);
    bundle.writeNew(old, fresh);
    out.printf("Bundle: %.0f MB, then %.0f MB.%n%n", megabytes(size(old)), megabytes(size(fresh)));
    out.println("| what | MB down | requests | CPU s | peak MB |");
    out.println("|---|---|---|---|---|");
    Path tree = work.resolve("public");
    try (CountingServer server = new CountingServer(tree)) {
      publish(tree, old);
      Program.Cost install = client(server, "kiosk");
      long installBytes = server.takeBytes();
      row("Suoma, first install", installBytes, server.takeRequests(), install);
      long solid = tarred(old);
      row("peer: tar, zstd -19", solid);
      ratio("first install ÷ tar, zstd -19", installBytes, solid);
      publish(tree, fresh);
      Program.Cost update = client(server, "kiosk");
      long updateBytes = server.takeBytes();
      row("Suoma, update", updateBytes, server.takeRequests(), update);
      long floor = floor(old, fresh);
      row("floor: zstd --patch-from for each file", floor);
      ratio("update ÷ floor", updateBytes, floor);
      new Peers(work, old, fresh).measure(this::peer, updateBytes, this::ratio);
      Program.Cost idle = client(server, "kiosk");
      row("Suoma, nothing new", server.takeBytes(), server.takeRequests(), idle);
    }
  }

  private void publish(Path tree, Path folder) throws IOException {
    new DiskFiles().replace(tree.resolve("metadata/1.root.json"), root);
    List<ReleaseFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString();
        // Entries of a real release are indexed; this bundle measures transport alone.
        files.add(
            new ReleaseFile(path.replace("entries/", "media/"), () -> Files.readAllBytes(file)));
      }
    }
    new ReleasePublisher(new PublishedTree(tree, new DiskFiles()), keys, CLOCK)
        .publish("common", Ring.ALL, files);
  }

  private Program.Cost client(CountingServer server, String kiosk) throws Exception {
    return new UpdatingProcess(work, root, 64).run(server.address(), kiosk);
  }

  private long tarred(Path folder) throws Exception {
    new Program(work)
        .run(
            "sh", "-c", "tar -cf - -C " + folder + " --sort=name . | zstd -19 -T0 -q -o solid.zst");
    return Files.size(work.resolve("solid.zst"));
  }

  /** The sum of the smallest patch or compressed form of every file that is new or changed. */
  private long floor(Path old, Path fresh) throws Exception {
    long sum = 0;
    for (Path file : changed(old, fresh)) {
      Path base = old.resolve(fresh.relativize(file));
      Files.deleteIfExists(work.resolve("patch.zst"));
      if (Files.exists(base)) {
        new Program(work)
            .run(
                "zstd",
                "-q",
                "-19",
                "--long=27",
                "--patch-from=" + base,
                file.toString(),
                "-o",
                "patch.zst");
      } else {
        new Program(work).run("zstd", "-q", "-19", file.toString(), "-o", "patch.zst");
      }
      sum += Files.size(work.resolve("patch.zst"));
    }
    return sum;
  }

  static List<Path> changed(Path old, Path fresh) throws IOException {
    try (Stream<Path> all = Files.walk(fresh)) {
      List<Path> changed = new ArrayList<>();
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        Path base = old.resolve(fresh.relativize(file));
        if (!Files.exists(base) || Files.mismatch(base, file) >= 0) {
          changed.add(file);
        }
      }
      return changed;
    }
  }

  private void row(String what, long bytes) {
    out.printf(Locale.ROOT, "| %s | %.3f | | | |%n", what, megabytes(bytes));
  }

  private void row(String what, long bytes, long requests, Program.Cost cost) {
    out.printf(
        Locale.ROOT,
        "| %s | %.3f | %d | %.1f | %d |%n",
        what,
        megabytes(bytes),
        requests,
        cost.cpuSeconds(),
        cost.peakMegabytes());
  }

  private void peer(String what, long bytes, long requests, Program.Cost cost) {
    row("peer: " + what, bytes, requests, cost);
  }

  private void ratio(String what, long ours, long peers) {
    out.printf(Locale.ROOT, "| **%s** | **%.3f** | | | |%n", what, (double) ours / peers);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      long sum = 0;
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }
}
