package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.suoma.content.model.Block;

/**
 * Takes the structure of text out of HTML: lines and tables. Styles, scripts, links and pictures
 * are left behind; no mark-up gets through.
 */
final class HtmlBlocks implements NodeFilter {

  private static final Set<String> DROPPED =
      Set.of("script", "style", "noscript", "iframe", "object", "embed", "form", "template", "svg");

  private static final Set<String> PARTS = Set.of("thead", "tbody", "tfoot");

  private static final int MAX_SPAN = 50;

  private final TextBlocks blocks;
  private final StringBuilder line = new StringBuilder();

  HtmlBlocks(TextBlocks blocks) {
    this.blocks = blocks;
  }

  /** Adds all text of an element. */
  void addAll(Element element) {
    element.filter(this);
    flush();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (DROPPED.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.normalName().equals("table") && isGrid(element)) {
      flush();
      blocks.block(grid(element));
      return FilterResult.SKIP_ENTIRELY;
    }
    flushAt(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      flushAt(element);
    }
    return FilterResult.CONTINUE;
  }

  private void flushAt(Element element) {
    if (element.isBlock() || element.normalName().equals("br")) {
      flush();
    }
  }

  private void flush() {
    blocks.line(line.toString());
    line.setLength(0);
  }

  /** A table of one column only arranges the page. */
  private static boolean isGrid(Element table) {
    return rows(table).stream().anyMatch(row -> cells(row).size() > 1);
  }

  /** The table with every spanned cell filled up, so that columns stay aligned. */
  private static Block.Grid grid(Element table) {
    List<String> heads = new ArrayList<>();
    List<List<String>> body = new ArrayList<>();
    List<Integer> rowsLeft = new ArrayList<>();
    for (Element row : rows(table)) {
      List<String> cells = new ArrayList<>();
      for (Element cell : cells(row)) {
        fillSpanned(cells, rowsLeft);
        int columns = span(cell, "colspan");
        int rows = span(cell, "rowspan");
        for (int i = 0; i < columns; i++) {
          place(rowsLeft, cells.size(), rows - 1);
          cells.add(i == 0 ? TextBlocks.squeeze(cell.text()) : "");
        }
      }
      fillSpanned(cells, rowsLeft);
      boolean head = body.isEmpty() && heads.isEmpty() && children(row, "td").isEmpty();
      if (head) {
        heads.addAll(cells);
      } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        body.add(cells);
      }
    }
    return new Block.Grid(heads, body);
  }

  private static void fillSpanned(List<String> cells, List<Integer> rowsLeft) {
    while (cells.size() < rowsLeft.size() && rowsLeft.get(cells.size()) > 0) {
      rowsLeft.set(cells.size(), rowsLeft.get(cells.size()) - 1);
      cells.add("");
    }
  }

  private static void place(List<Integer> rowsLeft, int column, int rows) {
    while (rowsLeft.size() <= column) {
      rowsLeft.add(0);
    }
    rowsLeft.set(column, rows);
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      if (part.normalName().equals("tr")) {
        rows.add(part);
      } else if (PARTS.contains(part.normalName())) {
        rows.addAll(children(part, "tr"));
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return children(row, "td", "th");
  }

  /**
   * The children with these names. A selector such as {@code > td} would walk through everything
   * below, which takes minutes where many are nested.
   */
  static List<Element> children(Element parent, String... names) {
    List<String> wanted = List.of(names);
    return parent.children().stream().filter(child -> wanted.contains(child.normalName())).toList();
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    if (!value.matches("\\d{1,4}")) {
      return 1;
    }
    return Math.max(1, Math.min(MAX_SPAN, Integer.parseInt(value)));
  }
}
