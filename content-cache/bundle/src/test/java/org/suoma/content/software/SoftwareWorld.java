package org.suoma.content.software;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.RolloutGroup;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataSigner;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.SoftwareMakers;
import org.suoma.content.trust.SoftwareMetadata;

/** Two makers who must both sign, and a county that names them in its root, in a folder. */
public final class SoftwareWorld {

  /** When all of it is made. */
  public static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  /** What this version of the software keeps on the disk. */
  public static final StateFormats STATE = new StateFormats(1, 1, 1);

  private final Path folder;
  private final Clock clock;
  private final SigningKey holder = SigningKey.generate();
  private final OnlineKeys online = OnlineKeys.generate();
  private final List<SigningKey> makers = List.of(SigningKey.generate(), SigningKey.generate());
  private final PublishedTree tree;
  private final byte[] root;
  private @Nullable SoftwareMetadata newest;
  private int archives;

  /** Makes them, with a root that is published. */
  public SoftwareWorld(Path folder, Clock clock) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.tree = new PublishedTree(folder.resolve("public"), new DiskFiles());
    this.root =
        RootPlan.first(List.of(holder), 1, online, clock.instant().plus(Duration.ofDays(3_650)))
            .withSoftware(publicKeys(makers, 2))
            .write(1, List.of(holder));
    tree.putMetadata("1.root.json", root);
  }

  static SoftwareMakers publicKeys(List<SigningKey> keys, int threshold) {
    return new SoftwareMakers(keys.stream().map(SigningKey::publicKey).toList(), threshold);
  }

  /** What kiosks are installed with. */
  public byte[] root() {
    return root.clone();
  }

  /** Where kiosks look. */
  public Path publicFolder() {
    return folder.resolve("public");
  }

  PublishedTree tree() {
    return tree;
  }

  List<SigningKey> makers() {
    return makers;
  }

  OnlineKeys online() {
    return online;
  }

  MetadataSigner signer() {
    return new MetadataSigner(tree, online, clock, () -> {});
  }

  /** The county's way to hand software on. */
  public SoftwareMirror mirror() {
    return new SoftwareMirror(tree, signer(), clock);
  }

  /** What is said of a version that any other may be followed by. */
  public static SoftwareMaker.Description about(String version) {
    return new SoftwareMaker.Description(
        SoftwareVersion.parse(version),
        Platform.LINUX_AMD64,
        NOW,
        new SoftwareVersion(0, 0, 1),
        Manifest.FORMAT,
        STATE);
  }

  /**
   * Makes an archive of a version, signed by both makers.
   *
   * @param files contents by path; those below {@code bin/} can be run
   */
  public Path archive(String version, Map<String, String> files) throws IOException {
    return archive(about(version), files, makers);
  }

  /** Makes an archive of a version of which this is said, signed by both makers. */
  public Path archive(SoftwareMaker.Description about, Map<String, String> files)
      throws IOException {
    return archive(about, files, makers);
  }

  /** Makes an archive of a version, signed by some. */
  public Path archive(
      SoftwareMaker.Description about, Map<String, String> files, List<SigningKey> signers)
      throws IOException {
    Path place = Files.createDirectories(folder.resolve("made-" + archives++));
    SoftwareMaker maker = new SoftwareMaker(Files.createDirectories(place.resolve("work")));
    if (newest != null) {
      maker.after(newest);
    }
    Path archive = place.resolve("software.zip");
    newest =
        maker
            .add(write(place.resolve("files"), files), about)
            .write(archive, clock.instant().plus(Duration.ofDays(365)), signers);
    return archive;
  }

  private static Path write(Path place, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = place.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue().getBytes(UTF_8));
      if (file.getKey().startsWith("bin/") && !path.toFile().setExecutable(true)) {
        throw new IOException(path + " cannot be made executable");
      }
    }
    return place;
  }

  /** Takes an archive in. */
  public void add(Path archive) throws IOException {
    try (SoftwareArchive opened = SoftwareArchive.open(archive)) {
      mirror().add(opened, root);
    }
  }

  /** Publishes content for all kiosks. */
  public void publish(List<ReleaseFile> files) throws IOException {
    new ReleasePublisher(tree, signer(), clock).publish("common", Ring.ALL, files);
  }

  /** Makes a version, takes it in and offers it to everybody. */
  public void offer(String version, Map<String, String> files) throws IOException {
    add(archive(version, files));
    mirror().offer(SoftwareVersion.parse(version), everybody());
  }

  /** A plan by which all kiosks get it at once. */
  public static RolloutPlan everybody() {
    return RolloutPlan.begin(List.of(RolloutGroup.everybody("全部")), null);
  }

  /** A plan by which only these kiosks get it. */
  static RolloutPlan only(Set<String> kiosks) {
    return RolloutPlan.begin(
        List.of(
            new RolloutGroup(
                "试点", List.of(), List.of(), List.of(), List.copyOf(kiosks), RolloutGroup.ALL),
            RolloutGroup.everybody("全部")),
        null);
  }
}
