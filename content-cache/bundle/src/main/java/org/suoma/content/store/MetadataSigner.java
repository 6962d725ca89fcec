package org.suoma.content.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.MetadataWriter;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.PublishedMetadata;
import org.suoma.content.trust.SoftwareMetadata;
import org.suoma.content.trust.TargetFile;

/**
 * Signs with the keys of the county's server what comes in force in a published tree: targets, then
 * the snapshot that names them, at last the timestamp. One at a time.
 */
public final class MetadataSigner {

  /** A timestamp outlives the longest holidays that a server may stand still. */
  static final Duration TIMESTAMP_LIFE = Duration.ofDays(21);

  /** Releases and snapshots are signed anew long before that. */
  static final Duration TARGETS_LIFE = Duration.ofDays(365);

  private final PublishedTree tree;
  private final OnlineKeys keys;
  private final Clock clock;
  private final LastLook lastLook;

  /**
   * Signs for a tree whose root metadata name these keys.
   *
   * @param lastLook asked before anything comes in force
   */
  public MetadataSigner(PublishedTree tree, OnlineKeys keys, Clock clock, LastLook lastLook) {
    this.tree = tree;
    this.keys = keys;
    this.clock = clock;
    this.lastLook = lastLook;
  }

  /** Whether it is still our turn, when all but the timestamp is written. */
  @FunctionalInterface
  public interface LastLook {
    /** Throws if it must not come in force. */
    void take() throws IOException;
  }

  /** What is in force. */
  public PublishedMetadata metadata() throws IOException {
    return read(tree.timestamp());
  }

  /**
   * Puts these targets in force.
   *
   * @param metadata what is in force until then
   * @param files by path
   * @throws IOException also if somebody else has put anything in force meanwhile; nothing changed
   */
  public void signTargets(PublishedMetadata metadata, Map<String, TargetFile> files)
      throws IOException {
    sign(metadata, files, Optional.ofNullable(metadata.software()));
  }

  /**
   * Puts in force what makers of software signed.
   *
   * @param files all targets, by path
   * @throws ContentException {@code ROLLBACK_REJECTED} if it is older than what is in force; kiosks
   *     would refuse everything from then on
   */
  public void signSoftware(
      PublishedMetadata metadata, Map<String, TargetFile> files, SoftwareMetadata software)
      throws IOException {
    SoftwareMetadata before = metadata.software();
    if (before != null && software.version() < before.version()) {
      throw new ContentException(
          ContentError.ROLLBACK_REJECTED,
          "software metadata %d, %d is in force".formatted(software.version(), before.version()));
    }
    tree.putMetadata(SoftwareMetadata.fileName(software.version()), software.bytes());
    sign(metadata, files, Optional.of(software));
  }

  private void sign(
      PublishedMetadata metadata,
      Map<String, TargetFile> files,
      Optional<SoftwareMetadata> software)
      throws IOException {
    Instant expires = now().plus(TARGETS_LIFE);
    List<TargetFile> sorted =
        files.values().stream().sorted(Comparator.comparing(TargetFile::path)).toList();
    PublishedTree.Versioned targets =
        tree.putNext(
            "targets",
            metadata.targetsVersion() + 1,
            version -> MetadataWriter.targets(version, expires, sorted, keys.targets()));
    PublishedTree.Versioned snapshot =
        tree.putNext(
            "snapshot",
            metadata.snapshotVersion() + 1,
            version ->
                MetadataWriter.snapshot(
                    version,
                    expires,
                    targets.version(),
                    targets.bytes(),
                    software,
                    keys.snapshot()));
    signTimestamp(metadata, snapshot.version(), snapshot.bytes());
  }

  /** Signs the timestamp anew for what is in force. */
  void signTimestamp(PublishedMetadata metadata) throws IOException {
    String name = metadata.snapshotVersion() + ".snapshot.json";
    byte[] snapshot =
        tree.metadata(name).orElseThrow(() -> new IOException("the published tree lacks " + name));
    signTimestamp(metadata, metadata.snapshotVersion(), snapshot);
  }

  private void signTimestamp(PublishedMetadata metadata, long snapshotVersion, byte[] snapshot)
      throws IOException {
    byte[] timestamp =
        MetadataWriter.timestamp(
            metadata.timestampVersion() + 1,
            now().plus(TIMESTAMP_LIFE),
            snapshotVersion,
            snapshot,
            keys.timestamp());
    Optional<byte[]> before = tree.timestamp();
    lastLook.take();
    if (read(before).timestampVersion() != metadata.timestampVersion()
        || !tree.replaceTimestamp(before, timestamp)) {
      throw new IOException("另一台服务器刚刚改动了已发布的内容，这一次没有生效，请再发布一次");
    }
  }

  private PublishedMetadata read(Optional<byte[]> timestamp) throws IOException {
    return timestamp.isEmpty()
        ? PublishedMetadata.none()
        : PublishedMetadata.read(timestamp.get(), tree::metadata);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
