package org.suoma.content.trust;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;

/**
 * A public key in a root or delegating metadata file. Keys of unknown type or scheme are kept: they
 * verify nothing, and others may meet the threshold without them.
 *
 * @param keyType e.g. {@code ed25519}
 * @param scheme e.g. {@code ed25519}
 * @param publicText hexadecimal for Ed25519, else PEM
 */
public record RoleKey(String keyType, String scheme, String publicText) {

  /** Its name in metadata written here: the SHA-256 of its canonical form, in hexadecimal. */
  public String id() {
    try {
      return MetadataWriter.sha256(CanonicalJson.bytes(json()));
    } catch (ContentException e) {
      throw new AssertionError("texts only", e);
    }
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("keytype", keyType).put("scheme", scheme);
    json.putObject("keyval").put("public", publicText);
    return json;
  }

  static RoleKey parse(JsonObject json) throws ContentException {
    return new RoleKey(
        json.text("keytype"), json.text("scheme"), json.object("keyval").text("public"));
  }

  /** Whether this key made the signature; false also for keys that cannot be used. */
  boolean verifies(byte[] message, byte[] signature) {
    Optional<KeyScheme> known = KeyScheme.of(keyType, scheme);
    if (known.isEmpty()) {
      return false;
    }
    try {
      PublicKey key = known.get().parse(publicText);
      return known.get().verify(key, message, signature);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // a broken key or signature counts for nothing
    }
  }
}
