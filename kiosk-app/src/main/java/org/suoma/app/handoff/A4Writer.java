package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.app.handoff.A4Pages.Style;
import org.suoma.app.handoff.Sheet.Ink;
import org.suoma.app.handoff.Sheet.Lettering;
import org.suoma.app.language.Said;
import org.suoma.app.language.Speech;
import org.suoma.content.model.Block;

/** Writes on A4 pages in the languages of the visit: each line in Han, in Yi, or both. */
final class A4Writer {

  /** Larger than offices print: old eyes read it. */
  private static final float SIZE = 12;

  private static final Style TEXT = Style.plain(new Lettering(SIZE, false, Ink.BLACK));
  private static final Style STRONG = Style.plain(new Lettering(SIZE, true, Ink.BLACK));
  private static final Style SMALL = Style.plain(new Lettering(10, false, Ink.GREY));
  private static final Style PAIR = Style.plain(new Lettering(10.5f, false, Ink.BLACK));
  private static final Style TITLE = Style.plain(new Lettering(20, true, Ink.BLACK)).centred();

  /** Points and boxes stand out so far to the left of their text. */
  private static final float HANGING = 20;

  private static final float LABEL = 62;
  private static final float BOX = 10;

  static final String POINT = "•";

  private final Speech speech;
  private final A4Pages pages;
  private final YiMarks marks;

  A4Writer(Speech speech, A4Pages pages) {
    this.speech = speech;
    this.pages = pages;
    this.marks = new YiMarks(speech);
  }

  Speech speech() {
    return speech;
  }

  A4Pages pages() {
    return pages;
  }

  void title(Said said) {
    marks.lines(said).forEach(line -> pages.paragraph(line, balanced(line)));
  }

  /** The title's style, so narrow that its lines become about equally long. */
  private Style balanced(String title) {
    int lines = pages.lines(title, TITLE).size();
    Style balanced = TITLE;
    while (balanced.width() > Sheet.COLUMN / 2) {
      float size = TITLE.type().size();
      Style narrower = balanced.inside(size / 2).narrower(size / 2);
      if (pages.lines(title, narrower).size() > lines) {
        return balanced;
      }
      balanced = narrower;
    }
    return balanced;
  }

  /**
   * A heading, which never stands alone at the foot of a page.
   *
   * @param level 1 to 3
   */
  void heading(Said said, int level) {
    float size = level == 1 ? 15 : level == 2 ? 13.5f : SIZE;
    Style style = Style.plain(new Lettering(size, true, Ink.BLACK));
    List<String> lines = marks.lines(said);
    pages.feed(level == 1 ? 12 : 8);
    float height = 0;
    for (String line : lines) {
      height += pages.height(line, style);
    }
    pages.keep(height + 2 * A4Pages.leading(TEXT.type()));
    lines.forEach(line -> pages.paragraph(line, style));
    pages.feed(2);
  }

  void paragraph(Said said) {
    marks.lines(said).forEach(line -> pages.paragraph(line, TEXT.indented()));
    pages.feed(3);
  }

  /** A line that is not indented. */
  void line(Said said) {
    marks.lines(said).forEach(line -> pages.paragraph(line, TEXT));
    pages.feed(2);
  }

  void strong(Said said) {
    pages.keep(2 * A4Pages.leading(TEXT.type()));
    marks.lines(said).forEach(line -> pages.paragraph(line, STRONG));
  }

  void small(Said said) {
    small(said, 0);
  }

  /**
   * A line of less weight.
   *
   * @param right so much is left free at the right, in points
   */
  void small(Said said, float right) {
    marks.lines(said).forEach(line -> pages.paragraph(line, SMALL.narrower(right)));
  }

  /** A point of a list, with a mark or number of its own to the left. */
  void point(String mark, Said said) {
    List<String> lines = marks.lines(said);
    pages.keep(lines.isEmpty() ? 0 : A4Pages.leading(TEXT.type()));
    pages.line(mark, TEXT, 0, true);
    lines.forEach(line -> pages.paragraph(line, TEXT.inside(HANGING)));
    pages.feed(2);
  }

  /** Something to tick, with what else there is to know of it below. */
  void box(Said said, Said note) {
    List<String> lines = marks.lines(said);
    pages.keep(A4Pages.leading(TEXT.type()) + A4Pages.leading(SMALL.type()));
    pages.put(new Sheet.Box(Sheet.SIDE + 1, pages.top() + 4.2f, BOX));
    lines.forEach(line -> pages.paragraph(line, STRONG.inside(HANGING)));
    marks.lines(note).forEach(line -> pages.paragraph(line, SMALL.inside(HANGING)));
    pages.feed(4);
  }

  /** A fact with its name to the left; nothing if it is not known. */
  void pair(String label, @Nullable Object value) {
    pair(label, value, 0);
  }

  /**
   * A fact with its name to the left; nothing if it is not known.
   *
   * @param right so much is left free at the right, in points
   */
  void pair(String label, @Nullable Object value, float right) {
    if (value == null || value.toString().isBlank()) {
      return;
    }
    Style style = PAIR.inside(LABEL).narrower(right);
    pages.keep(A4Pages.leading(PAIR.type()));
    Style named =
        new Style(
            new Lettering(PAIR.type().size(), false, Ink.GREY), Sheet.SIDE, LABEL - 6, 0, false);
    float top = pages.top();
    marks.lines(speech.say(label)).forEach(line -> pages.paragraph(line, named));
    float below = pages.top();
    pages.moveTo(top);
    marks.lines(speech.term(value.toString())).forEach(line -> pages.paragraph(line, style));
    if (below > pages.top() && below - pages.top() < Sheet.HEIGHT / 2) {
      pages.moveTo(below);
    }
  }

  void table(List<String> columns, List<List<String>> rows) {
    pages.feed(4);
    A4Table.put(pages, columns, rows);
  }

  /** Column heads that may be the kiosk's own words. */
  List<String> heads(String... labels) {
    List<String> heads = new ArrayList<>();
    for (String label : labels) {
      heads.add(String.join(" ", marks.lines(speech.term(label))));
    }
    return heads;
  }

  void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      heading(speech.text(heading.text()), heading.level());
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(speech.text(paragraph.text()));
    } else if (block instanceof Block.Bullets bullets) {
      for (int i = 0; i < bullets.items().size(); i++) {
        point(bullets.ordered() ? i + 1 + "." : POINT, speech.text(bullets.items().get(i)));
      }
    } else if (block instanceof Block.Grid grid) {
      table(grid.columns(), grid.rows());
    } else if (block instanceof Block.Picture picture) {
      line(speech.say("（图：{0}）", picture.caption()));
    } else if (block instanceof Block.Notes notes) {
      for (int i = 0; i < notes.items().size(); i++) {
        small(speech.say("[{0}] {1}", i + 1, notes.items().get(i)));
      }
    } else {
      throw new AssertionError(block);
    }
  }

  /** What the marks on the paper mean, if it has any. */
  void notes() {
    pages.feed(6);
    marks.notes().forEach(note -> pages.paragraph(note, SMALL));
  }
}
