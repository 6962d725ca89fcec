package org.suoma.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Every file operation that the store makes, so that tests can stop it between any two. Names
 * follow POSIX: a rename is atomic, and neither content nor name is safe from a power cut before
 * its {@code sync}.
 */
public interface StoreFiles {

  /** Makes a directory and those above it; one that exists is fine. */
  void createDirectories(Path directory) throws IOException;

  /** Opens a file that does not exist yet; the caller closes it. */
  OutputStream create(Path file) throws IOException;

  /** Lets everybody run a file. */
  void makeExecutable(Path file) throws IOException;

  /** Opens a file to write on behind its end, made if it does not exist; the caller closes it. */
  OutputStream append(Path file) throws IOException;

  /** A file's length in bytes; 0 if it does not exist. */
  long size(Path file) throws IOException;

  /** Opens a file for reading; the caller closes it. */
  InputStream open(Path file) throws IOException;

  /** Whether the file or directory is there. */
  boolean exists(Path file);

  /** Names in a directory, sorted; none if it does not exist. */
  List<Path> list(Path directory) throws IOException;

  /** How many bytes the file system of this directory can still take. */
  long usableBytes(Path directory) throws IOException;

  /** Brings a file's content to the disk. */
  void sync(Path file) throws IOException;

  /** Brings the names in a directory to the disk. */
  void syncDirectory(Path directory) throws IOException;

  /** Renames at once, replacing what was there; both names are in the same file system. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file, or a directory with all that is in it; one that does not exist is fine. */
  void delete(Path file) throws IOException;

  /** All bytes of a file. */
  default byte[] readAll(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    }
  }

  /** Puts a content in place of a file: whole or not at all, and durable when this returns. */
  default void replace(Path file, byte[] content) throws IOException {
    Path directory = Objects.requireNonNull(file.getParent());
    createDirectories(directory);
    Path partial = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    try {
      try (OutputStream out = create(partial)) {
        out.write(content);
      }
      sync(partial);
      move(partial, file);
      syncDirectory(directory);
    } finally {
      delete(partial);
    }
  }
}
