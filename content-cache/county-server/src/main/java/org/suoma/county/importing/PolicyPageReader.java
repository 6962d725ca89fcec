package org.suoma.county.importing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/** Reads the page of a government site that shows a policy under a table with its head. */
final class PolicyPageReader implements DocumentReader {

  /** Where the sites of the central government and of many counties put the text. */
  private static final List<String> TEXT_PLACES =
      List.of("#UCAP-CONTENT", ".pages_content", "#zoom", ".article-content", "article");

  private static final List<String> LABELS =
      List.of("索引号", "主题分类", "发文机关", "成文日期", "标题", "发文字号", "发布日期");

  @Override
  public boolean recognises(SourceFile file) {
    return file.extension().equals("html") || file.extension().equals("htm");
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    org.jsoup.nodes.Document page = Jsoup.parse(file.text());
    page.outputSettings(new OutputSettings().prettyPrint(false));
    Map<String, String> labels = labels(page);
    if (!labels.containsKey("标题")) {
      throw new UnreadableDocumentException("没有找到文件头表（索引号、标题、发文字号……）");
    }
    PolicyHead head =
        new PolicyHead(
            labels.get("索引号"),
            labels.get("标题"),
            labels.get("发文机关"),
            labels.get("发文字号"),
            labels.get("主题分类"),
            labels.get("成文日期"),
            labels.get("发布日期"),
            address(page));
    Element text =
        textOf(page).orElseThrow(() -> new UnreadableDocumentException("没有找到正文（网页可能没有下载完整）"));
    TextBlocks blocks = new TextBlocks(head.shownApart());
    new HtmlBlocks(blocks).addAll(text);
    return Documents.of(List.of(head.with(blocks.blocks())));
  }

  private static int letters(Element element) {
    return HtmlBlocks.children(element, "p").stream().mapToInt(p -> p.text().length()).sum();
  }

  private static Map<String, String> labels(Element page) {
    Map<String, String> labels = new HashMap<>();
    for (Element cell : page.select("td, th")) {
      String label = cell.text().replaceAll("[\\s\u3000\u00A0：:]", "");
      Element value = cell.nextElementSibling();
      if (LABELS.contains(label) && value != null) {
        labels.putIfAbsent(label, value.text());
      }
    }
    return labels;
  }

  private static String address(Element page) {
    return page.select("link[rel=canonical]").attr("href");
  }

  private static Optional<Element> textOf(Element page) {
    for (String place : TEXT_PLACES) {
      Element found = page.selectFirst(place);
      if (found != null && !found.text().isBlank()) {
        return Optional.of(found);
      }
    }
    return page.select("td, div").stream()
        .filter(element -> HtmlBlocks.children(element, "p").size() > 1)
        .max(Comparator.comparingInt(PolicyPageReader::letters));
  }
}
