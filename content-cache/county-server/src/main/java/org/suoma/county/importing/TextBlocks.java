package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.suoma.content.model.Block;
import org.suoma.content.model.Text;

/**
 * Turns the lines of an official document into blocks: chapters and short numbered lines become
 * headings, the repeated title and number at the top are dropped, everything else is a paragraph.
 */
final class TextBlocks {

  /** 第三章 … of regulations. */
  private static final Pattern CHAPTER = Pattern.compile("第[一二三四五六七八九十百]+[编章节][ 　].{1,30}");

  /** 一、总体要求 … of notices; a longer line is a paragraph that happens to be numbered. */
  private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、[^。；：]{1,40}");

  private static final int CHAPTER_LEVEL = 1;
  private static final int SECTION_LEVEL = 2;

  /** Lines at the top that may repeat the document's head. */
  private static final int HEAD_LINES = 6;

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> head;
  private int lines;

  /**
   * Begins a document.
   *
   * @param head its title and number, shown apart from the text
   */
  TextBlocks(List<String> head) {
    this.head = head.stream().map(TextBlocks::withoutSpaces).toList();
  }

  /** Adds a line; spaces around it are dropped, and so is a blank one. */
  void line(String raw) {
    String line = squeeze(raw);
    if (line.isEmpty()) {
      return;
    }
    lines++;
    if (lines <= HEAD_LINES && head.contains(withoutSpaces(line))) {
      return;
    }
    if (CHAPTER.matcher(line).matches()) {
      blocks.add(new Block.Heading(CHAPTER_LEVEL, Text.han(line)));
    } else if (SECTION.matcher(line).matches()) {
      blocks.add(new Block.Heading(SECTION_LEVEL, Text.han(line)));
    } else {
      blocks.add(new Block.Paragraph(Text.han(line)));
    }
  }

  /** Adds a finished block. */
  void block(Block block) {
    lines++;
    blocks.add(block);
  }

  /** The document so far. */
  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** One line without spaces around it, and without line breaks or doubled spaces inside. */
  static String squeeze(String text) {
    return text.replace('\u00A0', ' ')
        .replaceAll("[ \\t\\r\\n\\f]+", " ")
        .replaceAll("^[\\s\u3000]+|[\\s\u3000]+$", "");
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("[\\s\u3000\u00A0]", "");
  }
}
