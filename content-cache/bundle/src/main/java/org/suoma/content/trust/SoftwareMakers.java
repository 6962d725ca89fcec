package org.suoma.content.trust;

import java.util.List;
import java.util.Optional;

/**
 * Who makes the software that a county's kiosks run. They sign away from every server; a county
 * names them in its root, and hands on what they signed.
 *
 * @param keys of theirs, at least {@code threshold} different ones
 * @param threshold how many of them must sign, 1 or more
 */
public record SoftwareMakers(List<RoleKey> keys, int threshold) {

  /** Copies the keys; refuses a threshold that could never be met. */
  public SoftwareMakers {
    keys = List.copyOf(keys);
    if (threshold < 1 || threshold > keys.stream().distinct().count()) {
      throw new IllegalArgumentException(
          "%d of %d makers of software cannot sign".formatted(threshold, keys.size()));
    }
  }

  /** The makers that a root names. */
  public static Optional<SoftwareMakers> of(byte[] root) throws ContentException {
    return Optional.ofNullable(RootPlan.of(root).software());
  }
}
