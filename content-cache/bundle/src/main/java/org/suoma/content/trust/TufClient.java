package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The client workflow of The Update Framework 1.0: from a root that came with the kiosk to files
 * that the county vouches for today. Whatever is refused, what was trusted before stays. Not for
 * several threads.
 *
 * @see <a href="https://theupdateframework.github.io/specification/latest/">TUF specification</a>
 */
public final class TufClient {

  /** Limits on what is read before anything can be checked, in bytes. */
  private static final long MOST_ROOT_BYTES = 512_000;

  private static final long MOST_TIMESTAMP_BYTES = 16_384;
  private static final long MOST_SNAPSHOT_BYTES = 2_000_000;
  private static final long MOST_TARGETS_BYTES = 5_000_000;

  /** What RFC 3986 leaves unencoded beside letters and digits. */
  private static final String PLAIN = "-._~";

  private static final int MOST_ROOTS_AT_ONCE = 256;
  private static final int MOST_ROLES_ASKED = 32;

  private final MetadataSource source;
  private final MetadataCache cache;
  private @Nullable TrustedMetadata trusted;

  /**
   * A client.
   *
   * @param cache holds a root already, see {@link #init}
   */
  public TufClient(MetadataSource source, MetadataCache cache) {
    this.source = source;
    this.cache = cache;
  }

  /**
   * Begins to trust a root, which must come by a safe way: with the installation.
   *
   * @throws ContentException if it is no root or has not signed itself; nothing is kept then
   */
  public static void init(byte[] root, MetadataCache cache) throws IOException {
    TrustedMetadata unused = new TrustedMetadata(root, Instant.EPOCH);
    cache.save(Root.TYPE, root);
  }

  /**
   * Checks that clients which trust a root will accept the next one.
   *
   * @throws ContentException with the rule that it breaks, e.g. too few signatures
   */
  public static void requireSuccessor(byte[] root, byte[] next) throws ContentException {
    new TrustedMetadata(root, Instant.EPOCH).updateRoot(next);
  }

  /**
   * Fetches the metadata in force, steps 5.1 to 5.6 of the workflow.
   *
   * @param now what expiry is measured by
   * @throws ContentException with the rule that was broken; what was trusted before stays
   */
  public void refresh(Instant now) throws IOException {
    byte[] root =
        cache
            .load(Root.TYPE)
            .orElseThrow(() -> new ContentException(ContentError.NOT_FOUND, "no trusted root"));
    TrustedMetadata fresh = new TrustedMetadata(root, now);
    loadRoots(fresh);
    loadTimestamp(fresh);
    loadSnapshot(fresh);
    loadTargets(fresh, Targets.TYPE, null);
    trusted = fresh;
  }

  private void loadRoots(TrustedMetadata fresh) throws IOException {
    for (int i = 0; i < MOST_ROOTS_AT_ONCE; i++) {
      Optional<byte[]> next =
          source.fetch((fresh.root().version() + 1) + ".root.json", MOST_ROOT_BYTES);
      if (next.isEmpty()) {
        break;
      }
      fresh.updateRoot(next.get());
      cache.save(Root.TYPE, next.get());
    }
    fresh.finishRoot();
  }

  private void loadTimestamp(TrustedMetadata fresh) throws IOException {
    Optional<byte[]> local = cache.load(Timestamp.TYPE);
    if (local.isPresent()) {
      try {
        fresh.updateTimestamp(local.get());
      } catch (ContentException e) {
        // Expired, or of keys that were rotated away: then only the new one counts (step 5.3.11).
      }
    }
    byte[] bytes = fetch("timestamp.json", MOST_TIMESTAMP_BYTES);
    if (fresh.updateTimestamp(bytes)) {
      cache.save(Timestamp.TYPE, bytes);
    }
  }

  private void loadSnapshot(TrustedMetadata fresh) throws IOException {
    Optional<byte[]> local = cache.load(Snapshot.TYPE);
    if (local.isPresent()) {
      try {
        fresh.updateSnapshot(local.get(), true);
        return;
      } catch (ContentException e) {
        // It is older than the timestamp wants, expired, or of other keys: fetch the new one.
      }
    }
    FileMeta meta = fresh.snapshotMeta();
    byte[] bytes =
        fetch(versioned(fresh, meta, Snapshot.TYPE), meta.length().orElse(MOST_SNAPSHOT_BYTES));
    fresh.updateSnapshot(bytes, false);
    cache.save(Snapshot.TYPE, bytes);
  }

