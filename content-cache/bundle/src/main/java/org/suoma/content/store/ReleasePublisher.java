package org.suoma.content.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ManifestJson;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.rollout.RolloutJson;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.PublishedMetadata;
import org.suoma.content.trust.TargetFile;

/**
 * Makes a release out of files and puts it in force in a published tree, signed by the server's
 * keys. One at a time.
 */
public final class ReleasePublisher {

  private static final Duration RENEW_BEFORE = Duration.ofDays(90);

  private final PublishedTree tree;
  private final MetadataSigner signer;
  private final Clock clock;
  private final ManifestJson json = new ManifestJson();
  private final RolloutJson plans = new RolloutJson();

  /** Publishes into a tree whose root metadata name these keys. */
  public ReleasePublisher(PublishedTree tree, OnlineKeys keys, Clock clock) {
    this(tree, new MetadataSigner(tree, keys, clock, () -> {}), clock);
  }

  /** Publishes into a tree what this signs. */
  public ReleasePublisher(PublishedTree tree, MetadataSigner signer, Clock clock) {
    this.tree = tree;
    this.signer = signer;
    this.clock = clock;
  }

  /** The release in force for a ring; empty before its first. */
  public Optional<Manifest> current(String channel, Ring ring) throws IOException {
    Optional<byte[]> bytes = manifestBytes(signer.metadata(), channel, ring);
    return bytes.isEmpty() ? Optional.empty() : Optional.of(json.read(bytes.get()));
  }

  /** The newest release of a channel, whichever ring it has come to; empty before the first. */
  public Optional<Manifest> newest(String channel) throws IOException {
    // What is in force for the first ring is at least as new as what is for the others.
    return current(channel, Ring.CANARY);
  }

  /**
   * Publishes these files as the next release, for a ring and those before it.
   *
   * @param channel names of letters, digits, {@code . _ -}, divided by {@code /}
   * @return the manifest now in force
   * @throws IllegalArgumentException if two files have one path
   */
  public Manifest publish(String channel, Ring ring, List<ReleaseFile> files) throws IOException {
    return publish(channel, ring, Optional.empty(), files);
  }

  /**
   * Publishes these files as the next release, which kiosks take as a plan says. Until {@link
   * #promote} has put it in force for all, the ring of a kiosk that cannot read the plan gives it
   * what it gave before.
   *
   * @return the manifest of the new release
   * @throws IllegalArgumentException if two files have one path
   */
  public Manifest rollOut(String channel, RolloutPlan plan, List<ReleaseFile> files)
      throws IOException {
    return publish(channel, Ring.CANARY, Optional.of(plan), files);
  }

