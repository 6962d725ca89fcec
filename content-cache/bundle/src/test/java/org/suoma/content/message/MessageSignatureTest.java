package org.suoma.content.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.trust.SigningKey;

/** The vectors of RFC 9421 and RFC 9530, and what a kiosk signs itself. */
class MessageSignatureTest {

  /** RFC 9421, section B.1.4. */
  private static final String RFC_KEY =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
      -----END PRIVATE KEY-----
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=
      -----END PUBLIC KEY-----
      """;

  /** Section B.2, the request. */
  private static final Map<String, String> RFC_REQUEST =
      Map.of(
          "date", "Tue, 20 Apr 2021 02:07:55 GMT",
          "@method", "POST",
          "@path", "/foo",
          "@authority", "example.com",
          "content-type", "application/json",
          "content-length", "18");

  /** Section B.2.6. */
  private static final String RFC_INPUT =
      "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
          + ";created=1618884473;keyid=\"test-key-ed25519\"";

  private static final String RFC_SIGNATURE =
      "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";

  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

  private final SigningKey key = SigningKey.generate();
  private final VerifyingKey verifying = new VerifyingKey(key.publicKey().publicText());
  private final RequestParts parts =
      new RequestParts(
          "POST", "/kiosks/report", "", ContentDigest.of("{\"kiosk\":\"a\"}".getBytes(UTF_8)));

  private static Optional<String> rfc(String component) {
    return Optional.ofNullable(RFC_REQUEST.get(component));
  }

  @Test
  void verifiesTheVectorOfTheStandard() {
    VerifyingKey rfcKey = new VerifyingKey(SigningKey.fromPem(RFC_KEY).publicKey().publicText());
    MessageSignature signature =
        MessageSignature.parse("sig-b26=" + RFC_INPUT, "sig-b26=:" + RFC_SIGNATURE + ":");

    assertThat(signature.isBy(rfcKey, MessageSignatureTest::rfc)).isTrue();
    assertThat(signature.input().keyId()).isEqualTo("test-key-ed25519");
    assertThat(signature.input().created()).isEqualTo(Instant.ofEpochSecond(1_618_884_473));
    assertThat(signature.input().nonce()).isEmpty();
    assertThat(signature.isBy(verifying, MessageSignatureTest::rfc)).as("another key").isFalse();
    assertThat(
            signature.isBy(rfcKey, name -> rfc(name).map(value -> value.replace("/foo", "/bar"))))
        .isFalse();
    assertThat(signature.isBy(rfcKey, name -> Optional.empty())).isFalse();
  }

  @Test
  void makesTheBaseAndTheSignatureOfTheStandard() {
    byte[] base = SignatureInput.parse(RFC_INPUT).base(MessageSignatureTest::rfc);

    assertThat(new String(base, UTF_8))
        .isEqualTo(
            """
            "date": Tue, 20 Apr 2021 02:07:55 GMT
            "@method": POST
            "@path": /foo
            "@authority": example.com
            "content-type": application/json
            "content-length": 18
            "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519\"""");
    assertThat(SigningKey.fromPem(RFC_KEY).sign(base)).asBase64Encoded().isEqualTo(RFC_SIGNATURE);
  }

  /** RFC 9530, appendix B.1. */
  @Test
  void digestsContentAsTheStandardDoes() {
    String digest = ContentDigest.of("{\"hello\": \"world\"}\n".getBytes(UTF_8));

    assertThat(digest).isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
    assertThat(ContentDigest.matches(digest, "{\"hello\": \"world\"}\n".getBytes(UTF_8))).isTrue();
    assertThat(ContentDigest.matches(digest, new byte[0])).isFalse();
  }

  private MessageSignature signed(RequestParts request) {
    Map<String, String> headers = new RequestSigner(key, new Random(7)).sign(request, NOON);
    return MessageSignature.parse(
        headers.getOrDefault("Signature-Input", ""), headers.getOrDefault("Signature", ""));
  }

  @Test
  void coversEverythingThatDecidesAboutARequest() {
    MessageSignature signature = signed(parts);

    assertThat(signature.input().components()).isEqualTo(RequestParts.COMPONENTS);
    assertThat(signature.input().created()).isEqualTo(NOON);
    assertThat(signature.input().keyId()).isEqualTo(verifying.id());
    assertThat(signature.isBy(verifying, parts::value)).isTrue();
    for (RequestParts changed :
        new RequestParts[] {
          new RequestParts("PUT", parts.path(), "", parts.contentDigest()),
          new RequestParts("POST", "/api/calls", "", parts.contentDigest()),
          new RequestParts("POST", parts.path(), "a=1", parts.contentDigest()),
          new RequestParts("POST", parts.path(), "", ContentDigest.of(new byte[0]))
        }) {
      assertThat(signature.isBy(verifying, changed::value)).as(changed.toString()).isFalse();
    }
  }

  @Test
  void makesEachRequestLikeNoOther() {
    RequestSigner signer = new RequestSigner(key, new Random(7));

    assertThat(signer.sign(parts, NOON).get("Signature"))
        .isNotEqualTo(signer.sign(parts, NOON).get("Signature"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kiosk=",
        "kiosk=()",
        "kiosk=(\"@path\")",
        "kiosk=(\"@path\");created=1",
        "kiosk=(\"@path\");keyid=\"a\"",
        "kiosk=(\"@path\" \"@path\");created=1;keyid=\"a\"",
        "kiosk=(\"@path\");created=1;created=2;keyid=\"a\"",
        "kiosk=(\"@path\";req);created=1;keyid=\"a\"",
        "kiosk=(\"@path\");created=1;keyid=\"a\";alg=\"hmac-sha256\"",
        "kiosk=(\"@path\");created=-1;keyid=\"a\"",
        "other=(\"@path\");created=1;keyid=\"a\"",
        "kiosk=(\"@path\");created=1;keyid=\"a\", more=(\"@path\");created=1;keyid=\"a\""
      })
  void refusesAnInputThatIsNotPlain(String input) {
    String signature = "kiosk=:" + RFC_SIGNATURE + ":";

    assertThatThrownBy(() -> MessageSignature.parse(input, signature))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Signature");
  }
}
