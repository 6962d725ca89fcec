package org.suoma.content.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file that says which release is on the screen and which one was before it, replaced by one
 * rename: there is no moment without an answer. Threads may share one.
 */
final class ActivePointer {

  private static final String NAME = "ACTIVE";
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})(?: ([0-9]{1,18}))?\\s*");
  private static final int MOST_BYTES = 64;

  private final Path file;
  private final StoreFiles files;

  ActivePointer(Path root, StoreFiles files) {
    this.file = root.resolve(NAME);
    this.files = files;
  }

  /** Deletes what a power cut in the middle of a replacement has left beside it. */
  void dropHalfWritten() throws IOException {
    for (Path other : files.list(Objects.requireNonNull(file.getParent()))) {
      if (other.getFileName().toString().startsWith(NAME + ".")) {
        files.delete(other);
      }
    }
  }

  Optional<Pointed> read() throws IOException {
    if (!files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(file)) {
      String text = new String(in.readNBytes(MOST_BYTES), US_ASCII);
      Matcher numbers = TEXT.matcher(text);
      if (!numbers.matches()) {
        throw new IOException("%s does not name a release: %s".formatted(file, text));
      }
      String before = numbers.group(2);
      return Optional.of(
          new Pointed(
              Long.parseLong(numbers.group(1)),
              before == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(before))));
    }
  }

  void replace(Pointed pointed) throws IOException {
    String before = pointed.before.isPresent() ? " " + pointed.before.getAsLong() : "";
    files.replace(file, (pointed.active + before + "\n").getBytes(US_ASCII));
  }

  /**
   * Two releases by number.
   *
   * @param active the one on the screen
   * @param before the one that was on the screen before; larger after a rollback
   */
  record Pointed(long active, OptionalLong before) {

    /** What is to be pointed at when another release comes on the screen. */
    Pointed next(long sequence) {
      return sequence == active ? this : new Pointed(sequence, OptionalLong.of(active));
    }
  }
}
