package org.suoma.content.trust;

/**
 * The keys that the county's server signs with by itself. What they sign expires, and the root can
 * replace them; see {@link RootPlan}.
 *
 * @param targets vouches for releases
 * @param snapshot vouches that metadata belong together
 * @param timestamp vouches that they are the newest
 */
public record OnlineKeys(SigningKey targets, SigningKey snapshot, SigningKey timestamp) {

  /** Makes new ones of Ed25519. */
  public static OnlineKeys generate() {
    return generate(KeyKind.ED25519);
  }

  /** Makes new ones. */
  public static OnlineKeys generate(KeyKind kind) {
    return new OnlineKeys(
        SigningKey.generate(kind), SigningKey.generate(kind), SigningKey.generate(kind));
  }
}
