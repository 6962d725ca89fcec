package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Block;
import org.suoma.content.model.Text;

/**
 * Takes title and blocks out of a Markdown document. HTML inside it gives its text and tables only.
 * For one document.
 */
final class MarkdownBlocks extends AbstractVisitor {

  private static final int DEEPEST_HEADING = 3;

  private final List<Block> blocks = new ArrayList<>();
  private @Nullable String title;

  Optional<String> title() {
    return Optional.ofNullable(title);
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  @Override
  public void visit(Heading heading) {
    String words = wordsOf(heading);
    if (words.isEmpty()) {
      return;
    }
    if (heading.getLevel() == 1 && title == null) {
      title = words;
    } else {
      int level = Math.max(1, Math.min(DEEPEST_HEADING, heading.getLevel() - 1));
      blocks.add(new Block.Heading(level, Text.han(words)));
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    String words = wordsOf(paragraph);
    if (!words.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.han(words)));
    }
  }

  @Override
  public void visit(BulletList list) {
    points(list, false);
  }

  @Override
  public void visit(OrderedList list) {
    points(list, true);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    paragraphs(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    TextBlocks inner = new TextBlocks(List.of());
    new HtmlBlocks(inner).addAll(Jsoup.parse(html.getLiteral()).body());
    blocks.addAll(inner.blocks());
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      blocks.add(grid(table));
    }
  }

  private void paragraphs(String text) {
    text.lines()
        .map(TextBlocks::squeeze)
        .filter(line -> !line.isEmpty())
        .forEach(line -> blocks.add(new Block.Paragraph(Text.han(line))));
  }

  private void points(Node list, boolean ordered) {
    List<Text> points = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String words = wordsOf(item);
      if (!words.isEmpty()) {
        points.add(Text.han(words));
      }
    }
    if (!points.isEmpty()) {
      blocks.add(new Block.Bullets(ordered, points));
    }
  }

  private static Block.Grid grid(TableBlock table) {
    List<List<String>> rows = new ArrayList<>();
    table.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.CustomNode node) {
            if (node instanceof TableRow) {
              rows.add(new ArrayList<>());
            } else if (node instanceof TableCell) {
              rows.get(rows.size() - 1).add(wordsOf(node));
            }
            visitChildren(node);
          }
        });
    return rows.isEmpty()
        ? new Block.Grid(List.of(), List.of())
        : new Block.Grid(rows.get(0), rows.subList(1, rows.size()));
  }

  private static String wordsOf(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }

          @Override
          public void visit(HardLineBreak lineBreak) {
            words.append(' ');
          }
        });
    return TextBlocks.squeeze(words.toString());
  }
}
