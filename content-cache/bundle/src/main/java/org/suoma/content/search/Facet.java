package org.suoma.content.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** A side from which entries are sorted. */
public enum Facet {
  KIND("文种"),
  ISSUER("发文机关"),
  THEME("主题"),
  FEATURE("特色分类"),
  YEAR("年份", true),
  AUDIENCE("服务对象"),
  VALIDITY("有效性"),
  FORM("解读形式"),
  LIFE_STAGE("阶段"),
  /** Values are ids of units. */
  UNIT("部门"),
  /** Values are area codes, the most exact ones that the entry is filed under. */
  AREA("地方"),
  TABLE_KIND("类别"),
  ITEM("项目"),
  PERIOD("时间"),
  JOB_KIND("性质"),
  POST("岗位"),
  PLACE_KIND("类别");

  private final String label;
  private final boolean newestFirst;

  Facet(String label) {
    this(label, false);
  }

  Facet(String label, boolean newestFirst) {
    this.label = label;
    this.newestFirst = newestFirst;
  }

  /** What a resident reads. */
  public String label() {
    return label;
  }

  /** Its name in addresses and in the index. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Times from the newest on, all else by how many there are. */
  Comparator<FacetedList.Value> order() {
    return newestFirst
        ? Comparator.comparing(FacetedList.Value::name).reversed()
        : Comparator.comparing((FacetedList.Value value) -> -value.count())
            .thenComparing(FacetedList.Value::name);
  }

  /** The facet of this key. */
  public static Optional<Facet> of(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
  }
}
