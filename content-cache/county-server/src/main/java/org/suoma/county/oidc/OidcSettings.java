package org.suoma.county.oidc;

import java.net.URI;
import java.util.Set;

/**
 * The county's own sign-in, and how this server is known there.
 *
 * @param issuer as it calls itself; {@code https}, or {@code http} on this machine
 * @param clientId of this server
 * @param clientSecret of this server
 * @param redirect where it sends people back to, as their browsers see this server
 * @param loginClaim which of its claims is the login here, such as {@code preferred_username}
 * @param label of the button that leads there
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    String clientSecret,
    URI redirect,
    String loginClaim,
    String label) {

  /** Where people come back to, below the address of this server. */
  public static final String BACK = "/console/sign-in/oidc/back";

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * Refuses what cannot be.
   *
   * @throws IllegalArgumentException naming the key
   */
  public OidcSettings {
    requireSafe("oidc-issuer", issuer);
    requireSafe("console-url", redirect);
    if (clientId.isBlank() || loginClaim.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("oidc-client-id、oidc-login-claim 和 oidc-label 不能为空");
    }
  }

  private static void requireSafe(String key, URI address) {
    boolean safe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    if (!safe || address.getHost() == null || address.getRawQuery() != null) {
      throw new IllegalArgumentException(key + " 应为 https:// 开头的地址，现为 " + address);
    }
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "OidcSettings[%s, %s]".formatted(issuer, clientId);
  }
}
