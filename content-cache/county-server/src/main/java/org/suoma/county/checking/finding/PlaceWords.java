package org.suoma.county.checking.finding;

import java.util.Map;

/** Names places in an entry as editors know them. */
final class PlaceWords {

  /** Names of fields; those with no word of their own say nothing. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("id", "编号"),
          Map.entry("title", "标题"),
          Map.entry("summary", "摘要"),
          Map.entry("filing", ""),
          Map.entry("body", ""),
          Map.entry("source", "来源"),
          Map.entry("keywords", "关键词"),
          Map.entry("path", "文件名"),
          Map.entry("caption", "图片说明"),
          Map.entry("ii", "（彝文）"),
          Map.entry("zh", ""),
          Map.entry("text", ""),
          Map.entry("rows", ""),
          Map.entry("columns", "表头"),
          Map.entry("question", "问题"),
          Map.entry("answer", "回答"),
          Map.entry("name", "名称"),
          Map.entry("note", "说明"),
          Map.entry("reason", "理由"),
          Map.entry("opinion", "意见"),
          Map.entry("meaning", "含义"),
          Map.entry("address", "地址"),
          Map.entry("hours", "时间"),
          Map.entry("phone", "电话"),
          Map.entry("contact", "联系方式"),
          Map.entry("where", "地点"),
          Map.entry("item", "事项"),
          Map.entry("village", "村名"),
          Map.entry("period", "期间"),
          Map.entry("url", "网址"),
          Map.entry("onlineUrl", "在线办理网址"),
          Map.entry("issuer", "发文机关"),
          Map.entry("documentNumber", "文号"),
          Map.entry("indexNumber", "索引号"),
          Map.entry("theme", "主题分类"),
          Map.entry("repealedBy", "废止依据"),
          Map.entry("explainer", "解读人"),
          Map.entry("fee", "收费"),
          Map.entry("result", "办理结果"),
          Map.entry("remedy", "救济途径"),
          Map.entry("supervisionPhone", "监督电话"),
          Map.entry("employer", "用人单位"),
          Map.entry("pay", "待遇"),
          Map.entry("duty", "值班时间"),
          Map.entry("post", "岗位"),
          Map.entry("scene", "适用情形"));

  /** How one of several is called. */
  private static final Map<String, String> ITEMS =
      Map.ofEntries(
          Map.entry("text", "正文第 %d 段"),
          Map.entry("attachments", "第 %d 个附件"),
          Map.entry("questions", "第 %d 个问答"),
          Map.entry("stages", "第 %d 个阶段"),
          Map.entry("comments", "第 %d 条意见"),
          Map.entry("conditions", "第 %d 个条件"),
          Map.entry("materials", "第 %d 份材料"),
          Map.entry("steps", "第 %d 步"),
          Map.entry("windows", "第 %d 个窗口"),
          Map.entry("contents", "第 %d 篇"),
          Map.entry("slides", "第 %d 张"),
          Map.entry("clauses", "第 %d 条要点"),
          Map.entry("legalBasis", "第 %d 个依据"),
          Map.entry("requirements", "第 %d 项要求"),
          Map.entry("columns", "第 %d 列"),
          Map.entry("keywords", "第 %d 个"));

  private PlaceWords() {}

  static String below(String words, String name) {
    String own = FIELDS.getOrDefault(name, "");
    return words.isEmpty() || own.isEmpty() || own.startsWith("（")
        ? words + own
        : words + "的" + own;
  }

  static String item(String words, String name, int number) {
    return words + ITEMS.getOrDefault(name, "第 %d 项").formatted(number);
  }
}
