package org.suoma.county.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.submission.PublishedKey;
import org.suoma.content.submission.SealingKey;
import org.suoma.content.trust.SigningKey;

/**
 * The files that hold the county's keys for submissions, {@code submission-sealing-N.pem} and
 * {@code submission-receipts-N.pem}, readable to the server alone; a new generation never takes the
 * place of an old one, with which envelopes may still be on their way. Without these files what is
 * sealed can never be read: they belong into every backup.
 */
public final class SubmissionKeyFolder {

  private static final String SEALING = "submission-sealing";
  private static final String RECEIPTS = "submission-receipts";

  private final Path folder;
  private final DiskFiles disk = new DiskFiles();

  /** Keeps the keys in this folder. */
  public SubmissionKeyFolder(Path folder) {
    this.folder = folder;
  }

  /** All keys; the first are made if there are none. */
  public SubmissionKeyRing loadOrMake() throws IOException {
    if (generations(SEALING).isEmpty()) {
      write(SEALING, 1, SealingKey.generate().toPem());
    }
    if (generations(RECEIPTS).isEmpty()) {
      write(RECEIPTS, 1, SigningKey.generate().toPem());
    }
    return load();
  }

  /** What kiosks may know of the keys for sealing that lie here; none are made. */
  public Set<PublishedKey> published() throws IOException {
    return read(SEALING, SealingKey::fromPem).stream()
        .map(SealingKey::publicKey)
        .collect(Collectors.toSet());
  }

  /** Adds a generation; kiosks seal for it once they have a release that names it. */
  public SubmissionKeyRing rotate() throws IOException {
    SubmissionKeyRing unused = loadOrMake();
    write(SEALING, next(SEALING), SealingKey.generate().toPem());
    write(RECEIPTS, next(RECEIPTS), SigningKey.generate().toPem());
    return load();
  }

  /**
   * All keys as they lie there.
   *
   * @throws IOException if there are none, or one cannot be read
   */
  public SubmissionKeyRing load() throws IOException {
    List<SealingKey> sealing = read(SEALING, SealingKey::fromPem);
    List<SigningKey> receipts = read(RECEIPTS, SigningKey::fromPem);
    if (sealing.isEmpty() || receipts.isEmpty()) {
      throw new IOException(folder + " 里没有收件密钥（submission-sealing-1.pem …）");
    }
    return new SubmissionKeyRing(sealing, receipts);
  }

  private <T> List<T> read(String name, Function<String, T> parser) throws IOException {
    List<T> keys = new ArrayList<>();
    for (int generation : generations(name)) {
      Path file = file(name, generation);
      try {
        keys.add(parser.apply(Files.readString(file)));
      } catch (IllegalArgumentException e) {
        throw new IOException("%s 不是密钥文件：%s".formatted(file, e.getMessage()), e);
      }
    }
    return keys;
  }

  /** The newest first. */
  private List<Integer> generations(String name) throws IOException {
    Pattern form = Pattern.compile(Pattern.quote(name) + "-([0-9]{1,6})\\.pem");
    List<Integer> found = new ArrayList<>();
    for (Path file : disk.list(folder)) {
      Matcher parts = form.matcher(file.getFileName().toString());
      if (parts.matches()) {
        found.add(Integer.valueOf(parts.group(1)));
      }
    }
    found.sort(Comparator.reverseOrder());
    return found;
  }

  private int next(String name) throws IOException {
    return generations(name).get(0) + 1;
  }

  private Path file(String name, int generation) {
    return folder.resolve("%s-%d.pem".formatted(name, generation));
  }

  /** Whole or not at all, and on the disk before anybody seals for it. */
  private void write(String name, int generation, String pem) throws IOException {
    disk.createDirectories(folder);
    Path file = file(name, generation);
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    disk.delete(partial);
    Files.createFile(
        partial,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(partial, pem, StandardOpenOption.WRITE);
    disk.sync(partial);
    disk.move(partial, file);
    disk.syncDirectory(folder);
  }
}