  private Targets loadTargets(TrustedMetadata fresh, String role, @Nullable String delegator)
      throws IOException {
    Targets loaded = fresh.targets(role);
    if (loaded != null) {
      return loaded;
    }
    Optional<byte[]> local = cache.load(encoded(role));
    if (local.isPresent()) {
      try {
        return fresh.updateTargets(local.get(), role, delegator);
      } catch (ContentException e) {
        // It is not what the snapshot names any more: fetch the new one.
      }
    }
    FileMeta meta = fresh.targetsMeta(role);
    byte[] bytes =
        fetch(versioned(fresh, meta, encoded(role)), meta.length().orElse(MOST_TARGETS_BYTES));
    Targets targets = fresh.updateTargets(bytes, role, delegator);
    cache.save(encoded(role), bytes);
    return targets;
  }

  private byte[] fetch(String name, long mostBytes) throws IOException {
    return source
        .fetch(name, mostBytes)
        .orElseThrow(() -> new ContentException(ContentError.NOT_FOUND, "no " + name));
  }

  private static String versioned(TrustedMetadata fresh, FileMeta meta, String role) {
    return fresh.root().consistentSnapshot()
        ? "%d.%s.json".formatted(meta.version(), role)
        : role + ".json";
  }

  /**
   * Finds the file that is meant by a path, asking delegated roles in their order (step 5.6.7).
   *
   * @return empty if nobody vouches for such a file
   * @throws IllegalStateException before {@link #refresh}
   */
  public Optional<TargetFile> target(String path) throws IOException {
    TrustedMetadata current = trusted;
    if (current == null) {
      throw new IllegalStateException("refresh first");
    }
    Deque<Asked> toAsk = new ArrayDeque<>(List.of(new Asked(Targets.TYPE, null)));
    Set<String> asked = new HashSet<>();
    while (!toAsk.isEmpty() && asked.size() < MOST_ROLES_ASKED) {
      Asked next = toAsk.pop();
      if (!asked.add(next.role)) {
        continue;
      }
      Targets targets = loadTargets(current, next.role, next.delegator);
      TargetFile file = targets.files().get(path);
      if (file != null) {
        return Optional.of(file);
      }
      List<Delegations.Next> delegated = targets.delegations().forPath(path);
      if (delegated.stream().anyMatch(Delegations.Next::terminating)) {
        toAsk.clear();
      }
      for (int i = delegated.size() - 1; i >= 0; i--) {
        toAsk.push(new Asked(delegated.get(i).name(), next.role));
      }
    }
    return Optional.empty();
  }

  /**
   * The files that the makers of the software vouch for, of whom the root itself names the keys:
   * whoever has the keys of the county's server cannot add to them.
   *
   * @return empty if the root names no makers, or the county has nothing of theirs
   * @throws ContentException with the rule that was broken
   * @throws IllegalStateException before {@link #refresh}
   */
  public Collection<TargetFile> software() throws IOException {
    TrustedMetadata current = trusted;
    if (current == null) {
      throw new IllegalStateException("refresh first");
    }
    return current.hasSoftware()
        ? loadTargets(current, Root.SOFTWARE, null).files().values()
        : List.of();
  }

  /** Where a target lies below the targets' address: under its digest in consistent snapshots. */
  public String location(TargetFile file) {
    return file.location(trusted != null && trusted.root().consistentSnapshot());
  }

  /** A role's name as it stands in addresses and file names: RFC 3986, without any slash. */
  private static String encoded(String role) {
    StringBuilder encoded = new StringBuilder();
    for (byte next : role.getBytes(UTF_8)) {
      boolean isPlain = next > 0 && (Character.isLetterOrDigit(next) || PLAIN.indexOf(next) >= 0);
      encoded.append(isPlain ? String.valueOf((char) next) : "%%%02X".formatted(next));
    }
    return encoded.toString();
  }

  private record Asked(String role, @Nullable String delegator) {}
}
