package org.suoma.content.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of a release.
 *
 * @param path where it stands: names of letters, digits, {@code . _ -}, divided by {@code /}
 * @param length its length in bytes, 0 to {@link #MAX_LENGTH}
 * @param sha256 its digest
 * @param frame the frame that brings it whole; null if it comes in parts
 * @param parts its chunks in order, two or more; empty if it comes whole
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ManifestFile(
    String path, long length, Sha256 sha256, @Nullable Integer frame, List<Chunk> parts) {

  /** No file of a release is larger: 512 MiB, a long video. */
  public static final long MAX_LENGTH = 512L << 20;

  private static final int MAX_PATH_LENGTH = 240;
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

  /** Refuses a path that could leave its folder. */
  public ManifestFile {
    if (!isPath(path)) {
      throw new IllegalArgumentException("not a path of a release: " + path);
    }
    if (length < 0 || length > MAX_LENGTH) {
      throw new IllegalArgumentException(path + ": length out of range: " + length);
    }
    parts = parts == null ? List.of() : List.copyOf(parts); // absent in JSON of most files
    if ((frame == null) == parts.isEmpty()) {
      throw new IllegalArgumentException(path + " must have a frame or parts, one of them");
    }
    if (!parts.isEmpty() && parts.stream().mapToLong(Chunk::length).sum() != length) {
      throw new IllegalArgumentException(path + ": its parts do not add up to its length");
    }
  }

  /** A file of these chunks. */
  public static ManifestFile of(String path, long length, Sha256 sha256, List<Chunk> chunks) {
    return chunks.size() == 1
        ? new ManifestFile(path, length, sha256, chunks.get(0).frame(), List.of())
        : new ManifestFile(path, length, sha256, null, chunks);
  }

  /** Its chunks in order; one if it comes whole. */
  public List<Chunk> chunks() {
    return frame == null ? parts : List.of(new Chunk(sha256, length, frame));
  }

  /**
   * Whether the text may be a path in a release; {@code ..}, a leading {@code /} or {@code .} may
   * not.
   */
  public static boolean isPath(String text) {
    return text.length() <= MAX_PATH_LENGTH && PATH.matcher(text).matches();
  }
}
