package org.suoma.content.rollout;

import java.util.Set;
import org.suoma.content.release.Ring;

/**
 * What groups of a roll-out can tell kiosks apart by, as the kiosk knows it of itself.
 *
 * @param name as the county calls it
 * @param ring how early it gets releases
 * @param area code of its area (统计用区划代码), 2 to 12 digits; empty: not told
 * @param tags words that the county gave it, and its devices, e.g. {@code printer:escpos-80mm}
 */
public record KioskTraits(String name, Ring ring, String area, Set<String> tags) {

  /** Copies the tags. */
  public KioskTraits {
    tags = Set.copyOf(tags);
  }

  /** A kiosk of which no more is known. */
  public static KioskTraits of(String name, Ring ring) {
    return new KioskTraits(name, ring, "", Set.of());
  }
}
