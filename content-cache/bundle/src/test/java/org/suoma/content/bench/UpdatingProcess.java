package org.suoma.content.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.suoma.content.release.Ring;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.Generation;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.ReleaseUpdate;

/** A kiosk's update in a process of its own, with a heap of a size that is told. */
final class UpdatingProcess {

  private final Path work;
  private final byte[] root;
  private final int megabytes;

  /**
   * Updates from trees that this root vouches for.
   *
   * @param work a folder for stores
   * @param megabytes the heap
   */
  UpdatingProcess(Path work, byte[] root, int megabytes) {
    this.work = work;
    this.root = root;
    this.megabytes = megabytes;
  }

  /** Updates a kiosk once. */
  Program.Cost run(URI source, String kiosk) throws IOException, InterruptedException {
    return run(source, kiosk, 1);
  }

  /** Updates a kiosk several times, one after the other, from one process. */
  Program.Cost run(URI source, String kiosk, int polls) throws IOException, InterruptedException {
    Path rootFile = Files.write(work.resolve("root.json"), root);
    return new Program(work)
        .run(
            "java",
            "-Xmx" + megabytes + "m",
            "-cp",
            System.getProperty("java.class.path"),
            UpdatingProcess.class.getName(),
            source.toString(),
            work.resolve(kiosk).toString(),
            rootFile.toString(),
            Integer.toString(polls));
  }

  /** {@code URL STORE ROOT POLLS}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    ContentStore store = ContentStore.openForWriting(folder, new DiskFiles());
    MetadataFolder trusted = new MetadataFolder(folder.resolve("metadata"), new DiskFiles());
    if (trusted.load("root").isEmpty()) {
      TufClient.init(Files.readAllBytes(Path.of(args[2])), trusted);
    }
    ReleaseUpdate update =
        new ReleaseUpdate(
            new HttpTree(HttpClient.newHttpClient(), URI.create(args[0])),
            trusted,
            Clock.systemUTC(),
            store,
            UpdatingProcess::index);
    for (int i = 0; i < Integer.parseInt(args[3]); i++) {
      long start = System.nanoTime();
      update.run("common", Ring.ALL, state -> {});
      tell("update", start);
    }
  }

  private static void index(Generation generation, Optional<Generation> previous)
      throws IOException {
    long start = System.nanoTime();
    new IndexBuilder().build(generation, previous);
    tell("index", start);
  }

  private static void tell(String what, long startNanos) {
    System.out.printf(Locale.ROOT, "%s %.2f%n", what, (System.nanoTime() - startNanos) / 1e9);
  }

  /** The seconds that a process told of; the rest of its output is log. */
  static double told(Program.Cost cost, String what) {
    return cost.output()
        .lines()
        .filter(line -> line.startsWith(what + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(what.length() + 1)))
        .findFirst()
        .orElse(0);
  }
}
