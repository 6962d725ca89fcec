package org.suoma.content.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side from which policies are sorted, as the counties' policy libraries have them. */
public enum Facet {
  KIND("文种"),
  ISSUER("发文机关"),
  THEME("主题"),
  YEAR("年份"),
  AUDIENCE("服务对象"),
  VALIDITY("有效性");

  private final String label;

  Facet(String label) {
    this.label = label;
  }

  /** What a resident reads. */
  public String label() {
    return label;
  }

  /** Its name in addresses and in the index. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet of this key. */
  public static Optional<Facet> of(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
  }
}
