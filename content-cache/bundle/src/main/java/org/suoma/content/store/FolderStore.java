package org.suoma.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder as an {@link ObjectStore}. {@link #replace} looks and then writes: whoever shares the
 * folder takes turns.
 */
public final class FolderStore implements ObjectStore {

  private final Path root;
  private final StoreFiles files;

  /** Keeps contents below this folder, which need not exist yet. */
  public FolderStore(Path root, StoreFiles files) {
    this.root = root;
    this.files = files;
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  @Override
  public Optional<byte[]> read(String key) throws IOException {
    Path file = root.resolve(key);
    return files.exists(file) ? Optional.of(files.readAll(file)) : Optional.empty();
  }

  @Override
  public InputStream open(String key, long offset) throws IOException {
    InputStream in = files.open(root.resolve(key));
    in.skipNBytes(offset);
    return in;
  }

  @Override
  public long length(String key) throws IOException {
    return files.size(root.resolve(key));
  }

  @Override
  public void put(String key, byte[] content) throws IOException {
    files.replace(root.resolve(key), content);
  }

  @Override
  public boolean replace(String key, Optional<byte[]> before, byte[] content) throws IOException {
    if (!Arrays.equals(read(key).orElse(null), before.orElse(null))) {
      return false;
    }
    put(key, content);
    return true;
  }

  @Override
  public Upload upload(String folder) throws IOException {
    Path directory = root.resolve(folder);
    files.createDirectories(directory);
    Path partial = directory.resolve("new-" + UUID.randomUUID());
    return new Partial(partial, files.create(partial));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    Path directory = root.resolve(folder);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Override
  public void delete(String key) throws IOException {
    files.delete(root.resolve(key));
  }

  private final class Partial implements Upload {

    private final Path partial;
    private final OutputStream out;
    private boolean done;

    Partial(Path partial, OutputStream out) {
      this.partial = partial;
      this.out = out;
    }

    @Override
    public OutputStream out() {
      return out;
    }

    @Override
    public void finish(String key) throws IOException {
      out.close();
      Path file = root.resolve(key);
      files.sync(partial);
      files.move(partial, file);
      files.syncDirectory(Objects.requireNonNull(file.getParent()));
      done = true;
    }

    @Override
    public void close() throws IOException {
      if (!done) {
        done = true;
        out.close();
        files.delete(partial);
      }
    }
  }
}
