package org.suoma.content.software;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.suoma.content.release.Sha256;
import org.suoma.content.rollout.RolloutJson;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.store.MetadataSigner;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.PublishedMetadata;
import org.suoma.content.trust.SoftwareMetadata;
import org.suoma.content.trust.TargetFile;

/**
 * Hands software on: what makers signed goes into the published tree as it is, and the county says
 * which version kiosks are to have, by a plan. One version is offered at a time. One at a time, and
 * not while releases are published.
 */
public final class SoftwareMirror {

  private final PublishedTree tree;
  private final MetadataSigner signer;
  private final InstantSource clock;
  private final RolloutJson plans = new RolloutJson();
  private final SoftwareJson json = new SoftwareJson();

  /** Hands on in this tree what this signs. */
  public SoftwareMirror(PublishedTree tree, MetadataSigner signer, InstantSource clock) {
    this.tree = tree;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * Takes in an archive, after every byte of it has been checked. Nothing is offered by it.
   *
   * @param root the newest root, which names the makers
   * @return the versions that are new here
   * @throws ContentException if anything in it is not as the makers signed, or older than what is
   *     here; nothing is in force then
   */
  public List<Mirrored> add(SoftwareArchive archive, byte[] root) throws IOException {
    archive.metadata().requireTrusted(root, clock.instant());
    Set<Mirrored> before = new HashSet<>(versions());
    Map<TargetFile, SoftwareManifest> manifests = new HashMap<>();
    for (TargetFile target : archive.metadata().files().values()) {
      if (archive.has(target)) {
        manifests.put(target, requireSame(target, json.read(archive.manifest(target))));
      }
    }
    for (Map.Entry<TargetFile, SoftwareManifest> manifest : manifests.entrySet()) {
      for (SoftwareFile file : manifest.getValue().files()) {
        take(archive, file);
      }
      Sha256 digest = SoftwareTargets.digest(manifest.getKey());
      byte[] bytes = archive.manifest(manifest.getKey());
      tree.putSoftware(digest, new ByteArrayInputStream(bytes));
    }
    PublishedMetadata metadata = signer.metadata();
    signer.signSoftware(metadata, metadata.files(), archive.metadata());
    return versions().stream().filter(version -> !before.contains(version)).toList();
  }

  /** What a list says it is for must be what it is signed for. */
  private static SoftwareManifest requireSame(TargetFile target, SoftwareManifest manifest)
      throws ContentException {
    if (!target.path().equals(SoftwareTargets.made(manifest.version(), manifest.platform()))) {
      throw new ContentException(
          ContentError.VERSION_MISMATCH,
          "%s is the list of %s".formatted(target.path(), manifest.version()));
    }
    return manifest;
  }

  /** A file that is here already need not come again; one that neither is nor came is missed. */
  private void take(SoftwareArchive archive, SoftwareFile file) throws IOException {
    if (!archive.has(file) && tree.softwareLength(file.packedSha256()) == file.packedLength()) {
      return;
    }
    // Twice through: what is put in the tree has been unpacked and found right before.
    try (InputStream packed = archive.packed(file)) {
      PackedFile.unpack(file, packed, OutputStream.nullOutputStream());
    }
    try (InputStream packed = archive.packed(file)) {
      tree.putSoftware(file.packedSha256(), packed);
    }
  }

  /** The versions that are here and vouched for, newest first. */
  public List<Mirrored> versions() throws IOException {
    SoftwareMetadata software = signer.metadata().software();
    if (software == null) {
      return List.of();
    }
    List<Mirrored> found = new ArrayList<>();
    for (Platform platform : Platform.values()) {
      for (TargetFile made : software.files().values()) {
        Optional<SoftwareVersion> version = SoftwareTargets.version(made, platform);
        Optional<SoftwareManifest> manifest =
            version.isPresent() ? manifest(made) : Optional.empty();
        if (manifest.isPresent()) {
          found.add(
              new Mirrored(
                  version.orElseThrow(),
                  platform,
                  manifest.get().createdAt(),
                  manifest.get().totalLength(),
                  manifest.get().files().stream().mapToLong(SoftwareFile::packedLength).sum()));
        }
      }
    }
    found.sort(
        Comparator.comparing(Mirrored::version).reversed().thenComparing(Mirrored::platform));
    return found;
  }

  private Optional<SoftwareManifest> manifest(TargetFile made) throws IOException {
    Optional<byte[]> bytes = tree.software(SoftwareTargets.digest(made));
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    made.requireMatch(bytes.get());
    return Optional.of(json.read(bytes.get()));
  }

  /** What kiosks are offered; empty if nothing is that the makers still vouch for. */
  public Optional<Offered> offered() throws IOException {
    PublishedMetadata metadata = signer.metadata();
    for (Platform platform : Platform.values()) {
      TargetFile target = metadata.files().get(SoftwareTargets.offered(platform));
      if (target != null) {
        SoftwareMetadata software = Objects.requireNonNull(metadata.software());
        Optional<SoftwareVersion> version =
            SoftwareTargets.versionOf(target, platform, software.files().values());
        Optional<RolloutPlan> plan = target.said(RolloutJson.MEMBER).flatMap(plans::read);
        if (version.isPresent() && plan.isPresent()) {
          return Optional.of(
              new Offered(
                  version.get(),
                  plan.get(),
                  target.said(SoftwareOffer.WITHDRAWN).filter("true"::equals).isPresent()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Offers a version, on every platform that it is here for, in the place of any other.
   *
   * @throws IllegalArgumentException if it is not here
   */
  public void offer(SoftwareVersion version, RolloutPlan plan) throws IOException {
    PublishedMetadata metadata = signer.metadata();
    Map<String, TargetFile> targets = new HashMap<>(metadata.files());
    boolean isHere = false;
    for (Platform platform : Platform.values()) {
      targets.remove(SoftwareTargets.offered(platform));
      SoftwareMetadata software = metadata.software();
      TargetFile made =
          software == null ? null : software.files().get(SoftwareTargets.made(version, platform));
      if (made != null && manifest(made).isPresent()) {
        isHere = true;
        TargetFile target =
            new TargetFile(
                    SoftwareTargets.offered(platform), made.length(), made.digests(), Map.of())
                .saying(RolloutJson.MEMBER, plans.write(plan));
        targets.put(target.path(), target);
      }
    }
    if (!isHere) {
      throw new IllegalArgumentException("没有 %s 版的程序".formatted(version));
    }
    signer.signTargets(metadata, targets);
  }

  /** Puts another plan in force for what is offered; nothing happens if nothing is. */
  public void plan(RolloutPlan plan) throws IOException {
    change(target -> target.saying(RolloutJson.MEMBER, plans.write(plan)));
  }

  /** Calls back what is offered: kiosks that run it return to the one before. */
  public void withdraw() throws IOException {
    change(target -> target.saying(SoftwareOffer.WITHDRAWN, "true"));
  }

  private void change(UnaryOperator<TargetFile> change) throws IOException {
    PublishedMetadata metadata = signer.metadata();
    Map<String, TargetFile> targets = new HashMap<>(metadata.files());
    for (Platform platform : Platform.values()) {
      targets.computeIfPresent(
          SoftwareTargets.offered(platform), (path, target) -> change.apply(target));
    }
    if (!targets.equals(metadata.files())) {
      signer.signTargets(metadata, targets);
    }
  }

  /** The files of the tree that kiosks need for what is offered, to go along on a stick. */
  public List<String> paths() throws IOException {
    PublishedMetadata metadata = signer.metadata();
    SoftwareMetadata software = metadata.software();
    if (software == null) {
      return List.of();
    }
    Set<String> paths = new TreeSet<>();
    paths.add(PublishedTree.metadataPath(SoftwareMetadata.fileName(software.version())));
    for (Platform platform : Platform.values()) {
      TargetFile target = metadata.files().get(SoftwareTargets.offered(platform));
      if (target != null) {
        digests(target).forEach(digest -> paths.add(PublishedTree.softwarePath(digest)));
      }
    }
    return List.copyOf(paths);
  }

  /**
   * Deletes versions that their makers vouch for no longer.
   *
   * @return the bytes that were freed
   */
  public long clean() throws IOException {
    SoftwareMetadata software = signer.metadata().software();
    Set<Sha256> kept = new HashSet<>();
    if (software != null) {
      for (TargetFile made : software.files().values()) {
        kept.addAll(digests(made));
      }
    }
    return tree.keepSoftware(kept);
  }

  private Set<Sha256> digests(TargetFile target) throws IOException {
    Set<Sha256> digests = new HashSet<>(Set.of(SoftwareTargets.digest(target)));
    Optional<SoftwareManifest> manifest = manifest(target);
    manifest.ifPresent(known -> known.files().forEach(file -> digests.add(file.packedSha256())));
    return digests;
  }

  /**
   * A version that is here.
   *
   * @param version its number
   * @param platform what it runs on
   * @param createdAt when it was made
   * @param bytes of its files on a kiosk
   * @param packedBytes of its files over the line, to a kiosk that has none of them
   */
  public record Mirrored(
      SoftwareVersion version,
      Platform platform,
      Instant createdAt,
      long bytes,
      long packedBytes) {}

  /**
   * What kiosks are offered.
   *
   * @param version which version
   * @param plan who gets it when
   * @param withdrawn whether it is called back
   */
  public record Offered(SoftwareVersion version, RolloutPlan plan, boolean withdrawn) {}
}
