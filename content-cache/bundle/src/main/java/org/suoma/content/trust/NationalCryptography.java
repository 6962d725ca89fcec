package org.suoma.content.trust;

import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Switches SM2 and SM3 on, which the JDK lacks. Off unless the configuration asks for it: then keys
 * of the kind {@link KeyKind#SM2} verify nothing.
 */
public final class NationalCryptography {

  static final String CURVE = "sm2p256v1";

  private NationalCryptography() {}

  /** Adds Bouncy Castle behind the JDK's own providers, for this process; again changes nothing. */
  public static void allow() {
    int unused = Security.addProvider(new BouncyCastleProvider());
  }

  /** The provider that was added, if it was. */
  static Provider provider() throws NoSuchProviderException {
    Provider provider = Security.getProvider(BouncyCastleProvider.PROVIDER_NAME);
    if (provider == null) {
      throw new NoSuchProviderException("SM2 is not switched on");
    }
    return provider;
  }
}
