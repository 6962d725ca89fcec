package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/**
 * A signed message as DSSE writes it: the payload travels inside as received bytes, so that nothing
 * is ever serialised again before its signature is checked.
 *
 * @param payloadType what the payload is
 * @param payload Base64 of the payload
 * @param signatures over {@link #preAuthenticationEncoding}
 * @see <a href="https://github.com/secure-systems-lab/dsse">Dead Simple Signing Envelope, v1</a>
 */
record Envelope(String payloadType, String payload, List<Signed> signatures) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();

  record Signed(@JsonProperty("keyid") String keyId, String sig) {}

  static Envelope parse(byte[] received) throws ContentException {
    try {
      Envelope envelope = JSON.readValue(received, Envelope.class);
      if (envelope == null) {
        throw new ContentException(ContentError.MALFORMED, "the envelope is null");
      }
      return envelope;
    } catch (ContentException e) {
      throw e;
    } catch (IOException e) {
      throw new ContentException(ContentError.MALFORMED, "the envelope is not DSSE JSON", e);
    }
  }

  byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new AssertionError("strings only", e);
    }
  }

  byte[] decodedPayload() throws ContentException {
    return decode(payload);
  }

  static byte[] decode(String base64) throws ContentException {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new ContentException(ContentError.MALFORMED, "the envelope is not Base64", e);
    }
  }

  /** PAE of DSSE v1: lengths first, so that type and payload cannot flow into each other. */
  static byte[] preAuthenticationEncoding(String payloadType, byte[] payload) {
    byte[] type = payloadType.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + type.length + 32);
    out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(UTF_8));
    out.writeBytes(type);
    out.writeBytes((" " + payload.length + " ").getBytes(UTF_8));
    out.writeBytes(payload);
    return out.toByteArray();
  }
}
