package org.suoma.content.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Writes and signs the metadata that the county's server makes by itself. */
public final class MetadataWriter {

  private static final String SPECIFICATION = "1.0.31";
  private static final JsonMapper JSON = new JsonMapper();

  private MetadataWriter() {}

  /** Targets metadata that vouch for these files. */
  public static byte[] targets(
      long version, Instant expires, Collection<TargetFile> files, SigningKey key) {
    return targets(version, expires, files, List.of(key));
  }

  /** Targets metadata that vouch for these files, signed by several. */
  static byte[] targets(
      long version, Instant expires, Collection<TargetFile> files, Collection<SigningKey> keys) {
    ObjectNode signed = begin(Targets.TYPE, version, expires);
    ObjectNode targets = signed.putObject("targets");
    for (TargetFile file : files) {
      ObjectNode entry = targets.putObject(file.path());
      entry.put("length", file.length());
      ObjectNode hashes = entry.putObject("hashes");
      file.digests().byAlgorithm().forEach(hashes::put);
      if (!file.custom().isEmpty()) {
        ObjectNode custom = entry.putObject("custom");
        file.custom().forEach((name, json) -> custom.set(name, parsed(json)));
      }
    }
    return sign(signed, keys);
  }

  /**
   * Snapshot metadata that name these targets metadata, and what makers of software signed.
   *
   * @param software empty if the county has nothing of theirs
   */
  public static byte[] snapshot(
      long version,
      Instant expires,
      long targetsVersion,
      byte[] targets,
      Optional<SoftwareMetadata> software,
      SigningKey key) {
    ObjectNode signed = begin(Snapshot.TYPE, version, expires);
    ObjectNode meta = signed.putObject("meta");
    name(meta, "targets.json", targetsVersion, targets);
    software.ifPresent(
        known -> name(meta, Root.SOFTWARE + ".json", known.version(), known.bytes()));
    return sign(signed, List.of(key));
  }

  /** Timestamp metadata that name this snapshot. */
  public static byte[] timestamp(
      long version, Instant expires, long snapshotVersion, byte[] snapshot, SigningKey key) {
    ObjectNode signed = begin(Timestamp.TYPE, version, expires);
    name(signed.putObject("meta"), "snapshot.json", snapshotVersion, snapshot);
    return sign(signed, List.of(key));
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + json, e);
    }
  }

  private static void name(ObjectNode meta, String file, long version, byte[] bytes) {
    ObjectNode entry = meta.putObject(file);
    entry.put("length", bytes.length).put("version", version);
    entry.putObject("hashes").put("sha256", sha256(bytes));
  }

  static ObjectNode begin(String type, long version, Instant expires) {
    ObjectNode signed = JsonNodeFactory.instance.objectNode();
    signed.put("_type", type);
    signed.put("expires", expires.truncatedTo(ChronoUnit.SECONDS).toString());
    signed.put("spec_version", SPECIFICATION);
    signed.put("version", version);
    return signed;
  }

  static byte[] sign(ObjectNode signed, Collection<SigningKey> keys) {
    try {
      byte[] message = CanonicalJson.bytes(signed);
      ObjectNode whole = JsonNodeFactory.instance.objectNode();
      ArrayNode signatures = whole.putArray("signatures");
      for (SigningKey key : keys) {
        signatures
            .addObject()
            .put("keyid", key.publicKey().id())
            .put("sig", HexFormat.of().formatHex(key.sign(message)));
      }
      whole.set("signed", signed);
      return JSON.writeValueAsBytes(whole);
    } catch (JsonProcessingException | ContentException e) {
      throw new AssertionError("texts and whole numbers only", e);
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.of("sha256", bytes));
  }
}
