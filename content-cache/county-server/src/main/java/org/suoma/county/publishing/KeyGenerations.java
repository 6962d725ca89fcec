package org.suoma.county.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.content.store.DiskFiles;

/**
 * The files {@code NAME-1.pem}, {@code NAME-2.pem} and so on of one kind of key, readable to the
 * server alone; a new generation never takes the place of an old one.
 */
final class KeyGenerations {

  private final Path folder;
  private final String name;
  private final DiskFiles disk = new DiskFiles();

  KeyGenerations(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  boolean isEmpty() throws IOException {
    return numbers().isEmpty();
  }

  /** All keys, the newest first. */
  <T> List<T> read(Function<String, T> parser) throws IOException {
    List<T> keys = new ArrayList<>();
    for (int generation : numbers()) {
      Path file = file(generation);
      try {
        keys.add(parser.apply(Files.readString(file)));
      } catch (IllegalArgumentException e) {
        throw new IOException("%s 不是密钥文件：%s".formatted(file, e.getMessage()), e);
      }
    }
    return keys;
  }

  /** The newest first. */
  private List<Integer> numbers() throws IOException {
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

  private Path file(int generation) {
    return folder.resolve("%s-%d.pem".formatted(name, generation));
  }

  /** Adds a generation: whole or not at all, and on the disk before anybody relies on it. */
  void add(String pem) throws IOException {
    List<Integer> before = numbers();
    disk.createDirectories(folder);
    Path file = file(before.isEmpty() ? 1 : before.get(0) + 1);
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
