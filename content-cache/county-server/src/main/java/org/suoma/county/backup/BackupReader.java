package org.suoma.county.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.FolderStore;
import org.suoma.content.store.ObjectStore;
import org.suoma.county.backup.BackupIndex.BackedUp;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.DatabaseServer;

/**
 * Brings a backup back: checks every file against the index, and then puts all in place at once.
 */
public final class BackupReader {

  /** Folder of the published tree in a backup. */
  static final String PUBLISHED = "public";

  /** Folder of media in a backup. */
  static final String MEDIA = "media";

  private static final int MOST_INDEX_BYTES = 64 * 1024 * 1024;

  private final ContentJson json = new ContentJson();

  /**
   * Restores a backup into a folder that is not there yet or is empty. Nothing is there afterwards
   * if anything was wrong.
   *
   * @param settling what is done with the files before they are put in place
   * @param progress told the bytes of each file
   * @return what came back
   * @throws IOException if it is no backup, was damaged, or the folder is in use
   */
  public BackupIndex restore(Path backup, Path data, Settling settling, LongConsumer progress)
      throws IOException {
    Path target = data.toAbsolutePath().normalize();
    if (Files.exists(target) && !isEmpty(target)) {
      throw new DirectoryNotEmptyException(target + " 里已经有数据；恢复只写入空目录，请先移走");
    }
    Path parent = Objects.requireNonNull(target.getParent());
    Files.createDirectories(parent);
    Path fresh =
        Files.createTempDirectory(
            parent,
            "restore",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (ZipFile zip = open(backup)) {
      BackupIndex index = index(zip, backup);
      for (BackedUp file : index.files()) {
        restore(zip, file, fresh);
        progress.accept(file.length());
      }
      settling.settle(fresh);
      Files.deleteIfExists(target);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      return index;
    } finally {
      delete(fresh);
    }
  }

  /**
   * Takes what does not lie in the county's folder out of it; may throw, and then nothing stays.
   */
  @FunctionalInterface
  public interface Settling {

    /** Nothing: the database lies in the folder, too. */
    Settling NONE = fresh -> {};

    /** Does it with the files of this folder, all of which have been checked. */
    void settle(Path fresh) throws IOException;

    /** This one first, then another. */
    default Settling and(Settling next) {
      return fresh -> {
        settle(fresh);
        next.settle(fresh);
      };
    }

    /** Puts published tree and media into a store, in which nothing is published yet. */
    static Settling into(ObjectStore published, ObjectStore media) {
      return fresh -> {
        if (!published.list("metadata").isEmpty()) {
          throw new IOException("存储桶里已经有发布的内容；只能恢复到空的存储桶");
        }
        FolderStore tree = new FolderStore(fresh.resolve(PUBLISHED), new DiskFiles());
        // Kiosks see nothing before all is there.
        for (String folder : List.of("packs", "manifests", "targets", "software", "metadata")) {
          copy(tree, published, folder);
        }
        copy(new FolderStore(fresh.resolve(MEDIA), new DiskFiles()), media, "");
        delete(fresh.resolve(PUBLISHED));
        delete(fresh.resolve(MEDIA));
      };
    }

    private static void copy(ObjectStore from, ObjectStore to, String folder) throws IOException {
      // Sorted: among metadata the timestamp is the last.
      for (String key : from.list(folder)) {
        try (InputStream in = from.open(key, 0);
            ObjectStore.Upload upload = to.upload(folder)) {
          in.transferTo(upload.out());
          upload.finish(key);
        }
      }
    }

    /** Fills a database on PostgreSQL, which must be empty. */
    static Settling into(DatabaseServer server) {
      return fresh -> {
        try (Database database = Database.open(server)) {
          database.fillFrom(fresh);
        }
        Files.delete(fresh.resolve(Database.FILE));
      };
    }
  }

  private static ZipFile open(Path backup) throws IOException {
    try {
      return new ZipFile(backup.toFile());
    } catch (ZipException e) {
      throw new IOException(backup + " 不是完整的备份文件", e);
    }
  }

  private BackupIndex index(ZipFile zip, Path backup) throws IOException {
    ZipEntry entry = zip.getEntry(BackupIndex.NAME);
    if (entry == null) {
      throw new IOException(backup + " 不是索玛的备份：里面没有 " + BackupIndex.NAME);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      BackupIndex index = json.read(in.readNBytes(MOST_INDEX_BYTES), BackupIndex.class);
      if (index.format() != BackupIndex.FORMAT) {
        throw new IOException(
            "%s 的格式是 %d，这个程序只认识 %d".formatted(backup, index.format(), BackupIndex.FORMAT));
      }
      return index;
    } catch (MalformedContentException e) {
      throw new IOException("备份 " + backup + " 的目录读不出来，文件可能损坏", e);
    }
  }

  private static void restore(ZipFile zip, BackedUp file, Path fresh) throws IOException {
    Path target = fresh.resolve(file.name()).normalize();
    ZipEntry entry = zip.getEntry(file.name());
    if (!target.startsWith(fresh) || target.equals(fresh) || entry == null) {
      throw new IOException("备份损坏：" + file.name() + " 不在里面");
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    MessageDigest digest = BackupIndex.digest();
    Files.createFile(
        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out =
            new DigestOutputStream(
                Files.newOutputStream(target, StandardOpenOption.WRITE), digest)) {
      // One byte more than was told is enough to know that it is another file.
      long left = file.length() + 1;
      byte[] buffer = new byte[1 << 16];
      int count = in.read(buffer);
      while (count > 0 && left > 0) {
        out.write(buffer, 0, (int) Math.min(count, left));
        left -= Math.min(count, left);
        count = in.read(buffer);
      }
    } catch (ZipException e) {
      throw new IOException("备份损坏：" + file.name() + " 读不出来", e);
    }
    if (!BackupIndex.hex(digest).equals(file.sha256())) {
      throw new IOException("备份损坏：" + file.name() + " 和备份时不一样");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path one : (Iterable<Path>) walk.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(one);
      }
    }
  }
}
