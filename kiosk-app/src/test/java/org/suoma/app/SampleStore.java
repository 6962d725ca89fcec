package org.suoma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.submission.PublishedKey;
import org.suoma.content.submission.SealingKey;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.ReleaseUpdate;

/** A kiosk's content store as an agent leaves it, filled through the product's own publishing. */
public final class SampleStore {

  /** The sample county in the source tree; tests run in their module's directory. */
  public static final Path COUNTY = Path.of("..", "content-cache", "sample-county");

  /** What opens envelopes that are sealed with the sample county's release. */
  public static final SealingKey SEALING_KEY = SealingKey.generate();

  private final Path directory;
  private final Clock clock = Clock.systemUTC();
  private final OnlineKeys keys = OnlineKeys.generate();
  private final MetadataFolder trusted;

  /** A store in an empty directory. */
  public SampleStore(Path directory) throws IOException {
    this.directory = directory;
    this.trusted = new MetadataFolder(directory.resolve("metadata"), new DiskFiles());
    SigningKey root = SigningKey.generate();
    Instant expires = clock.instant().plus(Duration.ofDays(365));
    TufClient.init(
        RootPlan.first(List.of(root), 1, keys, expires).write(1, List.of(root)), trusted);
  }

  /** The store, with the sample county in force. */
  public ContentStore withSampleCounty() throws IOException {
    bring(files());
    return reader();
  }

  /** The store as the app opens it. */
  public ContentStore reader() throws IOException {
    return ContentStore.open(directory.resolve("store"));
  }

  /** Publishes these files and activates them. */
  public void bring(List<ReleaseFile> files) throws IOException {
    Path tree = directory.resolve("public");
    new ReleasePublisher(new PublishedTree(tree, new DiskFiles()), keys, clock)
        .publish("common", Ring.ALL, files);
    new ReleaseUpdate(
            new DirectoryTree(tree),
            trusted,
            clock,
            ContentStore.openForWriting(directory.resolve("store"), new DiskFiles()),
            new IndexBuilder())
        .run("common", Ring.ALL, state -> {});
  }

  /** Goes back to the release before. */
  public void rollBack() throws IOException {
    assertThat(ContentStore.openForWriting(directory.resolve("store"), new DiskFiles()).rollBack())
        .isPresent();
  }

  /** The files of a release of the sample county. */
  public static List<ReleaseFile> files() throws IOException {
    List<ReleaseFile> files = new ArrayList<>();
    PublishedKey key = SEALING_KEY.publicKey();
    files.add(
        ReleaseFile.of(
            SubmissionKeys.FILE,
            new SubmissionKeys(SubmissionKeys.FORMAT, List.of(key), List.of(key)).write()));
    try (Stream<Path> all = Files.walk(COUNTY)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String path = COUNTY.relativize(file).toString();
        if (path.endsWith(".json") || path.startsWith("media/")) {
          files.add(ReleaseFile.of(path, Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }
}
