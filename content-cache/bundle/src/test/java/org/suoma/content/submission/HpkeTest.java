package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 9180, appendix A.1.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode. */
class HpkeTest {

  private static final byte[] INFO = hex("4f6465206f6e2061204772656369616e2055726e");
  private static final String EPHEMERAL_PRIVATE =
      "52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736";
  private static final String ENCAPSULATION =
      "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431";
  private static final String RECIPIENT_PRIVATE =
      "4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8";
  private static final String RECIPIENT_PUBLIC =
      "3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d";
  private static final byte[] PLAIN =
      hex("4265617574792069732074727574682c20747275746820626561757479");

  /** Ciphertexts by sequence number; the additional data are {@code Count-N}. */
  private static final Map<Integer, String> CIPHERTEXTS =
      Map.of(
          0,
          "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a9"
              + "6d8770ac83d07bea87e13c512a",
          1,
          "af2d7e9ac9ae7e270f46ba1f975be53c09f8d875bdc8535458c2494e8a6eab25"
              + "1c03d0c22a56b8ca42c2063b84",
          2,
          "498dfcabd92e8acedc281e85af1cb4e3e31c7dc394a1ca20e173cb7251649158"
              + "8d96a19ad4a683518973dcc180",
          4,
          "583bd32bc67a5994bb8ceaca813d369bca7b2a42408cddef5e22f880b631215a"
              + "09fc0012bc69fccaa251c0246d",
          255,
          "7175db9717964058640a3a11fb9007941a5d1757fda1a6935c805c21af32505b"
              + "f106deefec4a49ac38d71c9e0a",
          256,
          "957f9800542b0b8891badb026d79cc54597cb2d225b54c00c5238c25d05c30e3"
              + "fbeda97d2e0e1aba483a2df9f2");

  private HPKEContextWithEncapsulation sender;
  private HPKEContext recipient;

  @BeforeEach
  void setUpBothEnds() {
    HPKE hpke = Hpke.suite();
    AsymmetricCipherKeyPair ephemeral =
        hpke.deserializePrivateKey(hex(EPHEMERAL_PRIVATE), hex(ENCAPSULATION));
    AsymmetricCipherKeyPair pair =
        hpke.deserializePrivateKey(hex(RECIPIENT_PRIVATE), hex(RECIPIENT_PUBLIC));
    sender = hpke.setupBaseS(hpke.deserializePublicKey(hex(RECIPIENT_PUBLIC)), INFO, ephemeral);
    recipient = hpke.setupBaseR(hex(ENCAPSULATION), pair, INFO);
  }

  @Test
  void encapsulatesAsPublished() {
    assertThat(sender.getEncapsulation()).isEqualTo(hex(ENCAPSULATION));
  }

  @Test
  void sealsEveryPublishedMessage() throws Exception {
    int checked = 0;
    for (int sequence = 0; sequence <= 256; sequence++) {
      byte[] sealed = sender.seal(("Count-" + sequence).getBytes(US_ASCII), PLAIN);
      String published = CIPHERTEXTS.get(sequence);
      if (published != null) {
        assertThat(sealed).as("message %d", sequence).isEqualTo(hex(published));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(CIPHERTEXTS.size());
  }

  @Test
  void opensThePublishedMessages() throws Exception {
    for (int sequence = 0; sequence <= 2; sequence++) {
      byte[] sealed = hex(Objects.requireNonNull(CIPHERTEXTS.get(sequence)));
      assertThat(recipient.open(("Count-" + sequence).getBytes(US_ASCII), sealed)).isEqualTo(PLAIN);
    }
  }

  @Test
  void exportsThePublishedSecrets() {
    // A.1.1.2: no context, "\0" and "TestContext".
    assertThat(sender.export(new byte[0], 32))
        .isEqualTo(hex("3853fe2b4035195a573ffc53856e77058e15d9ea064de3e59f4961d0095250ee"));
    assertThat(recipient.export(new byte[] {0}, 32))
        .isEqualTo(hex("2e8f0b54673c7029649d4eb9d5e33bf1872cf76d623ff164ac185da9e88c21a5"));
    assertThat(recipient.export("TestContext".getBytes(US_ASCII), 32))
        .isEqualTo(hex("e9e43065102c3836401bed8c3c3c75ae46be1639869391d62c61f1ec7af54931"));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
