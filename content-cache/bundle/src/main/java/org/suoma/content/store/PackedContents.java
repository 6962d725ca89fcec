package org.suoma.content.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Chunk;
import org.suoma.content.release.Frame;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Sha256;

/**
 * Reads the contents of a release back from the packs of the tree; keeps the frame that it read
 * last, a few megabytes. One thread at a time.
 */
final class PackedContents {

  private final PublishedTree tree;
  private final ObjectShelf archive;
  private final Manifest manifest;
  private final Map<Sha256, byte[]> chunks = new HashMap<>();
  private @Nullable Integer read;

  /**
   * Contents of a release.
   *
   * @param archive contents that need not be unpacked
   */
  PackedContents(PublishedTree tree, ObjectShelf archive, Manifest manifest) {
    this.tree = tree;
    this.archive = archive;
    this.manifest = manifest;
  }

  /** A file's content, checked against its digest. */
  byte[] read(ManifestFile file) throws IOException {
    if (archive.has(file.sha256())) {
      return archive.read(file.sha256());
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (Chunk chunk : file.chunks()) {
      content.write(read(chunk));
    }
    byte[] bytes = content.toByteArray();
    if (!Sha256.of(bytes).equals(file.sha256())) {
      throw new IOException("the packs do not give " + file.path());
    }
    return bytes;
  }

  private byte[] read(Chunk chunk) throws IOException {
    if (read == null || read != chunk.frame()) {
      chunks.clear();
      read = null;
      unpack(
          manifest
              .frame(chunk.frame())
              .orElseThrow(() -> new IOException("the manifest has no frame " + chunk.frame())));
      read = chunk.frame();
    }
    byte[] bytes = chunks.get(chunk.sha256());
    if (bytes == null) {
      throw new IOException("frame %d lacks %s".formatted(chunk.frame(), chunk.sha256()));
    }
    return bytes;
  }

  private void unpack(Frame frame) throws IOException {
    byte[] compressed;
    try (InputStream pack = tree.open(PublishedTree.packPath(frame.pack()))) {
      pack.skipNBytes(frame.offset());
      compressed = pack.readNBytes(Math.toIntExact(frame.length()));
    }
    if (!Sha256.of(compressed).equals(frame.sha256())) {
      throw new IOException("frame %d has rotted on the disk".formatted(frame.id()));
    }
    FrameCodec.expand(
        new ByteArrayInputStream(compressed),
        (digest, length, chunk) -> chunks.put(digest, chunk.readAllBytes()));
  }
}
