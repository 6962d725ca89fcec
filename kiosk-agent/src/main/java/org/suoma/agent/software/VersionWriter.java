package org.suoma.agent.software;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.suoma.content.software.SoftwareFile;
import org.suoma.content.software.SoftwareManifest;
import org.suoma.content.store.StoreFiles;

/** Writes the files of a version: all are durable before its manifest says that it is whole. */
final class VersionWriter {

  private final SoftwareFolder folder;
  private final StoreFiles files;

  VersionWriter(SoftwareFolder folder) {
    this.folder = folder;
    this.files = folder.files();
  }

  /**
   * Writes a version anew.
   *
   * @param bytes the manifest as it was signed, or listed
   */
  void write(SoftwareManifest manifest, byte[] bytes, Source source) throws IOException {
    Path version = folder.begin(manifest.version());
    Set<Path> directories = new TreeSet<>(Set.of(version));
    for (SoftwareFile file : manifest.files()) {
      Path target = version.resolve(file.path());
      for (Path up = parent(target); !up.equals(version); up = parent(up)) {
        directories.add(up);
      }
      files.createDirectories(parent(target));
      try (OutputStream out = files.create(target)) {
        source.write(file, out);
      }
      if (file.executable()) {
        files.makeExecutable(target);
      }
      files.sync(target);
    }
    for (Path directory : directories) {
      files.syncDirectory(directory);
    }
    folder.complete(manifest.version(), bytes);
  }

  private static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent());
  }

  /** Where files come from. */
  @FunctionalInterface
  interface Source {
    /** Writes one as the list says; refuses it otherwise. */
    void write(SoftwareFile file, OutputStream out) throws IOException;
  }
}
