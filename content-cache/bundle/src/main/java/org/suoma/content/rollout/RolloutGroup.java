package org.suoma.content.rollout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.List;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;

/**
 * Kiosks that get a release together: those that pass all filters, of each filter's choices any. An
 * empty filter lets everybody pass.
 *
 * @param name in Han, for people
 * @param rings how early they get releases
 * @param areas what their area's code begins with
 * @param tags one of which they have
 * @param kiosks their names
 * @param share of those that pass, 1 to 100 percent, chosen by a digest of their names
 */
public record RolloutGroup(
    String name,
    List<Ring> rings,
    List<String> areas,
    List<String> tags,
    List<String> kiosks,
    int share) {

  /** The share of all. */
  public static final int ALL = 100;

  private static final int MOST_CHOICES = 500;
  private static final int MOST_LETTERS = 64;

  /** Refuses a share that is none, and filters that are longer than a plan may be. */
  public RolloutGroup {
    rings = List.copyOf(rings);
    areas = List.copyOf(areas);
    tags = List.copyOf(tags);
    kiosks = List.copyOf(kiosks);
    if (name.isBlank() || name.length() > MOST_LETTERS) {
      throw new IllegalArgumentException("a group's name has 1 to 64 letters");
    }
    if (share < 1 || share > ALL) {
      throw new IllegalArgumentException("share must be 1 to 100, is " + share);
    }
    if (rings.size() + areas.size() + tags.size() + kiosks.size() > MOST_CHOICES) {
      throw new IllegalArgumentException("more than %d choices".formatted(MOST_CHOICES));
    }
  }

  /** All kiosks that no group before has. */
  public static RolloutGroup everybody(String name) {
    return new RolloutGroup(name, List.of(), List.of(), List.of(), List.of(), ALL);
  }

  /** The kiosks of some rings. */
  public static RolloutGroup ofRings(String name, List<Ring> rings) {
    return new RolloutGroup(name, rings, List.of(), List.of(), List.of(), ALL);
  }

  /** The kiosks of areas whose codes begin with one of these. */
  public static RolloutGroup ofAreas(String name, List<String> areas) {
    return new RolloutGroup(name, List.of(), areas, List.of(), List.of(), ALL);
  }

  /** Whether it turns nobody away. */
  boolean takesEverybody() {
    return rings.isEmpty() && areas.isEmpty() && tags.isEmpty() && kiosks.isEmpty() && share == ALL;
  }

  /**
   * Whether a kiosk belongs to it, unless a group before has it.
   *
   * @param seed makes other kiosks the first ones in other roll-outs
   */
  boolean takes(KioskTraits kiosk, long seed) {
    return (rings.isEmpty() || rings.contains(kiosk.ring()))
        && (areas.isEmpty() || areas.stream().anyMatch(kiosk.area()::startsWith))
        && (tags.isEmpty() || tags.stream().anyMatch(kiosk.tags()::contains))
        && (kiosks.isEmpty() || kiosks.contains(kiosk.name()))
        && (share == ALL || percentile(kiosk.name(), seed) < share);
  }

  /** Where a kiosk stands among a hundred: the same for one name and roll-out on any machine. */
  private static int percentile(String kiosk, long seed) {
    String digest = Sha256.of((seed + "/" + kiosk).getBytes(UTF_8)).hex();
    return new BigInteger(digest, 16).mod(BigInteger.valueOf(ALL)).intValue();
  }
}
