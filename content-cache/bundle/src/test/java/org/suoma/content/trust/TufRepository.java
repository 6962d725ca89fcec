package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A TUF repository in memory that can be made to lie in any way: metadata are plain JSON trees, and
 * what was published can be replaced on its way. Knows nothing of the client's classes.
 */
final class TufRepository implements MetadataSource {

  static final Instant EXPIRES = Instant.parse("2027-01-01T00:00:00Z");

  private final JsonMapper json = new JsonMapper();
  private final Map<String, ObjectNode> roles = new LinkedHashMap<>();
  private final Map<String, List<TestKey>> signers = new HashMap<>();
  private final Map<String, byte[]> published = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final Map<String, UnaryOperator<byte[]>> onTheWay = new HashMap<>();
  private boolean hashesInMeta;

  /** A valid repository, version 1 of everything, one Ed25519 key for each role. */
  TufRepository() {
    for (String role : List.of("root", "timestamp", "snapshot", "targets")) {
      signers.put(role, new ArrayList<>(List.of(TestKey.ed25519())));
    }
    ObjectNode root = begin("root");
    root.put("consistent_snapshot", true);
    root.putObject("keys");
    ObjectNode rootRoles = root.putObject("roles");
    for (String role : signers.keySet()) {
      rootRoles.putObject(role).put("threshold", 1).putArray("keyids");
    }
    begin("targets").putObject("targets");
    begin("snapshot").putObject("meta");
    begin("timestamp").putObject("meta");
    for (String role : signers.keySet()) {
      nameKeys("root", role);
    }
    publishRoot();
    publishAll();
  }

  private ObjectNode begin(String role) {
    ObjectNode signed = json.createObjectNode();
    signed.put("_type", signers.containsKey(role) && isTopLevel(role) ? role : "targets");
    signed.put("spec_version", "1.0.31");
    signed.put("version", 1);
    signed.put("expires", EXPIRES.toString());
    roles.put(role, signed);
    return signed;
  }

  private static boolean isTopLevel(String role) {
    return List.of("root", "timestamp", "snapshot", "targets").contains(role);
  }

  /** The tree of a role, to be changed at will before it is published. */
  ObjectNode role(String name) {
    return Objects.requireNonNull(roles.get(name), name);
  }

  List<TestKey> signers(String role) {
    return Objects.requireNonNull(signers.get(role), role);
  }

  /** Puts exactly the signers of a role into the metadata of the one that delegates to it. */
  void nameKeys(String delegator, String role) {
    ObjectNode keys = keys(delegator);
    ArrayNode ids = json.createArrayNode();
    for (TestKey key : signers(role)) {
      keys.set(key.id(), key.metadata());
      ids.add(key.id());
    }
    delegated(delegator, role).set("keyids", ids);
  }

  ObjectNode keys(String delegator) {
    return (ObjectNode)
        (delegator.equals("root")
            ? role("root").get("keys")
            : role(delegator).get("delegations").get("keys"));
  }

  /** The role's entry in the metadata of the one that delegates to it. */
  ObjectNode delegated(String delegator, String role) {
    if (delegator.equals("root")) {
      return (ObjectNode) role("root").get("roles").get(role);
    }
    for (JsonNode entry : role(delegator).get("delegations").get("roles")) {
      if (entry.get("name").asText().equals(role)) {
        return (ObjectNode) entry;
      }
    }
    throw new AssertionError(role);
  }

  /** Adds a role that speaks for some paths, with a key of its own. */
  void delegate(String delegator, String role, boolean terminating, String... paths) {
    ObjectNode targets = role(delegator);
    if (!targets.has("delegations")) {
      ObjectNode delegations = targets.putObject("delegations");
      delegations.putObject("keys");
      delegations.putArray("roles");
    }
    ObjectNode entry = ((ArrayNode) targets.get("delegations").get("roles")).addObject();
    entry.put("name", role).put("threshold", 1).put("terminating", terminating);
    ArrayNode patterns = entry.putArray("paths");
    for (String path : paths) {
      patterns.add(path);
    }
    signers.putIfAbsent(role, new ArrayList<>(List.of(TestKey.ed25519())));
    if (!roles.containsKey(role)) {
      begin(role).putObject("targets");
    }
    nameKeys(delegator, role);
  }

  /** Lets a role vouch for a file. */
  void addFile(String role, String path, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    ObjectNode file = ((ObjectNode) role(role).get("targets")).putObject(path);
    file.put("length", bytes.length);
    file.putObject("hashes").put("sha256", sha256(bytes));
  }

  void putLengthsAndHashesIntoMeta() {
    hashesInMeta = true;
  }

  /** Publishes a role as it is now, under its version. */
  void publish(String role) {
    byte[] bytes = sign(role, signers(role));
    if (role.equals("timestamp") || !role("root").get("consistent_snapshot").booleanValue()) {
      published.put(encoded(role) + ".json", bytes);
    }
    published.put(role(role).get("version").asInt() + "." + encoded(role) + ".json", bytes);
  }

  void publishRoot() {
    publish("root");
  }

