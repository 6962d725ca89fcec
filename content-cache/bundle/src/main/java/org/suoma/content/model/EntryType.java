package org.suoma.content.model;

/** The types of entry, with the name in JSON and the word that residents see. */
public enum EntryType {
  POLICY("policy", "政策文件", Policy.class),
  INTERPRETATION("interpretation", "政策解读", Interpretation.class),
  GUIDE("guide", "办事指南", Guide.class),
  PACKAGE("package", "一件事", ServicePackage.class),
  DECISION("decision", "重大决策", Decision.class),
  GAZETTE("gazette", "政府公报", Gazette.class),
  NOTICE("notice", "通知公告", Notice.class),
  TABLE("table", "公开表", DisclosureTable.class),
  PLACE("place", "地点", Place.class),
  PERSON("person", "人员", Person.class),
  JOB("job", "招聘", Job.class),
  TOPIC("topic", "专题", Topic.class),
  PLAYLIST("playlist", "轮播", Playlist.class);

  private final String jsonName;
  private final String label;
  private final Class<? extends EntryBody> bodyClass;

  EntryType(String jsonName, String label, Class<? extends EntryBody> bodyClass) {
    this.jsonName = jsonName;
    this.label = label;
    this.bodyClass = bodyClass;
  }

  /** The value of {@code body.type} in JSON. */
  public String jsonName() {
    return jsonName;
  }

  /** The record of its particulars. */
  public Class<? extends EntryBody> bodyClass() {
    return bodyClass;
  }

  /** The Han word that residents see. */
  public String label() {
    return label;
  }

  /** The type of this body. */
  static EntryType of(EntryBody body) {
    for (EntryType type : values()) {
      if (type.bodyClass.isInstance(body)) {
        return type;
      }
    }
    throw new AssertionError(body);
  }

  /**
   * The type with this JSON name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EntryType named(String jsonName) {
    for (EntryType type : values()) {
      if (type.jsonName.equals(jsonName)) {
        return type;
      }
    }
    throw new IllegalArgumentException("unknown entry type: " + jsonName);
  }
}
