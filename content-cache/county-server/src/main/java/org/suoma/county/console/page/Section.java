package org.suoma.county.console.page;

import java.util.Arrays;
import java.util.List;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;

/** The parts of the console, in the order of the menu. */
public enum Section {
  OVERVIEW(Permission.LOOK, "总览", "/console", "M4 12l8-7 8 7M6 10.5V19h12v-8.5"),
  ENTRIES(Permission.READ_CONTENT, "条目", "/console/entries", "M6 4h9l3 3v13H6zM9 11h6M9 15h6"),
  REVISIONS(
      Permission.SEE_REVISIONS, "稿件", "/console/revisions", "M5 19l1-4L16 5l3 3L9 18zM13 8l3 3"),
  CHECKS(Permission.READ_CONTENT, "检查", "/console/checks", "M5 4h14v16H5zM8.5 12l2.5 2.5 5-5"),
  TRANSLATIONS(
      Permission.TRANSLATE,
      "译文",
      "/console/translations",
      "M4 6h9M8.5 4v2M11 6c-1 4-3.5 6.5-7 8M6 9c1.5 2.5 3.5 4 6 5M12.5 20l4-9 4 9M14 17h5"),
  VOICES(
      Permission.RECORD,
      "录音",
      "/console/voices",
      "M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6 11a6 6 0 0 0 12 0M12 17v3"),
  CASES(Permission.SEE_CASES, "案件", "/console/cases", "M4 7h16v12H4zM9 7V4h6v3M4 12h16"),
  CALLS(
      Permission.ANSWER_CALLS, "叫人", "/console/calls", "M6 17V11a6 6 0 0 1 12 0v6M4 17h16M10 20h4"),
  IMPORT(Permission.IMPORT, "导入", "/console/import", "M12 4v10m-4-4l4 4 4-4M5 19h14"),
  RELEASES(Permission.LOOK, "发布", "/console/releases", "M4 12l16-7-6 15-3-6z"),
  KIOSKS(Permission.LOOK, "终端", "/console/kiosks", "M7 3h10v13H7zM5 20h14M12 16v4"),
  NUMBERS(Permission.LOOK, "统计", "/console/numbers", "M5 20V11M12 20V4M19 20v-6M3 20h18"),
  SCORES(
      Permission.LOOK,
      "测评",
      "/console/scores",
      "M12 3l2.6 5.4 5.9.8-4.3 4.1 1 5.9L12 16.4l-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z"),
  ACCOUNTS(
      Permission.MANAGE_ACCOUNTS,
      "账号",
      "/console/accounts",
      "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c0-4 3-6 7-6s7 2 7 6"),
  TRAIL(
      Permission.READ_TRAIL,
      "操作记录",
      "/console/trail",
      "M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1");

  private final Permission permission;
  private final String label;
  private final String path;
  private final String drawing;

  Section(Permission permission, String label, String path, String drawing) {
    this.permission = permission;
    this.label = label;
    this.path = path;
    this.drawing = drawing;
  }

  /** The parts that somebody may see. */
  static List<Section> shownTo(Staff staff) {
    return Arrays.stream(values()).filter(section -> staff.may(section.permission)).toList();
  }

  /** Its Han name. */
  public String label() {
    return label;
  }

  /** Its address. */
  public String path() {
    return path;
  }

  /** Its sign as an SVG path on a field of 24 by 24. */
  public String drawing() {
    return drawing;
  }
}
