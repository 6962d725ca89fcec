package org.suoma.app.pages;

import java.util.Set;
import org.suoma.content.search.Register;

/** A register as it stands on the screen: its address, its words, and where its door is. */
public enum Holding {
  POLICIES(Register.POLICIES, "policies", "政策库", "共 {0} 份文件", "column?id=policies"),
  INTERPRETATIONS(
      Register.INTERPRETATIONS,
      "interpretations",
      "政策解读",
      "共 {0} 篇解读",
      "column?id=policies-interpretations"),
  GUIDES(Register.GUIDES, "guides", "全部办事指南", "共 {0} 份指南", "column?id=services"),
  DECISIONS(Register.DECISIONS, "decisions", "重大行政决策", "共 {0} 件决策", "column?id=policies-decisions"),
  GAZETTES(Register.GAZETTES, "gazettes", "政府公报", "共 {0} 期公报", "column?id=policies-gazette"),
  TABLES(Register.TABLES, "tables", "公开表和发放清单", "共 {0} 张表", "villages"),
  JOBS(Register.JOBS, "jobs", "找工作", "共 {0} 个岗位", "column?id=services-jobs"),
  PEOPLE(Register.PEOPLE, "people", "找人", "共 {0} 人", "column?id=people-places"),
  PLACES(Register.PLACES, "places", "找地方", "共 {0} 处", "column?id=people-places");

  private final Register register;
  private final String path;
  private final String title;
  private final String counted;
  private final String back;

  Holding(Register register, String path, String title, String counted, String back) {
    this.register = register;
    this.path = path;
    this.title = title;
    this.counted = counted;
    this.back = back;
  }

  /** What is in it. */
  public Register register() {
    return register;
  }

  /** Its address below the token. */
  public String path() {
    return path;
  }

  /** What a resident reads. */
  public String title() {
    return title;
  }

  /** How many entries there are; {@code {0}} stands for the number. */
  public String counted() {
    return counted;
  }

  /** Where the back button leads. */
  String back() {
    return back;
  }

  /** Whether the page of this column has a door to it. */
  boolean hasDoorIn(String column) {
    return doors().contains(column);
  }

  private Set<String> doors() {
    return switch (this) {
      case POLICIES -> Set.of("policies", "policies-documents", "policies-normative");
      case INTERPRETATIONS -> Set.of("policies-interpretations");
      case GUIDES -> Set.of("services", "services-guides");
      case DECISIONS -> Set.of("policies-decisions");
      case GAZETTES -> Set.of("policies-gazette");
      case TABLES -> Set.of("villages");
      case JOBS -> Set.of("services-jobs");
      case PEOPLE -> Set.of("people-places", "people-agents", "people-openness");
      case PLACES -> Set.of("places-halls", "places-public");
    };
  }
}
