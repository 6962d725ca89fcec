package org.suoma.content.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestJson;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.PublishedMetadata;
import org.suoma.content.trust.TargetFile;

/**
 * Deletes from a published tree what no kiosk needs any more: releases that were followed by
 * another more than 30 days ago, and the packs that only they are made of. A kiosk may still be
 * downloading yesterday's release when today's is out. One at a time, and not while publishing.
 */
final class Retention {

  static final Duration KEPT_AFTERWARDS = Duration.ofDays(30);

  /** Metadata that a client may still ask for that has just read the timestamp before. */
  private static final int METADATA_VERSIONS = 10;

  private final PublishedTree tree;
  private final ManifestJson json = new ManifestJson();

  Retention(PublishedTree tree) {
    this.tree = tree;
  }

  /**
   * Deletes.
   *
   * @param metadata what is in force
   * @return the bytes that were freed
   */
  long run(PublishedMetadata metadata, Instant now) throws IOException {
    Map<Sha256, Set<Sha256>> packsOfManifest = new HashMap<>();
    Map<String, List<Issued>> byChannel = new HashMap<>();
    for (String path : tree.targets()) {
      Sha256 digest = new Sha256(digestIn(path));
      if (packsOfManifest.containsKey(digest)) {
        continue;
      }
      Manifest manifest = read(path);
      packsOfManifest.put(digest, packs(manifest));
      byChannel
          .computeIfAbsent(manifest.channel(), channel -> new ArrayList<>())
          .add(new Issued(digest, manifest.sequence(), manifest.createdAt()));
    }
    Set<Sha256> kept = inForce(metadata);
    byChannel.values().forEach(issued -> kept.addAll(recent(issued, now)));
    Set<Sha256> packs =
        kept.stream()
            .flatMap(digest -> packsOfManifest.getOrDefault(digest, Set.of()).stream())
            .collect(Collectors.toSet());
    long freed = 0;
    for (String path : tree.targets()) {
      freed += tree.deleteUnless(kept.contains(new Sha256(digestIn(path))), path);
    }
    for (String path : tree.shortManifests()) {
      freed += tree.deleteUnless(kept.contains(new Sha256(digestIn(path))), path);
    }
    Set<String> packPaths = packs.stream().map(PublishedTree::packPath).collect(Collectors.toSet());
    for (String path : tree.packs()) {
      freed += tree.deleteUnless(packPaths.contains(path), path);
    }
    return freed + deleteMetadata(metadata);
  }

  private long deleteMetadata(PublishedMetadata metadata) throws IOException {
    return deleteMetadata("snapshot", metadata.snapshotVersion())
        + deleteMetadata("targets", metadata.targetsVersion());
  }

  private long deleteMetadata(String role, long newest) throws IOException {
    long freed = 0;
    for (long version = newest - METADATA_VERSIONS; version > 0; version--) {
      String path = PublishedTree.metadataPath("%d.%s.json".formatted(version, role));
      long length = tree.deleteUnless(false, path);
      if (length == 0) {
        break; // older ones have been deleted before
      }
      freed += length;
    }
    return freed;
  }

  private Manifest read(String path) throws IOException {
    try {
      return json.read(tree.read(path).orElseThrow(() -> new IOException("no " + path)));
    } catch (ContentException e) {
      throw new IOException(path + " is no manifest", e);
    }
  }

  private static Set<Sha256> inForce(PublishedMetadata metadata) {
    Set<Sha256> digests = new HashSet<>();
    for (TargetFile target : metadata.files().values()) {
      target.digests().sha256().ifPresent(hex -> digests.add(new Sha256(hex)));
    }
    return digests;
  }

  /** Those that were the newest of their channel at some moment of the time that we keep. */
  private static Set<Sha256> recent(List<Issued> issued, Instant now) {
    Instant since = now.minus(KEPT_AFTERWARDS);
    List<Issued> sorted =
        issued.stream().sorted(Comparator.comparingLong(Issued::sequence)).toList();
    Set<Sha256> recent = new HashSet<>();
    for (int i = 0; i < sorted.size(); i++) {
      if (i + 1 == sorted.size() || !sorted.get(i + 1).createdAt().isBefore(since)) {
        recent.add(sorted.get(i).manifest());
      }
    }
    return recent;
  }

  private static Set<Sha256> packs(Manifest manifest) {
    Set<Sha256> packs = new HashSet<>();
    manifest.frames().forEach(frame -> packs.add(frame.pack()));
    manifest.patches().forEach(patch -> packs.add(patch.pack()));
    return packs;
  }

  /** The digest with which a file's name begins. */
  private static String digestIn(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int end = name.indexOf('.');
    return end < 0 ? name : name.substring(0, end);
  }

  private record Issued(Sha256 manifest, long sequence, Instant createdAt) {}
}