  /** Publishes targets and all roles below, then snapshot and timestamp that name them. */
  void publishAll() {
    ObjectNode meta = (ObjectNode) role("snapshot").get("meta");
    for (String role : roles.keySet()) {
      if (!List.of("root", "timestamp", "snapshot").contains(role)) {
        publish(role);
        putMeta(meta, role);
      }
    }
    publish("snapshot");
    putMeta((ObjectNode) role("timestamp").get("meta"), "snapshot");
    publish("timestamp");
  }

  /** Makes newer versions of the roles and of all that name them, and publishes them. */
  void next(String... changed) {
    for (String role : changed) {
      bump(role);
    }
    bump("snapshot");
    bump("timestamp");
    publishAll();
  }

  void nextRoot() {
    bump("root");
    publishRoot();
  }

  void bump(String role) {
    role(role).put("version", role(role).get("version").asInt() + 1);
  }

  private void putMeta(ObjectNode meta, String role) {
    int version = role(role).get("version").asInt();
    ObjectNode entry = meta.putObject(role + ".json").put("version", version);
    if (hashesInMeta) {
      byte[] bytes = published(version + "." + encoded(role) + ".json");
      entry.put("length", bytes.length).putObject("hashes").put("sha256", sha256(bytes));
    }
  }

  /** The role's metadata, signed by whomever. */
  byte[] sign(String role, List<TestKey> keys) {
    try {
      ObjectNode whole = json.createObjectNode();
      ArrayNode signatures = whole.putArray("signatures");
      byte[] signed = CanonicalJson.bytes(role(role));
      for (TestKey key : keys) {
        signatures.addObject().put("keyid", key.id()).put("sig", key.sign(signed));
      }
      whole.set("signed", role(role).deepCopy());
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Replaces what a name gives on its way to the client. */
  void spoil(String name, UnaryOperator<byte[]> change) {
    onTheWay.put(name, change);
  }

  /** Lets everything come as it was published again. */
  void mend() {
    onTheWay.clear();
  }

  /** The names of all that was published, sorted. */
  List<String> names() {
    return published.keySet().stream().sorted().toList();
  }

  byte[] published(String name) {
    return Objects.requireNonNull(published.get(name), name);
  }

  /** Takes a file off the server. */
  void remove(String name) {
    published.remove(name);
  }

  /** What was asked for since the last call. */
  List<String> takeRequests() {
    List<String> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  @Override
  public Optional<byte[]> fetch(String name, long mostBytes) throws IOException {
    requests.add(name);
    byte[] bytes = published.get(name);
    if (bytes == null) {
      return Optional.empty();
    }
    byte[] sent = onTheWay.getOrDefault(name, UnaryOperator.identity()).apply(bytes);
    if (sent.length > mostBytes) {
      throw new ContentException(ContentError.TOO_LARGE, name);
    }
    return Optional.of(sent);
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.of("sha256", bytes));
  }

  private static String encoded(String role) {
    return URLEncoder.encode(role, UTF_8).replace("+", "%20");
  }

  /**
   * A key pair with its entry in metadata.
   *
   * @param id opaque
   * @param pair of the JDK
   * @param keyType as in metadata
   * @param scheme as in metadata
   * @param publicText as in metadata
   */
  record TestKey(String id, KeyPair pair, String keyType, String scheme, String publicText) {

    static TestKey ed25519() {
      KeyPair pair = generate("Ed25519", 0);
      EdECPublicKey key = (EdECPublicKey) pair.getPublic();
      byte[] x509 = key.getEncoded();
      String raw = HexFormat.of().formatHex(x509, x509.length - 32, x509.length);
      return new TestKey(sha256(x509), pair, "ed25519", "ed25519", raw);
    }

    static TestKey ecdsa() {
      KeyPair pair = generate("EC", 256);
      return new TestKey(
          sha256(pair.getPublic().getEncoded()), pair, "ecdsa", "ecdsa-sha2-nistp256", pem(pair));
    }

    static TestKey rsa() {
      KeyPair pair = generate("RSA", 2048);
      return new TestKey(
          sha256(pair.getPublic().getEncoded()), pair, "rsa", "rsassa-pss-sha256", pem(pair));
    }

    TestKey withId(String other) {
      return new TestKey(other, pair, keyType, scheme, publicText);
    }

    TestKey withScheme(String otherType, String otherScheme) {
      return new TestKey(id, pair, otherType, otherScheme, publicText);
    }

    private static KeyPair generate(String algorithm, int bits) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (bits > 0) {
          generator.initialize(bits);
        }
        return generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    private static String pem(KeyPair pair) {
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(pair.getPublic().getEncoded())
          + "\n-----END PUBLIC KEY-----\n";
    }

    ObjectNode metadata() {
      ObjectNode key = new JsonMapper().createObjectNode();
      key.put("keytype", keyType)
          .put("scheme", scheme)
          .putObject("keyval")
          .put("public", publicText);
      return key;
    }

    String sign(byte[] message) {
      try {
        Signature signature =
            switch (pair.getPrivate().getAlgorithm()) {
              case "EC" -> Signature.getInstance("SHA256withECDSA");
              case "RSA" -> Signature.getInstance("RSASSA-PSS");
              default -> Signature.getInstance("Ed25519");
            };
        if (pair.getPrivate().getAlgorithm().equals("RSA")) {
          signature.setParameter(
              new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return HexFormat.of().formatHex(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }
}
