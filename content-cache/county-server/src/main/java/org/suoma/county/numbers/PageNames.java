package org.suoma.county.numbers;

import java.util.Map;

/** What the kiosk's pages are called, by the first part of their address. */
final class PageNames {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("home", "首页"),
          Map.entry("phones", "电话"),
          Map.entry("column", "栏目"),
          Map.entry("life", "按人生阶段找"),
          Map.entry("match", "我能享受什么政策"),
          Map.entry("villages", "村（社区）名单"),
          Map.entry("village", "村（社区）公开"),
          Map.entry("map", "地图"),
          Map.entry("search", "查找"),
          Map.entry("entry", "条目"),
          Map.entry("clauses", "逐条解读"),
          Map.entry("article", "公报文章"),
          Map.entry("document", "原文"),
          Map.entry("picture", "图片"),
          Map.entry("qr", "带到手机上"),
          Map.entry("libraries", "上级政策库"),
          Map.entry("print", "打印"),
          Map.entry("printed", "打印记录"),
          Map.entry("apply", "依申请公开说明"),
          Map.entry("speak", "说给政府听"),
          Map.entry("form", "填表"),
          Map.entry("form-review", "提交前核对"),
          Map.entry("sent", "提交结果"),
          Map.entry("state", "查办理进度"),
          Map.entry("staff", "呼叫双语通"),
          Map.entry("display", "大字与显示"),
          Map.entry("handoff", "办理"));

  private PageNames() {}

  /** The name; a page of another version of the kiosk is called by its address. */
  static String of(String page) {
    return NAMES.getOrDefault(page, page);
  }
}
