package org.suoma.content.software;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.SoftwareMetadata;
import org.suoma.content.trust.TargetFile;

/**
 * Makes an archive of software from folders, one for each platform, as its makers do away from
 * every server. The same folders, keys and times give the same archive. Not for several threads.
 */
public final class SoftwareMaker {

  private static final SoftwareJson JSON = new SoftwareJson();

  private final Path work;
  private final Map<String, TargetFile> made = new HashMap<>();
  private final SortedMap<String, SoftwareArchive.Source> contents = new TreeMap<>();
  private long version = 1;

  /**
   * Makes archives.
   *
   * @param work an empty folder for what is packed until the archive is written
   */
  public SoftwareMaker(Path work) {
    this.work = work;
  }

  /** Goes on vouching for what was vouched for before: kiosks forget nothing. */
  public SoftwareMaker after(SoftwareMetadata earlier) {
    made.putAll(earlier.files());
    version = earlier.version() + 1;
    return this;
  }

  /**
   * Adds a version.
   *
   * @param folder holds its files; a link or anything else that is no file or folder is refused
   */
  public SoftwareMaker add(Path folder, Description about) throws IOException {
    byte[] bytes = list(folder, about);
    put(JSON.read(bytes), bytes);
    return this;
  }

  /**
   * The manifest of a version as {@link #add} adds it, for an installation that brings its first.
   *
   * @param folder as there
   */
  public byte[] list(Path folder, Description about) throws IOException {
    List<SoftwareFile> files = new ArrayList<>();
    for (Path file : files(folder)) {
      files.add(pack(folder, file));
    }
    SoftwareManifest manifest =
        new SoftwareManifest(
            SoftwareManifest.FORMAT,
            about.version,
            about.platform,
            about.createdAt,
            about.upgradesFrom,
            about.contentFormat,
            about.state,
            files);
    return JSON.write(manifest);
  }

  private void put(SoftwareManifest manifest, byte[] bytes) throws IOException {
    TargetFile target =
        TargetFile.of(SoftwareTargets.made(manifest.version(), manifest.platform()), bytes);
    made.put(target.path(), target);
    Path kept = work.resolve(SoftwareTargets.digest(target).hex());
    Files.write(kept, bytes);
    keep(kept);
  }

  /**
   * Writes the archive.
   *
   * @param expires from then on kiosks install nothing of it
   * @param signers as many makers as are here; others may sign later
   */
  public SoftwareMetadata write(Path archive, Instant expires, Collection<SigningKey> signers)
      throws IOException {
    SoftwareMetadata metadata =
        SoftwareMetadata.sign(
            version,
            expires,
            made.values().stream().sorted(Comparator.comparing(TargetFile::path)).toList(),
            signers);
    SoftwareArchive.write(archive, metadata, contents);
    return metadata;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = new ArrayList<>();
      for (Path path : walk.sorted(Comparator.comparing(Path::toString)).toList()) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          files.add(path);
        } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          throw new IllegalArgumentException(path + " is neither a file nor a folder");
        }
      }
      files.sort(Comparator.comparing(file -> relative(folder, file)));
      return files;
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private SoftwareFile pack(Path folder, Path file) throws IOException {
    Path packing = work.resolve("packing");
    try (OutputStream out = Files.newOutputStream(packing)) {
      PackedFile.pack(file, out);
    }
    Sha256 packed = digest(packing);
    SoftwareFile listed =
        new SoftwareFile(
            relative(folder, file),
            Files.size(file),
            digest(file),
            Files.isExecutable(file),
            Files.size(packing),
            packed);
    Path kept = work.resolve(packed.hex());
    Files.move(packing, kept, StandardCopyOption.REPLACE_EXISTING);
    keep(kept);
    return listed;
  }

  private void keep(Path kept) {
    contents.put(String.valueOf(kept.getFileName()), () -> Files.newInputStream(kept));
  }

  private static Sha256 digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }

  /**
   * What is to be said of a version.
   *
   * @param version its number
   * @param platform what it runs on
   * @param createdAt when it was made
   * @param upgradesFrom the oldest version that it can follow
   * @param contentFormat the format of releases that it shows
   * @param state what it keeps on the disk
   */
  public record Description(
      SoftwareVersion version,
      Platform platform,
      Instant createdAt,
      SoftwareVersion upgradesFrom,
      int contentFormat,
      StateFormats state) {}
}
