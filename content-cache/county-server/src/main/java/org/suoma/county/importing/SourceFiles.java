package org.suoma.county.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.suoma.content.language.InterfaceTranslations;

/** Finds the files to import. Symbolic links and hidden files are not followed. */
final class SourceFiles {

  /** No file to import is larger: 20 MB. */
  static final long MAX_BYTES = 20_000_000;

  /** No import has more files. */
  static final int MAX_FILES = 50_000;

  private final int maxFiles;

  SourceFiles() {
    this(MAX_FILES);
  }

  SourceFiles(int maxFiles) {
    this.maxFiles = maxFiles;
  }

  /**
   * All files at and below these paths, in the order given and then of names; the county, its
   * catalog and its interface translations come first, so that what follows can be filed under
   * them.
   *
   * @throws UnreadableDocumentException if a path does not exist or there are too many files
   */
  List<Found> find(List<Path> paths) throws IOException, UnreadableDocumentException {
    List<Found> found = new ArrayList<>();
    for (Path given : paths) {
      Path path = given.toAbsolutePath().normalize();
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        add(found, new Found(path, fileName(path), true));
      } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        List<Found> below = new ArrayList<>();
        Files.walkFileTree(path, new Below(path, below));
        below.sort(Comparator.comparing(Found::name));
        for (Found one : below) {
          add(found, one);
        }
      } else {
        throw new UnreadableDocumentException("找不到文件或文件夹：" + given + "（不跟随符号链接）");
      }
    }
    found.sort(Comparator.comparing(one -> !one.describesCounty()));
    return found;
  }

  private void add(List<Found> found, Found one) throws UnreadableDocumentException {
    if (found.size() >= maxFiles) {
      throw new UnreadableDocumentException("一次最多导入 " + maxFiles + " 个文件，请分批导入");
    }
    found.add(one);
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  /**
   * A file to import.
   *
   * @param path where it is
   * @param name its path below the folder that was given, beginning with that folder's name
   * @param named whether it was given itself rather than found in a folder
   */
  record Found(Path path, String name, boolean named) {

    boolean describesCounty() {
      return name.endsWith("county.json")
          || name.endsWith("catalog.json")
          || name.endsWith(InterfaceTranslations.FILE);
    }
  }

  /** Walks a folder. */
  private static final class Below extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Found> found;

    Below(Path root, List<Found> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(root) && fileName(directory).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !fileName(file).startsWith(".")) {
        Path base = Objects.requireNonNullElse(root.getParent(), root);
        found.add(new Found(file, base.relativize(file).toString().replace('\\', '/'), false));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
