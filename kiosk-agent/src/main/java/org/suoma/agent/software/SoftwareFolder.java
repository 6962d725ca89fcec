package org.suoma.agent.software;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.release.Sha256;
import org.suoma.content.software.SoftwareJson;
import org.suoma.content.software.SoftwareManifest;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.store.StoreFiles;

/**
 * The versions on this kiosk's disk and which of them runs. Shared with the guard, which reads and
 * replaces the same small files:
 *
 * <pre>
 *   versions/1.4.2/          its files; versions/1.4.2.json, its manifest, once they are durable
 *   CURRENT                  the version that runs and the one before: {@code 1.4.2 1.4.1}
 *   TRIAL                    the version on trial, see {@link Trial}; gone when it is kept
 *   starts-PROGRAM           how often the guard has started a program of the version on trial
 *   refused/1.4.2            why that version was left and is not tried again
 *   pieces/                  what has come of the next version
 *   archives/1.4.2.jsa       its app's classes, see {@link ClassArchive}; a start does without
 * </pre>
 *
 * Each is replaced by one rename, and each order of them that a power cut can leave has a meaning:
 * a trial of a version that does not run is none. One writer in this process.
 */
public final class SoftwareFolder {

  private static final String MANIFEST = ".json";
  private static final int MOST_REASON = 200;

  private final Path root;
  private final StoreFiles files;
  private final SoftwareJson json = new SoftwareJson();

  /** The versions in this folder. */
  public SoftwareFolder(Path root, StoreFiles files) {
    this.root = root;
    this.files = files;
  }

  StoreFiles files() {
    return files;
  }

  Path root() {
    return root;
  }

  Path pieces() {
    return root.resolve("pieces");
  }

  Path folder(SoftwareVersion version) {
    return versions().resolve(version.toString());
  }

  private Path versions() {
    return root.resolve("versions");
  }

  Path archives() {
    return root.resolve("archives");
  }

  /** Where a version's app looks for its classes. */
  Path archive(SoftwareVersion version) {
    return archives().resolve(version + ".jsa");
  }

  /** Deletes what there is of archives: of other versions, or half made. */
  void forgetArchives() throws IOException {
    files.createDirectories(archives());
    for (Path file : files.list(archives())) {
      files.delete(file);
    }
  }

  private Path manifestFile(SoftwareVersion version) {
    return versions().resolve(version + MANIFEST);
  }

  /**
   * The version that runs.
   *
   * @throws IOException if the installation has left no pointer, or an unreadable one
   */
  public SoftwareVersion current() throws IOException {
    return pointed().get(0);
  }

  /** Whether any version was ever installed here. */
  boolean hasPointer() {
    return files.exists(root.resolve("CURRENT"));
  }

  /** Whether the files of a version are here, whole or not. */
  boolean isThere(SoftwareVersion version) {
    return files.exists(folder(version));
  }

  /** Lets a version run as the first, without a trial: there is none to go back to. */
  void first(SoftwareVersion version) throws IOException {
    forgetTrial();
    point(version, Optional.empty());
  }

  /** The version before, which can be gone back to; empty if there is none. */
  public Optional<SoftwareVersion> before() throws IOException {
    List<SoftwareVersion> pointed = pointed();
    return pointed.size() > 1 && isWhole(pointed.get(1))
        ? Optional.of(pointed.get(1))
        : Optional.empty();
  }

