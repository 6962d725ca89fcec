package org.suoma.content.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How early a kiosk gets a release. A release goes outwards from ring to ring: what is in force for
 * one is in force, or has been followed by a newer one, for those before it.
 */
public enum Ring {
  /** A few kiosks that somebody watches. */
  CANARY("canary", "试点终端"),
  /** The halls that agreed to be early. */
  EARLY("early", "先行终端"),
  /** All others. */
  ALL("all", "全部终端");

  private final String id;
  private final String label;

  Ring(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** As in configuration and in the paths of manifests. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The Han words for the kiosks of this ring. */
  public String label() {
    return label;
  }

  /**
   * The ring of this name.
   *
   * @throws IllegalArgumentException if there is none; the message says which there are
   */
  @JsonCreator
  public static Ring of(String id) {
    return Arrays.stream(values())
        .filter(ring -> ring.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "没有名为“%s”的范围（ring），可用：%s"
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(Ring::id)
                                .collect(Collectors.joining("、")))));
  }

  /** This ring and those that get a release before it, the earliest first. */
  public List<Ring> upToThis() {
    return Arrays.stream(values()).filter(ring -> ring.compareTo(this) <= 0).toList();
  }

  /** This ring and those that get a release after it, the earliest first. */
  public List<Ring> fromThis() {
    return Arrays.stream(values()).filter(ring -> ring.compareTo(this) >= 0).toList();
  }
}
