package org.suoma.content.trust;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a root metadata file is to say: who speaks for the county. It is signed offline, by people
 * who bring their keys together.
 *
 * @param rootKeys holders of the root, at least {@code threshold}
 * @param threshold how many of them must sign the next root, 1 or more
 * @param targets who vouches for releases
 * @param snapshot who vouches that metadata belong together
 * @param timestamp who vouches that they are the newest
 * @param software who makes the software that kiosks run; null: nobody
 * @param expires when a new root must have come, years ahead
 */
public record RootPlan(
    List<RoleKey> rootKeys,
    int threshold,
    RoleKey targets,
    RoleKey snapshot,
    RoleKey timestamp,
    @Nullable SoftwareMakers software,
    Instant expires) {

  /** Copies the keys; refuses a threshold that could never be met. */
  public RootPlan {
    rootKeys = List.copyOf(rootKeys);
    if (threshold < 1 || threshold > rootKeys.stream().distinct().count()) {
      throw new IllegalArgumentException(
          "%d of %d root keys cannot sign".formatted(threshold, rootKeys.size()));
    }
  }

  /** The plan for a county's first root. */
  public static RootPlan first(
      Collection<SigningKey> rootKeys, int threshold, OnlineKeys online, Instant expires) {
    return new RootPlan(
        rootKeys.stream().map(SigningKey::publicKey).toList(),
        threshold,
        online.targets().publicKey(),
        online.snapshot().publicKey(),
        online.timestamp().publicKey(),
        null,
        expires);
  }

  /**
   * What an existing root says.
   *
   * @throws ContentException {@code MALFORMED} if it is no root that this class could have written
   */
  public static RootPlan of(byte[] root) throws ContentException {
    Root parsed = Root.parse(SignedDocument.parse(Root.TYPE, root).signed());
    Role rootRole = Objects.requireNonNull(parsed.roles().get(Root.TYPE));
    return new RootPlan(
        keys(parsed, Root.TYPE),
        rootRole.threshold(),
        onlyKey(parsed, Targets.TYPE),
        onlyKey(parsed, Snapshot.TYPE),
        onlyKey(parsed, Timestamp.TYPE),
        parsed.roles().containsKey(Root.SOFTWARE)
            ? new SoftwareMakers(
                keys(parsed, Root.SOFTWARE), parsed.roles().get(Root.SOFTWARE).threshold())
            : null,
        parsed.expires());
  }

  /** The same with other online keys. */
  public RootPlan withOnline(OnlineKeys online) {
    return new RootPlan(
        rootKeys,
        threshold,
        online.targets().publicKey(),
        online.snapshot().publicKey(),
        online.timestamp().publicKey(),
        software,
        expires);
  }

  /** The same with other makers of software; kiosks take theirs from then on. */
  public RootPlan withSoftware(SoftwareMakers makers) {
    return new RootPlan(rootKeys, threshold, targets, snapshot, timestamp, makers, expires);
  }

  /** The same with other holders of the root. */
  public RootPlan withRootKeys(Collection<SigningKey> keys, int newThreshold) {
    return new RootPlan(
        keys.stream().map(SigningKey::publicKey).toList(),
        newThreshold,
        targets,
        snapshot,
        timestamp,
        software,
        expires);
  }

  /** The same for longer. */
  public RootPlan withExpires(Instant later) {
    return new RootPlan(rootKeys, threshold, targets, snapshot, timestamp, software, later);
  }

  /**
   * Writes and signs the root.
   *
   * @param version one more than that of the root before, 1 for the first
   * @param signers enough holders of the root before and of this one
   */
  public byte[] write(long version, Collection<SigningKey> signers) {
    ObjectNode signed = MetadataWriter.begin(Root.TYPE, version, expires);
    signed.put("consistent_snapshot", true);
    ObjectNode keys = signed.putObject("keys");
    ObjectNode roles = signed.putObject("roles");
    addRole(keys, roles, Root.TYPE, threshold, rootKeys);
    Map.of(Targets.TYPE, targets, Snapshot.TYPE, snapshot, Timestamp.TYPE, timestamp)
        .forEach((role, key) -> addRole(keys, roles, role, 1, List.of(key)));
    if (software != null) {
      addRole(keys, signed, Root.SOFTWARE, software.threshold(), software.keys());
    }
    return MetadataWriter.sign(signed, signers);
  }

  private static void addRole(
      ObjectNode keys, ObjectNode roles, String role, int threshold, List<RoleKey> holders) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    for (RoleKey key : holders) {
      keys.set(key.id(), key.json());
      ids.add(key.id());
    }
    roles.putObject(role).put("threshold", threshold).set("keyids", ids);
  }

  private static List<RoleKey> keys(Root root, String role) throws ContentException {
    List<RoleKey> keys = new ArrayList<>();
    for (String id : Objects.requireNonNull(root.roles().get(role)).keyIds()) {
      RoleKey key = root.keys().get(id);
      if (key == null) {
        throw new ContentException(ContentError.MALFORMED, "root lacks key " + id);
      }
      keys.add(key);
    }
    return keys;
  }

  private static RoleKey onlyKey(Root root, String role) throws ContentException {
    List<RoleKey> keys = keys(root, role);
    if (keys.size() != 1) {
      throw new ContentException(
          ContentError.MALFORMED, "%s has %d keys, not one".formatted(role, keys.size()));
    }
    return keys.get(0);
  }
}