  private List<SoftwareVersion> pointed() throws IOException {
    Path file = root.resolve("CURRENT");
    String text = new String(files.readAll(file), UTF_8).trim();
    List<SoftwareVersion> versions = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (!SoftwareVersion.isVersion(word)) {
        throw new IOException("%s does not name a version: %s".formatted(file, text));
      }
      versions.add(SoftwareVersion.parse(word));
    }
    return versions;
  }

  /** The version on trial, which runs; empty if none is. */
  public Optional<Trial> trial() throws IOException {
    Optional<Trial> noted = notedTrial();
    return noted.isPresent() && noted.get().version().equals(current()) ? noted : Optional.empty();
  }

  private Optional<Trial> notedTrial() throws IOException {
    Path file = root.resolve("TRIAL");
    return files.exists(file)
        ? Trial.parse(new String(files.readAll(file), UTF_8))
        : Optional.empty();
  }

  /** Whether all files of a version are here, durable, as far as it was written. */
  boolean isWhole(SoftwareVersion version) {
    return files.exists(manifestFile(version));
  }

  /** Whether a version is here whole by exactly this manifest. */
  boolean isWhole(SoftwareVersion version, Sha256 manifest) throws IOException {
    return isWhole(version) && Sha256.of(files.readAll(manifestFile(version))).equals(manifest);
  }

  /**
   * The manifest of a version that is here.
   *
   * @return empty if there is none, as of a version that came by another way
   */
  Optional<SoftwareManifest> manifest(SoftwareVersion version) throws IOException {
    return isWhole(version)
        ? Optional.of(json.read(files.readAll(manifestFile(version))))
        : Optional.empty();
  }

  /** Begins a version anew; what was left of it goes. */
  Path begin(SoftwareVersion version) throws IOException {
    files.delete(manifestFile(version));
    if (files.exists(folder(version))) {
      files.delete(folder(version));
    }
    files.createDirectories(folder(version));
    return folder(version);
  }

  /** All files of a version are durable. */
  void complete(SoftwareVersion version, byte[] manifest) throws IOException {
    files.syncDirectory(versions());
    files.replace(manifestFile(version), manifest);
  }

  /**
   * Puts a version in place of the one that runs, on trial. Whoever starts the programs next starts
   * it; if it fails, the last that has not been on trial runs again.
   *
   * @param devices that are ready now
   */
  void switchTo(SoftwareVersion version, Set<String> devices) throws IOException {
    Optional<Trial> before = trial();
    SoftwareVersion proven = before.isPresent() ? before.get().fallback() : current();
    forgetStarts();
    files.replace(
        root.resolve("TRIAL"), new Trial(version, proven, devices).text().getBytes(UTF_8));
    point(version, Optional.of(proven));
  }

  private void point(SoftwareVersion version, Optional<SoftwareVersion> before) throws IOException {
    String text = before.map(known -> version + " " + known).orElse(version.toString()) + "\n";
    files.replace(root.resolve("CURRENT"), text.getBytes(UTF_8));
  }

  /** Keeps the version on trial. */
  void keep() throws IOException {
    forgetTrial();
  }

  /**
   * Forgets a trial that is none: one that never began, or that the guard has ended; and what a
   * power cut left half-written. Done at every start.
   */
  public void settle() throws IOException {
    for (Path file : files.list(root)) {
      String name = String.valueOf(file.getFileName());
      if (name.startsWith("CURRENT.") || name.startsWith("TRIAL.")) {
        files.delete(file);
      }
    }
    if (files.exists(root.resolve("TRIAL")) && trial().isEmpty()) {
      forgetTrial();
    }
  }

  private void forgetTrial() throws IOException {
    files.delete(root.resolve("TRIAL"));
    forgetStarts();
    files.syncDirectory(root);
  }

  private void forgetStarts() throws IOException {
    for (Path file : files.list(root)) {
      if (String.valueOf(file.getFileName()).startsWith("starts-")) {
        files.delete(file);
      }
    }
  }

  /**
   * Goes back to the version before, and never by itself to this one again.
   *
   * @param reason in words
   * @throws IOException also if there is no version before; nothing has changed then
   */
  public void goBack(String reason) throws IOException {
    SoftwareVersion left = current();
    SoftwareVersion to =
        before().orElseThrow(() -> new IOException("no version before " + left + " is here"));
    files.replace(refusalFile(left), (reason + "\n").getBytes(UTF_8));
    point(to, Optional.empty());
    settle();
  }

  private Path refusalFile(SoftwareVersion version) {
    return root.resolve("refused").resolve(version.toString());
  }

  /** Whether a version was left and is not tried again. */
  boolean isRefused(SoftwareVersion version) {
    return files.exists(refusalFile(version));
  }

  /** The newest version that was left, and why; empty if none was. */
  public Optional<Refused> newestRefused() throws IOException {
    Optional<Refused> newest = Optional.empty();
    for (Path file : files.list(root.resolve("refused"))) {
      String name = String.valueOf(file.getFileName());
      if (SoftwareVersion.isVersion(name)) {
        Refused refused = new Refused(SoftwareVersion.parse(name), reason(file));
        if (newest.isEmpty() || newest.get().version.compareTo(refused.version) < 0) {
          newest = Optional.of(refused);
        }
      }
    }
    return newest;
  }

  private String reason(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readNBytes(MOST_REASON), UTF_8).trim();
    }
  }

  /** Deletes every version but the one that runs, the one before, and this one. */
  void clean(Optional<SoftwareVersion> alsoKept) throws IOException {
    Set<String> kept = new HashSet<>();
    pointed().forEach(version -> kept.add(version.toString()));
    trial().ifPresent(trial -> kept.add(trial.fallback().toString()));
    alsoKept.ifPresent(version -> kept.add(version.toString()));
    for (Path file : files.list(versions())) {
      String name = String.valueOf(file.getFileName());
      if (!kept.contains(name.endsWith(MANIFEST) ? withoutEnd(name) : name)) {
        files.delete(file);
      }
    }
  }

  private static String withoutEnd(String name) {
    return name.substring(0, name.length() - MANIFEST.length());
  }

  /**
   * A version that was left.
   *
   * @param version its number
   * @param reason in words
   */
  public record Refused(SoftwareVersion version, String reason) {}
}
