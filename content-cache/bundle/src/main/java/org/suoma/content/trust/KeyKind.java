package org.suoma.content.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/** What a county signs with. */
public enum KeyKind {
  /** The JDK's own; what a county has unless it asks for another. */
  ED25519 {
    @Override
    KeyPairGenerator generator() throws GeneralSecurityException {
      return KeyPairGenerator.getInstance("Ed25519");
    }

    @Override
    KeyFactory keyFactory() throws GeneralSecurityException {
      return KeyFactory.getInstance("Ed25519");
    }

    @Override
    Signature signature() throws GeneralSecurityException {
      return Signature.getInstance("Ed25519");
    }
  },

  /**
   * 国密: SM2 on the curve sm2p256v1 with SM3 (GB/T 32918, GB/T 32905), for counties that must; only
   * after {@link NationalCryptography#allow}.
   */
  SM2 {
    @Override
    KeyPairGenerator generator() throws GeneralSecurityException {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance("EC", NationalCryptography.provider());
      generator.initialize(new ECGenParameterSpec(NationalCryptography.CURVE));
      return generator;
    }

    @Override
    KeyFactory keyFactory() throws GeneralSecurityException {
      return KeyFactory.getInstance("EC", NationalCryptography.provider());
    }

    @Override
    Signature signature() throws GeneralSecurityException {
      return Signature.getInstance("SM3withSM2", NationalCryptography.provider());
    }
  };

  abstract KeyPairGenerator generator() throws GeneralSecurityException;

  abstract KeyFactory keyFactory() throws GeneralSecurityException;

  /** Signs and verifies. */
  abstract Signature signature() throws GeneralSecurityException;
}
