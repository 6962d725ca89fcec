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
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.county.backup.BackupIndex.BackedUp;

/**
 * Brings a backup back: checks every file against the index, and then puts all in place at once.
 */
public final class BackupReader {

  private static final int MOST_INDEX_BYTES = 64 * 1024 * 1024;

  private final ContentJson json = new ContentJson();

  /**
   * Restores a backup into a folder that is not there yet or is empty. Nothing is there afterwards
   * if anything was wrong.
   *
   * @param progress told the bytes of each file
   * @return what came back
   * @throws IOException if it is no backup, was damaged, or the folder is in use
   */
  public BackupIndex restore(Path backup, Path data, LongConsumer progress) throws IOException {
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
      Files.deleteIfExists(target);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      return index;
    } finally {
      delete(fresh);
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
