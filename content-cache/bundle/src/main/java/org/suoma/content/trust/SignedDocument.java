package org.suoma.content.trust;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A metadata file as it arrived: its bytes, what is signed in it, and the signatures, none checked
 * yet. Immutable; callers leave the arrays as they are.
 */
final class SignedDocument {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  /** The specification's major version that this client follows. */
  private static final String SPECIFICATION = "1.";

  private final byte[] bytes;
  private final JsonObject signed;
  private final byte[] signedBytes;
  private final Map<String, byte[]> signatures;

  private SignedDocument(
      byte[] bytes, JsonObject signed, byte[] signedBytes, Map<String, byte[]> signatures) {
    this.bytes = bytes;
    this.signed = signed;
    this.signedBytes = signedBytes;
    this.signatures = signatures;
  }

  /**
   * Reads a metadata file of a type.
   *
   * @param type root, timestamp, snapshot or targets
   * @throws ContentException {@code MALFORMED}
   */
  static SignedDocument parse(String type, byte[] bytes) throws ContentException {
    JsonObject whole = JsonObject.of(type, tree(type, bytes));
    JsonObject signed = whole.object("signed");
    if (!signed.text("_type").equals(type)) {
      throw new ContentException(
          ContentError.MALFORMED, "expected %s, found %s".formatted(type, signed.text("_type")));
    }
    if (!signed.text("spec_version").startsWith(SPECIFICATION)) {
      throw new ContentException(
          ContentError.MALFORMED,
          "%s follows TUF %s, this client 1".formatted(type, signed.text("spec_version")));
    }
    Map<String, byte[]> signatures = new LinkedHashMap<>();
    for (JsonObject signature : whole.list("signatures")) {
      String keyId = signature.text("keyid");
      if (signatures.put(keyId, signatureBytes(signature.text("sig"))) != null) {
        throw new ContentException(ContentError.MALFORMED, type + " is signed twice by " + keyId);
      }
    }
    return new SignedDocument(bytes, signed, CanonicalJson.bytes(signed.node()), signatures);
  }

  private static JsonNode tree(String type, byte[] bytes) throws ContentException {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new ContentException(ContentError.MALFORMED, type + " is not JSON", e);
    }
  }

  /**
   * Signatures that are not hexadecimal count for nothing: an offline signer may leave them empty.
   */
  private static byte[] signatureBytes(String hex) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  byte[] bytes() {
    return bytes;
  }

  JsonObject signed() {
    return signed;
  }

  byte[] signedBytes() {
    return signedBytes;
  }

  /** Signatures by key id. */
  Map<String, byte[]> signatures() {
    return signatures;
  }
}
