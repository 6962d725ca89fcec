package org.suoma.content.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Pattern;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.trust.SigningKey;

/**
 * An order or settings, as the county has signed them.
 *
 * @param kind which of them
 * @param json exactly what was signed
 * @param keyId by which of the county's keys
 * @param signature Ed25519, in base 64
 */
public record SignedWord(Kind kind, String json, String keyId, String signature) {

  private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{86}==");

  /** Refuses what cannot be signed. */
  public SignedWord {
    if (!SIGNATURE.matcher(signature).matches()) {
      throw new IllegalArgumentException("signature: must be 64 bytes in base 64");
    }
  }

  /** Signs an order. */
  public static SignedWord of(KioskOrder order, SigningKey key) {
    return sign(Kind.ORDER, order, key);
  }

  /** Signs settings. */
  public static SignedWord of(KioskSettings settings, SigningKey key) {
    return sign(Kind.SETTINGS, settings, key);
  }

  private static SignedWord sign(Kind kind, Object word, SigningKey key) {
    String json = new String(new ContentJson().write(word), UTF_8);
    byte[] signature = key.sign(message(kind, json));
    return new SignedWord(
        kind,
        json,
        new VerifyingKey(key.publicKey().publicText()).id(),
        Base64.getEncoder().encodeToString(signature));
  }

  /** Begins unlike anything else that the county signs, and differs by kind. */
  private static byte[] message(Kind kind, String json) {
    return "suoma kiosk %s 1\n%s".formatted(kind, json).getBytes(UTF_8);
  }

  /**
   * The order, once these keys have verified it.
   *
   * @throws UnverifiedWordException if they do not, or it is no order
   */
  public KioskOrder order(OrderKeys keys) throws UnverifiedWordException {
    return verified(Kind.ORDER, KioskOrder.class, keys);
  }

  /**
   * The settings, once these keys have verified them.
   *
   * @throws UnverifiedWordException if they do not, or it is no settings
   */
  public KioskSettings settings(OrderKeys keys) throws UnverifiedWordException {
    return verified(Kind.SETTINGS, KioskSettings.class, keys);
  }

  private <T> T verified(Kind wanted, Class<T> type, OrderKeys keys)
      throws UnverifiedWordException {
    VerifyingKey key =
        keys.find(keyId)
            .orElseThrow(
                () ->
                    new UnverifiedWordException(
                        "signed by %s, which the release does not name".formatted(keyId)));
    byte[] bytes = Base64.getDecoder().decode(signature);
    if (kind != wanted || !key.hasSigned(message(kind, json), bytes)) {
      throw new UnverifiedWordException("not signed by key " + keyId);
    }
    try {
      return new ContentJson().read(json.getBytes(UTF_8), type);
    } catch (MalformedContentException e) {
      throw new UnverifiedWordException(
          "the county orders what this agent does not know: " + e.getMessage(), e);
    }
  }

  /** What a signed word is. */
  public enum Kind {
    ORDER,
    SETTINGS
  }
}
