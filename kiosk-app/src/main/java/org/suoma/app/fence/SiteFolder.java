package org.suoma.app.fence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * Where a page engine keeps a site's storage (localStorage): a folder of its own for each outing,
 * gone at its end. What a crash left behind goes before the next one. One thread.
 */
final class SiteFolder {

  private final EventLog eventLog;

  private final Path parent;

  /**
   * Folders below another.
   *
   * @param parent made if it is not there; holds nothing else
   */
  SiteFolder(Path parent, EventLog eventLog) {
    this.eventLog = eventLog;
    this.parent = parent;
  }

  /** An empty folder that only this program can read; everything else below the parent is gone. */
  Path fresh() {
    try {
      empty();
      Files.createDirectories(parent);
      return Files.createTempDirectory(
          parent,
          "outing",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for a site's storage below " + parent, e);
    }
  }

  /** Removes everything below the parent, and it. */
  void empty() {
    if (!Files.exists(parent)) {
      return;
    }
    try {
      Files.walkFileTree(parent, new Removal());
    } catch (IOException e) {
      eventLog.tell(AppKinds.SITE_TRACES_LEFT.of(e), e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
