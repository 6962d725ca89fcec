package org.suoma.content.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * A file that only its owner reads, from its first byte on; written whole or not at all. Whoever
 * writes takes care that nobody else does at the same time.
 */
public final class OwnersFile {

  private final Path file;
  private final DiskFiles disk = new DiskFiles();

  /** Of this path; its folder is made if it is not there. */
  public OwnersFile(Path file) {
    this.file = file;
  }

  /** From now on this is in it, also after a power cut. */
  public void replace(byte[] content) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    disk.createDirectories(folder);
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    disk.delete(partial);
    Files.createFile(
        partial,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(partial, content, StandardOpenOption.WRITE);
    disk.sync(partial);
    disk.move(partial, file);
    disk.syncDirectory(folder);
  }
}
