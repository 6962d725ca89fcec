package org.suoma.county.storage.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.FolderStore;
import org.suoma.content.store.ObjectStore;

/**
 * Pictures, sounds and films, each named by its digest, in a folder of the disk or of a store; a
 * file appears whole or not at all. Threads share one.
 */
public final class MediaFolder {

  private final ObjectStore store;

  /** Keeps the files in this folder, made when first needed. */
  public MediaFolder(Path folder) {
    this(new FolderStore(folder, new DiskFiles()));
  }

  /** Keeps the files in this store. */
  public MediaFolder(ObjectStore store) {
    this.store = store;
  }

  /** Keeps these bytes and gives the name to ask for them by. */
  public Sha256 keep(byte[] content) throws IOException {
    Sha256 digest = Sha256.of(content);
    if (store.length(digest.hex()) != content.length) {
      store.put(digest.hex(), content);
    }
    return digest;
  }

  /** The bytes kept under a digest. */
  public byte[] read(String digest) throws IOException {
    return store.read(digest).orElseThrow(() -> new NoSuchFileException("media/" + digest));
  }

  /** Opens what is kept under a digest; whoever does closes it. */
  public InputStream open(String digest) throws IOException {
    return store.open(digest, 0);
  }

  /** The same from this byte on. */
  public InputStream open(String digest, long offset) throws IOException {
    return store.open(digest, offset);
  }

  /** How many bytes are kept under a digest; 0 if none are. */
  public long length(String digest) throws IOException {
    return store.length(digest);
  }
}
