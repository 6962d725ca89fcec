package org.suoma.content.trust;

/** What a county signs with. */
public enum KeyKind {
  /** The JDK's own; what a county has unless it asks for another. */
  ED25519("Ed25519", "Ed25519"),
  /**
   * 国密: SM2 on the curve sm2p256v1 with SM3 (GB/T 32918, GB/T 32905), for counties that must; only
   * after {@link NationalCryptography#allow}.
   */
  SM2("EC", "SM3withSM2");

  private final String keyAlgorithm;
  private final String signatureAlgorithm;

  KeyKind(String keyAlgorithm, String signatureAlgorithm) {
    this.keyAlgorithm = keyAlgorithm;
    this.signatureAlgorithm = signatureAlgorithm;
  }

  String keyAlgorithm() {
    return keyAlgorithm;
  }

  String signatureAlgorithm() {
    return signatureAlgorithm;
  }
}
