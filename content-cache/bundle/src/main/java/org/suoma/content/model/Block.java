package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One block of running text. Documents are lists of blocks, never HTML: the same blocks are laid
 * out on the screen, on receipts and side by side in two languages, and no mark-up of strangers
 * reaches a page.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
  @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
  @JsonSubTypes.Type(value = Block.Grid.class, name = "grid"),
  @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
  @JsonSubTypes.Type(value = Block.Notes.class, name = "notes")
})
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 (chapter) to 3
   * @param text its words
   */
  record Heading(int level, Text text) implements Block {
    /** Refuses a level outside 1 to 3. */
    public Heading {
      if (level < 1 || level > 3) {
        throw new IllegalArgumentException("heading.level must be 1 to 3, was " + level);
      }
    }
  }

  /**
   * A paragraph.
   *
   * @param text its words
   */
  record Paragraph(Text text) implements Block {}

  /**
   * A list of points.
   *
   * @param ordered numbered if true
   * @param items the points
   */
  record Bullets(boolean ordered, List<Text> items) implements Block {
    /** Copies the points. */
    public Bullets {
      items = Lists.copyOrEmpty(items);
    }
  }

  /**
   * A small table inside a text.
   *
   * @param columns column heads; may be empty
   * @param rows the cells, row by row; a row may be shorter than the head
   */
  record Grid(List<String> columns, List<List<String>> rows) implements Block {
    /** Copies rows and cells. */
    public Grid {
      columns = Lists.copyOrEmpty(columns);
      rows = Lists.copyOrEmpty(rows).stream().map(List::copyOf).toList();
    }
  }

  /**
   * A picture.
   *
   * @param path path below {@code media/}
   * @param caption what it shows, also read aloud
   */
  record Picture(String path, Text caption) implements Block {}

  /**
   * Notes to the text, at its end. The text refers to the first as {@code [1]}, and so on.
   *
   * @param items the notes
   */
  record Notes(List<Text> items) implements Block {
    /** Copies the notes. */
    public Notes {
      items = Lists.copyOrEmpty(items);
    }
  }
}
