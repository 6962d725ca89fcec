package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 国密: the standards' own specimens, and a county that signs with SM2. */
class Sm2Test {

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  /**
   * GB/T 32918.5-2017, appendix A.2: public key, message, and signature with the usual identity.
   */
  private static final String PUBLIC_KEY =
      "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
          + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";

  private static final String MESSAGE = "message digest";
  private static final String R =
      "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3";
  private static final String S =
      "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";

  /**
   * SubjectPublicKeyInfo of an id-ecPublicKey on sm2p256v1 (1.2.156.10197.1.301), up to the key.
   */
  private static final String HEAD = "3059301306072A8648CE3D020106082A811CCF5501822D034200";

  @BeforeEach
  void allow() {
    NationalCryptography.allow();
  }

  @AfterEach
  void forbid() {
    Security.removeProvider("BC");
  }

  @Test
  void verifiesTheSpecimenOfTheStandard() {
    RoleKey key = specimen();

    assertThat(key.verifies(MESSAGE.getBytes(US_ASCII), signature(R, S))).isTrue();
    assertThat(key.verifies("message digesT".getBytes(US_ASCII), signature(R, S))).isFalse();
    assertThat(key.verifies(MESSAGE.getBytes(US_ASCII), signature(S, R))).isFalse();
    assertThat(key.verifies(MESSAGE.getBytes(US_ASCII), new byte[64])).isFalse();
  }

  @Test
  void digestsTheSpecimenOfTheStandard() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SM3", NationalCryptography.provider())
            .digest("abc".getBytes(US_ASCII));

    assertThat(HexFormat.of().formatHex(digest)) // GB/T 32905-2016, appendix A.1
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  void isOffUnlessSwitchedOn() {
    RoleKey key = specimen();
    forbid();

    assertThat(key.verifies(MESSAGE.getBytes(US_ASCII), signature(R, S))).isFalse();
    assertThatThrownBy(() -> SigningKey.generate(KeyKind.SM2))
        .hasMessageContaining("SM2 is not switched on");
  }

  @Test
  void aKeyOnAnotherCurveVerifiesNothing() {
    TufRepository.TestKey p256 = TufRepository.TestKey.ecdsa();
    RoleKey key = new RoleKey("sm2", "sm2-sm3", p256.publicText());

    assertThat(key.verifies(MESSAGE.getBytes(US_ASCII), signature(R, S))).isFalse();
  }

  @Test
  void aKeyIsWhatItWasAfterItWasWrittenAndRead() {
    SigningKey key = SigningKey.generate(KeyKind.SM2);

    SigningKey read = SigningKey.fromPem(key.toPem());

    assertThat(read.publicKey()).isEqualTo(key.publicKey());
    byte[] message = MESSAGE.getBytes(US_ASCII);
    assertThat(key.publicKey().verifies(message, read.sign(message))).isTrue();
  }

  @Test
  void aRootOfSm2KeysIsTrustedAndFollowedByOneOfOtherKeys() throws Exception {
    OnlineKeys online = OnlineKeys.generate(KeyKind.SM2);
    SigningKey holder = SigningKey.generate(KeyKind.SM2);
    Instant expires = NOW.plus(Duration.ofDays(365));
    RootPlan plan = RootPlan.first(List.of(holder), 1, online, expires);
    byte[] first = plan.write(1, List.of(holder));
    SigningKey fresh = SigningKey.generate();

    byte[] second = plan.withRootKeys(List.of(fresh), 1).write(2, List.of(holder, fresh));

    TufClient.requireSuccessor(first, second);
    assertThatThrownBy(
            () ->
                TufClient.requireSuccessor(
                    first, plan.withRootKeys(List.of(fresh), 1).write(2, List.of(fresh))))
        .hasMessageStartingWith("SIGNATURE_REJECTED");
  }

  private static RoleKey specimen() {
    byte[] der = HexFormat.of().parseHex(HEAD + PUBLIC_KEY);
    return new RoleKey(
        "sm2",
        "sm2-sm3",
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n");
  }

  /** Both numbers as an ASN.1 sequence (GM/T 0009). */
  private static byte[] signature(String r, String s) {
    byte[] first = new BigInteger(r, 16).toByteArray();
    byte[] second = new BigInteger(s, 16).toByteArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      out.write(0x30);
      out.write(first.length + second.length + 4);
      out.write(0x02);
      out.write(first.length);
      out.write(first);
      out.write(0x02);
      out.write(second.length);
      out.write(second);
    } catch (IOException e) {
      throw new AssertionError("writing to memory", e);
    }
    return out.toByteArray();
  }
}
