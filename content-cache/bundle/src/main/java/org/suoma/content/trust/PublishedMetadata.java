package org.suoma.content.trust;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metadata that a county has in force, as its server needs them to write the next: read from
 * its own disk, so signatures are not checked again.
 *
 * @param timestampVersion 0 before the first release
 * @param snapshotVersion 0 before the first release
 * @param targetsVersion 0 before the first release
 * @param targetsExpires when releases must have been signed anew; null before the first
 * @param files what is vouched for, by path
 * @param software what makers of software signed; null if the county has nothing of theirs
 */
public record PublishedMetadata(
    long timestampVersion,
    long snapshotVersion,
    long targetsVersion,
    @Nullable Instant targetsExpires,
    Map<String, TargetFile> files,
    @Nullable SoftwareMetadata software) {

  /** Copies the files. */
  public PublishedMetadata {
    files = Map.copyOf(files);
  }

  /** What a county has before its first release. */
  public static PublishedMetadata none() {
    return new PublishedMetadata(0, 0, 0, null, Map.of(), null);
  }

  /**
   * The versions that a timestamp and what it names have.
   *
   * @param timestamp the newest
   * @param files gives the bytes of a metadata file by name, e.g. {@code 3.snapshot.json}
   */
  public static PublishedMetadata read(byte[] timestamp, Files files) throws IOException {
    Timestamp newest = Timestamp.parse(SignedDocument.parse(Timestamp.TYPE, timestamp).signed());
    long snapshotVersion = newest.snapshot().version();
    Snapshot snapshot =
        Snapshot.parse(
            SignedDocument.parse(Snapshot.TYPE, required(files, snapshotVersion + ".snapshot.json"))
                .signed());
    long targetsVersion = snapshot.of(Targets.TYPE).version();
    Targets targets =
        Targets.parse(
            SignedDocument.parse(Targets.TYPE, required(files, targetsVersion + ".targets.json"))
                .signed());
    return new PublishedMetadata(
        newest.version(),
        snapshotVersion,
        targetsVersion,
        targets.expires(),
        targets.files(),
        snapshot.meta().containsKey(Root.SOFTWARE + ".json")
            ? SoftwareMetadata.parse(
                required(files, SoftwareMetadata.fileName(snapshot.of(Root.SOFTWARE).version())))
            : null);
  }

  private static byte[] required(Files files, String name) throws IOException {
    return files
        .read(name)
        .orElseThrow(() -> new ContentException(ContentError.NOT_FOUND, "no metadata " + name));
  }

  /** Gives metadata files by name. */
  @FunctionalInterface
  public interface Files {
    /** The bytes; empty if there is no such file. */
    Optional<byte[]> read(String name) throws IOException;
  }
}
