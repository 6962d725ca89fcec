package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.List;
import org.suoma.content.model.Block;
import org.suoma.content.model.Entry;

/** An entry's running text as plain paragraphs. */
final class PlainText {

  private PlainText() {}

  static List<String> paragraphs(Entry entry) {
    List<String> paragraphs = new ArrayList<>();
    entry.body().text().forEach(block -> add(block, paragraphs));
    return paragraphs;
  }

  private static void add(Block block, List<String> paragraphs) {
    if (block instanceof Block.Heading heading) {
      paragraphs.add(heading.text().zh());
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraphs.add(paragraph.text().zh());
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(item -> paragraphs.add("· " + item.zh()));
    } else if (block instanceof Block.Grid grid) {
      grid.rows().forEach(row -> paragraphs.add(String.join("  ", row)));
    } else if (block instanceof Block.Picture picture) {
      paragraphs.add("（图：" + picture.caption().zh() + "）");
    } else {
      throw new AssertionError(block);
    }
  }
}