  private Manifest publish(
      String channel, Ring ring, Optional<RolloutPlan> plan, List<ReleaseFile> files)
      throws IOException {
    if (!ManifestFile.isPath(channel)) {
      throw new IllegalArgumentException("not the name of a channel: " + channel);
    }
    Optional<Manifest> before = newest(channel);
    Packing packed = new Packing(tree, tree.archive(channel), before, files);
    packed.run();
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            channel,
            before.map(Manifest::sequence).orElse(0L) + 1,
            now(),
            packed.files(),
            packed.frames(),
            packed.patches());
    Optional<RolloutPlan> seeded = plan.map(given -> given.seeded(manifest.sequence()));
    putInForce(manifest, json.write(manifest), ring.upToThis(), seeded);
    return manifest;
  }

  /**
   * Puts the release of one ring in force for another that gets it later, and for those between.
   *
   * @return the manifest now in force
   * @throws IllegalArgumentException if the first ring has no release, or none that is newer than
   *     what the other has; nothing has changed
   */
  public Manifest promote(String channel, Ring from, Ring to) throws IOException {
    byte[] bytes =
        manifestBytes(signer.metadata(), channel, from)
            .orElseThrow(() -> new IllegalArgumentException(from.label() + "还没有任何版本"));
    Manifest proven = json.read(bytes);
    List<Ring> behind = new ArrayList<>();
    for (Ring ring : to.upToThis()) {
      Optional<Manifest> has = current(channel, ring);
      if (has.isEmpty() || has.get().sequence() < proven.sequence()) {
        behind.add(ring);
      }
    }
    if (behind.isEmpty()) {
      throw new IllegalArgumentException(
          "%s已经是第 %d 版或更新的版本".formatted(to.label(), proven.sequence()));
    }
    boolean isNewest =
        newest(channel).map(Manifest::sequence).equals(Optional.of(proven.sequence()));
    Optional<RolloutPlan> plan = isNewest ? rollout(channel) : Optional.empty();
    // A plan that is paused would hold back the kiosks that are given the release here.
    putInForce(proven, bytes, behind, to == Ring.ALL ? plan.map(RolloutPlan::ended) : plan);
    return proven;
  }

  /** The plan of the newest release; empty if kiosks go by their rings alone. */
  public Optional<RolloutPlan> rollout(String channel) throws IOException {
    return Optional.ofNullable(signer.metadata().files().get(newestPath(channel)))
        .flatMap(target -> target.said(RolloutJson.MEMBER))
        .flatMap(plans::read);
  }

  /**
   * Puts another plan in force for the newest release.
   *
   * @throws IllegalArgumentException if there is no release
   */
  public void plan(String channel, RolloutPlan plan) throws IOException {
    PublishedMetadata metadata = signer.metadata();
    TargetFile newest = metadata.files().get(newestPath(channel));
    if (newest == null) {
      throw new IllegalArgumentException("no release of " + channel);
    }
    Map<String, TargetFile> targets = new HashMap<>(metadata.files());
    targets.put(newest.path(), newest.saying(RolloutJson.MEMBER, plans.write(plan)));
    signer.signTargets(metadata, targets);
  }

  private static String newestPath(String channel) {
    return PublishedTree.manifestPath(channel, Ring.CANARY);
  }

  /** A release whose manifest is still in the tree, in force or not. */
  public Optional<Manifest> released(String channel, long sequence) throws IOException {
    for (String path : tree.targets()) {
      if (path.startsWith(PublishedTree.targetPath(channel + "/"))) {
        Manifest manifest = json.read(tree.read(path).orElseThrow());
        if (manifest.channel().equals(channel) && manifest.sequence() == sequence) {
          return Optional.of(manifest);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether all packs that a release is made of are still in the tree. */
  public boolean isWhole(Manifest manifest) throws IOException {
    Set<String> packs = new TreeSet<>();
    manifest.frames().forEach(frame -> packs.add(PublishedTree.packPath(frame.pack())));
    for (String pack : packs) {
      if (!tree.has(pack)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The files of an earlier release, to be published again as a new one: TUF lets nobody go back.
   *
   * @param manifest of {@link #released}, and {@link #isWhole}
   */
  public List<ReleaseFile> files(Manifest manifest) throws IOException {
    PackedContents contents = new PackedContents(tree, tree.archive(manifest.channel()), manifest);
    return manifest.files().stream()
        .map(file -> new ReleaseFile(file.path(), () -> contents.read(file)))
        .toList();
  }

  private void putInForce(
      Manifest manifest, byte[] bytes, List<Ring> rings, Optional<RolloutPlan> plan)
      throws IOException {
    PublishedMetadata metadata = signer.metadata();
    Map<String, TargetFile> targets = new HashMap<>(metadata.files());
    Set<Sha256> bases = new HashSet<>();
    Sha256 digest = Sha256.of(bytes);
    tree.put(PublishedTree.compressedManifestPath(digest), PatchCodec.compress(new byte[0], bytes));
    for (Ring ring : rings) {
      Optional<byte[]> before = manifestBytes(metadata, manifest.channel(), ring);
      if (before.isPresent() && bases.add(Sha256.of(before.get()))) {
        tree.put(
            PublishedTree.manifestPatchPath(digest, Sha256.of(before.get())),
            PatchCodec.compress(before.get(), bytes));
      }
      TargetFile target =
          TargetFile.of(PublishedTree.manifestPath(manifest.channel(), ring), bytes);
      tree.putTarget(location(target), bytes);
      targets.put(target.path(), target);
    }
    TargetFile newest = targets.get(newestPath(manifest.channel()));
    if (newest != null && plan.isPresent()) {
      String signed = plans.write(plan.get());
      targets.put(newest.path(), newest.saying(RolloutJson.MEMBER, signed));
    }
    signer.signTargets(metadata, targets);
  }

  private Optional<byte[]> manifestBytes(PublishedMetadata metadata, String channel, Ring ring)
      throws IOException {
    TargetFile target = metadata.files().get(PublishedTree.manifestPath(channel, ring));
    if (target == null) {
      return Optional.empty();
    }
    byte[] bytes =
        tree.target(location(target))
            .orElseThrow(() -> new IOException("the published tree lacks " + location(target)));
    target.requireMatch(bytes);
    return Optional.of(bytes);
  }

  /**
   * Deletes what no kiosk needs any more; called daily while a server runs.
   *
   * @return the bytes that were freed
   */
  public long clean() throws IOException {
    return new Retention(tree).run(signer.metadata(), now());
  }

  /**
   * Signs what would expire before long; does nothing before the first release. Called daily while
   * a server runs.
   */
  public void renew() throws IOException {
    PublishedMetadata metadata = signer.metadata();
    if (metadata.targetsExpires() != null
        && metadata.targetsExpires().isBefore(now().plus(RENEW_BEFORE))) {
      signAgain();
    } else if (metadata.targetsExpires() != null) {
      signer.signTimestamp(metadata);
    }
  }

  /** Signs all metadata anew, as after a change of keys; does nothing before the first release. */
  public void signAgain() throws IOException {
    PublishedMetadata metadata = signer.metadata();
    if (metadata.targetsExpires() != null) {
      signer.signTargets(metadata, metadata.files());
    }
  }

  /** Copies what kiosks need to have the newest releases into a folder, and nothing more. */
  public void export(Path folder, LongConsumer progress) throws IOException {
    export(folder, List.of(), progress);
  }

  /**
   * Copies what kiosks need to have the newest releases into a folder, e.g. on a USB stick. What is
   * there already is not copied again; an interrupted copy can be taken up.
   *
   * @param more files of the tree to go along
   * @param progress told of the bytes of each file as it is done
   * @throws IOException also if nothing has been published yet
   */
  public void export(Path folder, Collection<String> more, LongConsumer progress)
      throws IOException {
    PublishedMetadata metadata = signer.metadata();
    if (metadata.timestampVersion() == 0) {
      throw new IOException("nothing has been published yet");
    }
    List<String> paths = new ArrayList<>(neededFiles(metadata));
    paths.addAll(more);
    for (String path : paths) {
      progress.accept(tree.copyTo(folder, path));
    }
    tree.copyTimestampTo(folder);
  }

  private List<String> neededFiles(PublishedMetadata metadata) throws IOException {
    Set<String> paths = new LinkedHashSet<>();
    for (int root = 1; tree.metadata(root + ".root.json").isPresent(); root++) {
      paths.add(PublishedTree.metadataPath(root + ".root.json"));
    }
    paths.add(PublishedTree.metadataPath(metadata.targetsVersion() + ".targets.json"));
    paths.add(PublishedTree.metadataPath(metadata.snapshotVersion() + ".snapshot.json"));
    for (TargetFile target : metadata.files().values()) {
      if (PublishedTree.isSoftware(target.path())) {
        continue;
      }
      paths.add(PublishedTree.targetPath(location(target)));
      byte[] bytes =
          tree.target(location(target))
              .orElseThrow(() -> new IOException("the published tree lacks " + target.path()));
      Manifest manifest = json.read(bytes);
      manifest.frames().forEach(frame -> paths.add(PublishedTree.packPath(frame.pack())));
      manifest.patches().forEach(patch -> paths.add(PublishedTree.packPath(patch.pack())));
    }
    return List.copyOf(paths);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String location(TargetFile target) {
    return target.location(true);
  }
}
