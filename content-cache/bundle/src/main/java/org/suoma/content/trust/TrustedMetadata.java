package org.suoma.content.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The metadata that a client believes in one update: every rule of the specification's client
 * workflow (TUF 1.0, section 5) that can be checked without fetching is checked here. Roles come in
 * the order root, timestamp, snapshot, targets. Not for several threads.
 */
final class TrustedMetadata {

  private final Instant now;
  private final Map<String, Targets> targets = new HashMap<>();
  private Root root;
  private @Nullable Timestamp timestamp;
  private @Nullable Snapshot snapshot;

  /**
   * Trusts this root.
   *
   * @param now the time that all expiry is measured by in this update (step 5.1)
   * @throws ContentException if it has not signed itself
   */
  TrustedMetadata(byte[] trustedRoot, Instant now) throws ContentException {
    SignedDocument document = SignedDocument.parse(Root.TYPE, trustedRoot);
    this.root = Root.parse(document.signed());
    root.requireSigned(Root.TYPE, document);
    this.now = now;
  }

  Root root() {
    return root;
  }

  /** The next root, signed by the keys of the one before and by its own (step 5.3). */
  void updateRoot(byte[] bytes) throws ContentException {
    SignedDocument document = SignedDocument.parse(Root.TYPE, bytes);
    root.requireSigned(Root.TYPE, document);
    Root next = Root.parse(document.signed());
    if (next.version() != root.version() + 1) {
      throw new ContentException(
          ContentError.ROLLBACK_REJECTED,
          "root %d follows root %d".formatted(next.version(), root.version()));
    }
    next.requireSigned(Root.TYPE, document);
    root = next;
  }

  /** No further root will come: this one must not have expired (step 5.3.10). */
  void finishRoot() throws ContentException {
    requireUnexpired(Root.TYPE, root.expires());
  }

  /**
   * A timestamp (step 5.4). One that has expired still guards against rollback.
   *
   * @return false if it is in the version that is trusted already, and was left aside
   */
  boolean updateTimestamp(byte[] bytes) throws ContentException {
    SignedDocument document = SignedDocument.parse(Timestamp.TYPE, bytes);
    root.requireSigned(Timestamp.TYPE, document);
    Timestamp next = Timestamp.parse(document.signed());
    if (timestamp != null) {
      if (next.version() == timestamp.version()) {
        return false;
      }
      requireNoRollback(Timestamp.TYPE, timestamp.version(), next.version());
      requireNoRollback(
          "timestamp's snapshot", timestamp.snapshot().version(), next.snapshot().version());
    }
    timestamp = next;
    requireUnexpired(Timestamp.TYPE, next.expires());
    return true;
  }

  /** What the timestamp says of the snapshot. */
  FileMeta snapshotMeta() throws ContentException {
    return timestamp().snapshot();
  }

  /** The timestamp in force, which must not have expired. */
  private Timestamp timestamp() throws ContentException {
    Timestamp current = Objects.requireNonNull(timestamp, "timestamp first");
    requireUnexpired(Timestamp.TYPE, current.expires());
    return current;
  }

  /**
   * A snapshot (step 5.5).
   *
   * @param isLocal whether it was checked against its digests when it was received
   */
  void updateSnapshot(byte[] bytes, boolean isLocal) throws ContentException {
    FileMeta meta = snapshotMeta();
    if (!isLocal) {
      meta.requireMatch(Snapshot.TYPE, bytes);
    }
    SignedDocument document = SignedDocument.parse(Snapshot.TYPE, bytes);
    root.requireSigned(Snapshot.TYPE, document);
    Snapshot next = Snapshot.parse(document.signed());
    if (snapshot != null) {
      snapshot.requireNothingLost(next);
    }
    snapshot = next;
    requireFinal(next);
  }

  /** Whether somebody may vouch for software, and has. */
  boolean hasSoftware() {
    return root.roles().containsKey(Root.SOFTWARE)
        && snapshot != null
        && snapshot.meta().containsKey(Root.SOFTWARE + ".json");
  }

  /** What the snapshot says of a targets role. */
  FileMeta targetsMeta(String role) throws ContentException {
    Snapshot current = Objects.requireNonNull(snapshot, "snapshot first");
    requireFinal(current);
    return current.of(role);
  }

  private void requireFinal(Snapshot current) throws ContentException {
    requireUnexpired(Snapshot.TYPE, current.expires());
    requireVersion(Snapshot.TYPE, snapshotMeta().version(), current.version());
  }

  /** The targets metadata of a role; null if not loaded in this update. */
  @Nullable Targets targets(String role) {
    return targets.get(role);
  }

  /**
   * Targets metadata of a role (steps 5.6 and 5.7).
   *
   * @param delegator the role that delegates to it, loaded before; null if the root itself does
   */
  Targets updateTargets(byte[] bytes, String role, @Nullable String delegator)
      throws ContentException {
    FileMeta meta = targetsMeta(role);
    meta.requireMatch(role, bytes);
    SignedDocument document = SignedDocument.parse(Targets.TYPE, bytes);
    if (delegator == null) {
      root.requireSigned(role, document);
    } else {
      Objects.requireNonNull(targets.get(delegator)).delegations().requireSigned(role, document);
    }
    Targets next = Targets.parse(document.signed());
    requireVersion(role, meta.version(), next.version());
    requireUnexpired(role, next.expires());
    targets.put(role, next);
    return next;
  }

  private void requireUnexpired(String what, Instant expires) throws ContentException {
    if (!now.isBefore(expires)) {
      throw new ContentException(
          ContentError.EXPIRED, "%s expired at %s, it is %s here".formatted(what, expires, now));
    }
  }

  private static void requireVersion(String what, long wanted, long found) throws ContentException {
    if (wanted != found) {
      throw new ContentException(
          ContentError.VERSION_MISMATCH, "%s is version %d, not %d".formatted(what, found, wanted));
    }
  }

  private static void requireNoRollback(String what, long known, long offered)
      throws ContentException {
    if (offered < known) {
      throw new ContentException(
          ContentError.ROLLBACK_REJECTED,
          "%s %d offered, %d is known".formatted(what, offered, known));
    }
  }
}
