package org.suoma.content.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The list of all files of one release. For which {@link Ring} it is in force, the targets metadata
 * say, so that a release that proves itself in one goes to the next as it is.
 *
 * @param format version of this format, now 3
 * @param channel e.g. {@code common}
 * @param sequence grows with every release of a channel; a smaller one is a rollback
 * @param createdAt when it was made
 * @param files all files, sorted by path, each path once
 * @param frames what brings them, by ascending id; each is of use to some file
 * @param patches shorter ways for kiosks that have what was there before
 */
public record Manifest(
    int format,
    String channel,
    long sequence,
    Instant createdAt,
    List<ManifestFile> files,
    List<Frame> frames,
    List<Patch> patches) {

  /** The format written and read here. */
  public static final int FORMAT = 3;

  /** No release has more files. */
  public static final int MAX_FILES = 200_000;

  /** No manifest is longer, in bytes. */
  public static final int MAX_BYTES = 64 << 20;

  /** Refuses another format, too many files, and files out of order or named twice. */
  public Manifest {
    files = List.copyOf(files);
    frames = List.copyOf(frames);
    patches = List.copyOf(patches);
    if (format != FORMAT) {
      throw new IllegalArgumentException("manifest format %d, not %d".formatted(format, FORMAT));
    }
    if (sequence < 1) {
      throw new IllegalArgumentException("manifest sequence must be 1 or more: " + sequence);
    }
    if (files.size() > MAX_FILES) {
      throw new IllegalArgumentException("manifest has %d files".formatted(files.size()));
    }
    for (int i = 1; i < frames.size(); i++) {
      if (frames.get(i - 1).id() >= frames.get(i).id()) {
        throw new IllegalArgumentException(
            "manifest frames out of order or twice: " + frames.get(i).id());
      }
    }
    for (int i = 1; i < files.size(); i++) {
      if (files.get(i - 1).path().compareTo(files.get(i).path()) >= 0) {
        throw new IllegalArgumentException(
            "manifest files out of order or twice: " + files.get(i).path());
      }
    }
  }

  /** The file at a path; takes time in the logarithm of the number of files. */
  public Optional<ManifestFile> file(String path) {
    int low = 0;
    int high = files.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = files.get(middle).path().compareTo(path);
      if (order == 0) {
        return Optional.of(files.get(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** A frame by its id. */
  public Optional<Frame> frame(int id) {
    int low = 0;
    int high = frames.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = frames.get(middle).id();
      if (found == id) {
        return Optional.of(frames.get(middle));
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** All bytes of all files. */
  @JsonIgnore
  public long totalLength() {
    return files.stream().mapToLong(ManifestFile::length).sum();
  }
}
