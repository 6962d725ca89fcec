package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.List;
import org.suoma.app.handoff.Sheet.Lettering;
import org.suoma.app.handoff.Sheet.Mark;

/** A4 pages as they fill, line by line; a full page is followed by the next one. */
final class A4Pages {

  /** Nobody carries more home; what is beyond is left out, and the last page says so. */
  static final int MOST_PAGES = 40;

  /** A base line stands so far below the top of its line, for lines 1.6 times the type. */
  private static final float RISE = 1.15f;

  private static final float LEADING = 1.6f;

  /** A line is drawn apart to the margin only if so much of the type's size is missing. */
  private static final float MOST_SLACK = 1.5f;

  private final FaceWidths widths;
  private final List<List<Mark>> pages = new ArrayList<>();
  private float top = Sheet.TOP;
  private boolean isFull;

  A4Pages(FaceWidths widths) {
    this.widths = widths;
    pages.add(new ArrayList<>());
  }

  /** How far the page is filled, in points from the top of the paper. */
  float top() {
    return top;
  }

  /** Whether something found no room on the last page. */
  boolean isFull() {
    return isFull;
  }

  /** The pages so far, to which more can be added. */
  List<List<Mark>> pages() {
    return pages;
  }

  FaceWidths widths() {
    return widths;
  }

  /** Leaves this much free, unless a page begins. */
  void feed(float points) {
    if (top > Sheet.TOP) {
      top += points;
    }
  }

  /** Goes on below this. */
  void moveTo(float y) {
    top = y;
  }

  /** Begins the next page if this one has less room. */
  void keep(float height) {
    if (top + height > Sheet.BOTTOM && top > Sheet.TOP) {
      if (pages.size() == MOST_PAGES) {
        isFull = true;
        return;
      }
      pages.add(new ArrayList<>());
      top = Sheet.TOP;
    }
  }

  /** Puts something on the page, wherever that is filled to. */
  void put(Mark mark) {
    if (!isFull) {
      pages.get(pages.size() - 1).add(mark);
    }
  }

  /** A paragraph, with no line of it alone at the foot of a page. */
  void paragraph(String text, Style style) {
    Lettering type = style.type();
    List<String> lines = lines(text, style);
    float leading = leading(type);
    for (int i = 0; i < lines.size(); i++) {
      keep(i == 0 && lines.size() > 1 ? 2 * leading : leading);
      line(lines.get(i), style, i == 0 ? style.first() : 0, i + 1 == lines.size());
      top += leading;
    }
  }

  /** How high a paragraph is. */
  float height(String text, Style style) {
    return lines(text, style).size() * leading(style.type());
  }

  /** From one line to the next. */
  static float leading(Lettering type) {
    return type.size() * LEADING;
  }

  /** The lines of a text within a style's width. */
  List<String> lines(String text, Style style) {
    Lettering type = style.type();
    return breaker(type)
        .lines(widths.printable(text, type.bold()), style.width() - style.first(), style.width());
  }

  /** How wide a text is, in points. */
  float width(String text, Lettering type) {
    return (float) breaker(type).width(widths.printable(text, type.bold()));
  }

  /** How wide the widest piece of a text is that would rather stay whole, in points. */
  float widest(String text, Lettering type) {
    return (float) breaker(type).widest(widths.printable(text, type.bold()));
  }

  private LineBreaker breaker(Lettering type) {
    return new LineBreaker(
        codePoint -> widths.width(codePoint, type.bold()) * type.size() / 1000.0);
  }

  /** One line at the height where the page is filled to; the page is not filled further. */
  void line(String line, Style style, float indent, boolean isLast) {
    if (line.isEmpty()) {
      return;
    }
    Lettering type = style.type();
    float slack = style.width() - indent - width(line, type);
    float x = style.left() + indent;
    float spacing = 0;
    if (style.isCentred()) {
      x += slack / 2;
    } else if (!isLast && slack > 0 && slack < MOST_SLACK * type.size()) {
      spacing = slack / Math.max(1, line.codePointCount(0, line.length()) - 1);
    }
    put(new Sheet.Words(line, x, top + RISE * type.size(), type, spacing));
  }

  /**
   * How a paragraph stands.
   *
   * @param left where its lines begin, from the edge of the paper
   * @param width how wide they are at most
   * @param first how much further in the first one begins
   * @param isCentred whether they stand in the middle
   */
  record Style(Lettering type, float left, float width, float first, boolean isCentred) {

    static Style plain(Lettering type) {
      return new Style(type, Sheet.SIDE, Sheet.COLUMN, 0, false);
    }

    /** With the first line two characters further in, as Han paragraphs have it. */
    Style indented() {
      return new Style(type, left, width, 2 * type.size(), false);
    }

    Style centred() {
      return new Style(type, left, width, 0, true);
    }

    /** Further in on the left. */
    Style inside(float points) {
      return new Style(type, left + points, width - points, first, isCentred);
    }

    Style narrower(float points) {
      return new Style(type, left, width - points, first, isCentred);
    }
  }
}
