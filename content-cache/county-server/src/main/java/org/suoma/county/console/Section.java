package org.suoma.county.console;

/** The parts of the console, in the order of the menu. */
public enum Section {
  OVERVIEW("总览", "/console", "M4 12l8-7 8 7M6 10.5V19h12v-8.5"),
  ENTRIES("条目", "/console/entries", "M6 4h9l3 3v13H6zM9 11h6M9 15h6"),
  CASES("案件", "/console/cases", "M4 7h16v12H4zM9 7V4h6v3M4 12h16"),
  CALLS("叫人", "/console/calls", "M6 17V11a6 6 0 0 1 12 0v6M4 17h16M10 20h4"),
  IMPORT("导入", "/console/import", "M12 4v10m-4-4l4 4 4-4M5 19h14"),
  RELEASES("发布", "/console/releases", "M4 12l16-7-6 15-3-6z"),
  KIOSKS("终端", "/console/kiosks", "M7 3h10v13H7zM5 20h14M12 16v4");

  private final String label;
  private final String path;
  private final String drawing;

  Section(String label, String path, String drawing) {
    this.label = label;
    this.path = path;
    this.drawing = drawing;
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
