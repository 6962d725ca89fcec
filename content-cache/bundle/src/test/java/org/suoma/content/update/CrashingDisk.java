package org.suoma.content.update;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.suoma.content.store.StoreFiles;

/**
 * A disk in memory that loses power after a given number of writing operations, and then comes back
 * in any state that POSIX allows: contents without their {@code sync} may be old, new, cut short or
 * empty, names without that of their directory old or new, each by itself.
 */
public final class CrashingDisk implements StoreFiles {

  private final Map<Path, Node> names = new TreeMap<>();
  private final Map<Path, Node> durableNames = new TreeMap<>();
  private final Set<Path> directories = new HashSet<>();
  private int operationsLeft;
  private int operations;

  /** A disk that never loses power until told to. */
  public CrashingDisk() {
    this(Integer.MAX_VALUE);
  }

  private CrashingDisk(int operationsLeft) {
    this.operationsLeft = operationsLeft;
  }

  /** Writing operations so far. */
  public int operations() {
    return operations;
  }

  /** Loses power at the operation after so many more. */
  public void crashAfter(int count) {
    operationsLeft = count;
  }

  /** An equal disk, all of whose contents and names are durable. */
  public CrashingDisk copy() {
    CrashingDisk copy = new CrashingDisk();
    names.forEach((path, node) -> copy.put(path, new Node(node.content, node.content)));
    copy.directories.addAll(directories);
    return copy;
  }

  private void put(Path path, Node node) {
    names.put(path, node);
    durableNames.put(path, node);
  }

  /** The disk after the power is back, in the most forgetful state. */
  public CrashingDisk forgettingEverything() {
    CrashingDisk back = new CrashingDisk();
    durableNames.forEach((path, node) -> back.put(path, node.after(node.durable)));
    back.directories.addAll(directories);
    return back;
  }

  /** The disk after the power is back: all names were written, no content that was not synced. */
  public CrashingDisk withNamesOnly() {
    CrashingDisk back = new CrashingDisk();
    names.forEach((path, node) -> back.put(path, node.after(node.durable)));
    back.directories.addAll(directories);
    return back;
  }

  /** The disk after the power is back, in some state between. */
  public CrashingDisk somehow(Random random) {
    CrashingDisk back = new CrashingDisk();
    Set<Path> all = new HashSet<>(names.keySet());
    all.addAll(durableNames.keySet());
    for (Path path : all.stream().sorted().toList()) {
      Node node = random.nextBoolean() ? names.get(path) : durableNames.get(path);
      if (node != null) {
        byte[] content =
            switch (random.nextInt(3)) {
              case 0 -> node.durable;
              case 1 -> node.content;
              default ->
                  node.content == node.durable
                      ? node.content
                      : Arrays.copyOf(node.content, random.nextInt(node.content.length + 1));
            };
        back.put(path, node.after(content));
      }
    }
    back.directories.addAll(directories);
    return back;
  }

  private void operation() throws IOException {
    operations++;
    if (operationsLeft-- <= 0) {
      throw new PowerCutException();
    }
  }

  @Override
  public void createDirectories(Path directory) {
    for (Path next = directory; next != null; next = next.getParent()) {
      directories.add(next);
    }
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    operation();
    if (names.containsKey(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Node node = new Node(new byte[0], new byte[0]);
    names.put(file, node);
    return new Writing(node);
  }

  @Override
  public void makeExecutable(Path file) throws IOException {
    operation();
    Node unused = node(file);
  }

  @Override
  public OutputStream append(Path file) throws IOException {
    Node node = names.get(file);
    return node == null ? create(file) : new Writing(node);
  }

  @Override
  public long size(Path file) {
    Node node = names.get(file);
    return node == null ? 0 : node.content.length;
  }

  @Override
  public InputStream open(Path file) throws IOException {
    return new ByteArrayInputStream(node(file).content);
  }

  @Override
  public boolean exists(Path file) {
    return names.containsKey(file) || directories.contains(file);
  }

  @Override
  public List<Path> list(Path directory) {
    Set<Path> found = new HashSet<>();
    for (Path path : names.keySet()) {
      if (path.startsWith(directory) && !path.equals(directory)) {
        found.add(path.subpath(0, directory.getNameCount() + 1));
      }
    }
    for (Path path : directories) {
      if (directory.equals(path.getParent())) {
        found.add(path.subpath(0, path.getNameCount()));
      }
    }
    List<Path> sorted = new ArrayList<>();
    found.stream().map(path -> Path.of("/").resolve(path)).sorted().distinct().forEach(sorted::add);
    return sorted;
  }

  @Override
  public long usableBytes(Path directory) {
    return Long.MAX_VALUE;
  }

  @Override
  public void sync(Path file) throws IOException {
    operation();
    Node node = node(file);
    node.durable = node.content;
  }

  @Override
  public void syncDirectory(Path directory) throws IOException {
    operation();
    durableNames.keySet().removeIf(path -> directory.equals(path.getParent()));
    names.forEach(
        (path, node) -> {
          if (directory.equals(path.getParent())) {
            durableNames.put(path, node);
          }
        });
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    operation();
    names.put(to, node(from));
    names.remove(from);
  }

  @Override
  public void delete(Path file) throws IOException {
    operation();
    names.keySet().removeIf(path -> path.startsWith(file));
    directories.removeIf(path -> path.startsWith(file));
  }

  private Node node(Path file) throws NoSuchFileException {
    Node node = names.get(file);
    if (node == null) {
      throw new NoSuchFileException(file.toString());
    }
    return node;
  }

  /** A file: what programs see, and what is left of it without power. */
  private static final class Node {
    private byte[] content;
    private byte[] durable;

    Node(byte[] content, byte[] durable) {
      this.content = content;
      this.durable = durable;
    }

    Node after(byte[] left) {
      return new Node(left, left);
    }
  }

  private final class Writing extends ByteArrayOutputStream {
    private final Node node;

    Writing(Node node) {
      this.node = Objects.requireNonNull(node);
      writeBytes(node.content);
    }

    @Override
    public void close() throws IOException {
      operation();
      node.content = toByteArray();
    }
  }

  /** The power is gone. */
  public static final class PowerCutException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
