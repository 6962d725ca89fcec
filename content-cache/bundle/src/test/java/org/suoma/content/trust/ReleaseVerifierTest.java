package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseVerifierTest {

  private static final byte[] MANIFEST = "{\"format\": 1}".getBytes(UTF_8);

  private final SigningKey county = SigningKey.generate();
  private final byte[] signed = new ReleaseSigner(county).sign(MANIFEST);
  private final ReleaseVerifier verifier = new ReleaseVerifier(List.of(county.publicKey()));

  @Test
  void returnsExactlyTheBytesThatWereSigned() throws Exception {
    assertThat(verifier.verify(signed)).isEqualTo(MANIFEST);
  }

  @Test
  void believesAKeyThatWentThroughPem() throws Exception {
    SigningKey key = SigningKey.fromPem(county.toPem());
    TrustedKey trusted = TrustedKey.fromPem(county.publicKey().toPem());

    assertThat(new ReleaseVerifier(List.of(trusted)).verify(new ReleaseSigner(key).sign(MANIFEST)))
        .isEqualTo(MANIFEST);
  }

  @Test
  void refusesAnotherCountysSignature() {
    byte[] foreign = new ReleaseSigner(SigningKey.generate()).sign(MANIFEST);

    assertRefused(foreign, ContentError.SIGNATURE_REJECTED);
  }

  @Test
  void refusesAChangedManifest() {
    String other = Base64.getEncoder().encodeToString("{\"format\": 2}".getBytes(UTF_8));
    String original = Base64.getEncoder().encodeToString(MANIFEST);

    assertRefused(
        new String(signed, UTF_8).replace(original, other).getBytes(UTF_8),
        ContentError.SIGNATURE_REJECTED);
  }

  @Test
  void refusesAnEnvelopeForSomethingElse() {
    assertRefused(
        new String(signed, UTF_8).replace("suoma.manifest", "suoma.other").getBytes(UTF_8),
        ContentError.MALFORMED);
  }

  @Test
  void refusesAnEnvelopeWithoutSignatures() {
    String text = new String(signed, UTF_8);

    assertRefused(
        (text.substring(0, text.indexOf("\"signatures\"")) + "\"signatures\":[]}").getBytes(UTF_8),
        ContentError.SIGNATURE_REJECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "<html>请登录</html>", "{\"payload\": 1}"})
  void refusesWhatIsNoEnvelope(String text) {
    assertRefused(text.getBytes(UTF_8), ContentError.MALFORMED);
  }

  private void assertRefused(byte[] received, ContentError error) {
    assertThatThrownBy(() -> verifier.verify(received))
        .isInstanceOfSatisfying(
            ContentException.class, e -> assertThat(e.error()).isEqualTo(error));
  }
}
