package org.suoma.county.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.suoma.content.release.Sha256;

/**
 * Pictures, sounds and films on the disk, each named by its digest; a file appears whole or not at
 * all. Threads share one.
 */
public final class MediaFolder {

  private final Path folder;

  /** Keeps the files in this folder, made when first needed. */
  public MediaFolder(Path folder) {
    this.folder = folder;
  }

  /** Keeps these bytes and gives the name to ask for them by. */
  public Sha256 keep(byte[] content) throws IOException {
    Sha256 digest = Sha256.of(content);
    Path file = path(digest.hex());
    if (Files.exists(file)) {
      return digest;
    }
    Files.createDirectories(folder);
    Path partial = Files.createTempFile(folder, ".", ".partial");
    try {
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
    return digest;
  }

  /** The bytes kept under a digest. */
  public byte[] read(String digest) throws IOException {
    return Files.readAllBytes(path(digest));
  }

  /** Opens what is kept under a digest; whoever does closes it. */
  public InputStream open(String digest) throws IOException {
    return Files.newInputStream(path(digest));
  }

  /** How many bytes are kept under a digest. */
  public long length(String digest) throws IOException {
    return Files.size(path(digest));
  }

  private Path path(String digest) {
    return folder.resolve(digest);
  }
}
