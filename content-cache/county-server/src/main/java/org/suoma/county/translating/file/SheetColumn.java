package org.suoma.county.translating.file;

/** The columns of the spreadsheet, in their order. */
enum SheetColumn {
  ID("id", 34, true),
  HAN("汉文", 44, true),
  YI("彝文", 44, true),
  SOURCE("来源", 24, true),
  LICENCE("许可", 14, true),
  REVIEWER("审定人", 18, true),
  REVIEWED_ON("审定日期", 14, true),
  CONTEXT("语境", 34, false),
  PICTURE("页面图", 16, false),
  STATE("状态", 10, false);

  private final String head;
  private final int width;
  private final boolean needed;

  SheetColumn(String head, int width, boolean needed) {
    this.head = head;
    this.width = width;
    this.needed = needed;
  }

  String head() {
    return head;
  }

  /** Width in characters. */
  int width() {
    return width;
  }

  /** Whether a file that comes back must have it. */
  boolean isNeeded() {
    return needed;
  }
}
