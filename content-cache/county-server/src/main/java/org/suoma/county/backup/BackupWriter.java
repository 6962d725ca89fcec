package org.suoma.county.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.ContentJson;
import org.suoma.content.store.ObjectStore;
import org.suoma.county.backup.BackupIndex.BackedUp;
import org.suoma.county.storage.Database;

/**
 * Writes a backup: a ZIP file with the database as it is at one moment, keys, media and the
 * published tree, and at its end an index with the SHA-256 of each. The county may go on serving,
 * importing and publishing. The file holds private keys: its owner alone can read it.
 */
public final class BackupWriter {

  private static final Logger log = LoggerFactory.getLogger(BackupWriter.class);

  private static final String KEYS = "keys";
  private static final List<String> CONTENTS = List.of("targets", "manifests", "packs", "software");

  private final Database database;
  private final Path data;
  private final ObjectStore published;
  private final ObjectStore media;
  private final InstantSource clock;
  private final ContentJson json = new ContentJson();

  /**
   * Backs up a county.
   *
   * @param data holds keys and tokens
   * @param published the published tree
   * @param media pictures, sounds and films
   */
  public BackupWriter(
      Database database, Path data, ObjectStore published, ObjectStore media, InstantSource clock) {
    this.database = database;
    this.data = data;
    this.published = published;
    this.media = media;
    this.clock = clock;
  }

  /**
   * Writes a backup; while it is written it has another name, so that half a one is never taken for
   * a whole.
   *
   * @param target the file, which must not be there yet
   * @param progress told the bytes of each file
   * @return what is in it
   * @throws IOException if something cannot be read or written
   */
  public BackupIndex write(Path target, LongConsumer progress) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target + " 已经有了，请换个名字");
    }
    Path absolute = target.toAbsolutePath();
    Path folder = Objects.requireNonNull(absolute.getParent());
    Path part =
        Files.createTempFile(
            folder,
            "." + absolute.getFileName(),
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      BackupIndex index = writeInto(part, progress);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
      return index;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private BackupIndex writeInto(Path part, LongConsumer progress) throws IOException {
    Path snapshot = Files.createTempDirectory(data, "backup").resolve(Database.FILE);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
      zip.setLevel(Deflater.BEST_SPEED);
      Map<String, BackedUp> files = new LinkedHashMap<>();
      // The published tree before the database: the log of releases may know more than the tree,
      // never less. In it metadata before contents, as they name what was there already.
      addStore(zip, BackupReader.PUBLISHED, published, "metadata", files, progress);
      for (String folder : CONTENTS) {
        addStore(zip, BackupReader.PUBLISHED, published, folder, files, progress);
      }
      database.copyInto(Objects.requireNonNull(snapshot.getParent()));
      try (InputStream in = Files.newInputStream(snapshot)) {
        files.put(Database.FILE, add(zip, Database.FILE, in, progress));
      }
      // What the database speaks of lies in media before it is spoken of.
      addStore(zip, BackupReader.MEDIA, media, "", files, progress);
      addFolder(zip, KEYS, files, progress);
      addTopFiles(zip, files, progress);
      BackupIndex index =
          new BackupIndex(BackupIndex.FORMAT, clock.instant(), List.copyOf(files.values()));
      zip.putNextEntry(new ZipEntry(BackupIndex.NAME));
      zip.write(json.write(index));
      zip.closeEntry();
      return index;
    } finally {
      Files.deleteIfExists(snapshot);
      Files.delete(Objects.requireNonNull(snapshot.getParent()));
    }
  }

  private static void addStore(
      ZipOutputStream zip,
      String name,
      ObjectStore store,
      String folder,
      Map<String, BackedUp> files,
      LongConsumer progress)
      throws IOException {
    for (String key : store.list(folder)) {
      addIfThere(zip, name + "/" + key, () -> store.open(key, 0), files, progress);
    }
  }

  private void addFolder(
      ZipOutputStream zip, String folder, Map<String, BackedUp> files, LongConsumer progress)
      throws IOException {
    Path root = data.resolve(folder);
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile).sorted()::iterator) {
        String name = data.relativize(file).toString().replace('\\', '/');
        addIfThere(zip, name, () -> Files.newInputStream(file), files, progress);
      }
    }
  }

  /** Tokens, the term base and whatever else lies beside the database. */
  private void addTopFiles(ZipOutputStream zip, Map<String, BackedUp> files, LongConsumer progress)
      throws IOException {
    try (Stream<Path> list = Files.list(data)) {
      for (Path file : (Iterable<Path>) list.filter(Files::isRegularFile).sorted()::iterator) {
        String name = file.getFileName().toString();
        if (!name.startsWith(Database.FILE)) {
          addIfThere(zip, name, () -> Files.newInputStream(file), files, progress);
        }
      }
    }
  }

  /** Files that nothing names any more are tidied away while we work. */
  private static void addIfThere(
      ZipOutputStream zip,
      String name,
      Source source,
      Map<String, BackedUp> files,
      LongConsumer progress)
      throws IOException {
    if (files.containsKey(name)) {
      return;
    }
    try (InputStream in = source.open()) {
      files.put(name, add(zip, name, in, progress));
    } catch (NoSuchFileException e) {
      log.debug("{} was tidied away", name);
    }
  }

  private static BackedUp add(
      ZipOutputStream zip, String name, InputStream in, LongConsumer progress) throws IOException {
    MessageDigest digest = BackupIndex.digest();
    zip.putNextEntry(new ZipEntry(name));
    long length = in.transferTo(new DigestOutputStream(zip, digest));
    zip.closeEntry();
    progress.accept(length);
    return new BackedUp(name, length, BackupIndex.hex(digest));
  }

  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }
}
