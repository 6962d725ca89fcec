package org.suoma.device.protocol;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.raster.CharacterCells;
import org.suoma.device.raster.GlyphRenderer;

/**
 * Teaches the printer the characters that its font lacks ({@code FS 2}), each once as long as there
 * is room, and then prints them like its own. A line with more of them than the printer can learn
 * is drawn. What the printer knows when the receipt begins is not relied on.
 */
final class GlyphCache implements PrintedText {

  private static final int FIRST_CODE = 0xFEA1;

  private final int slots;
  private final GlyphRenderer glyphs;
  private final DrawnLines drawn;
  private final PrinterCharset charset;
  private final Deque<Integer> free = new ArrayDeque<>();

  /** Codes by character, the one that was used longest ago first. */
  private final Map<Shape, Integer> codes = new LinkedHashMap<>(128, 0.75f, true);

  GlyphCache(PrinterProfile profile, GlyphRenderer glyphs) {
    this.slots = profile.userGlyphs();
    this.glyphs = glyphs;
    this.drawn = new DrawnLines(profile, glyphs);
    this.charset = new PrinterCharset(profile.characters());
    for (int i = 0; i < slots; i++) {
      free.add(FIRST_CODE + i);
    }
  }

  /** All that the printer learns stands in the square cell of a Han character. */
  @Override
  public int width(CharSequence text) {
    return text.codePoints().map(CharacterCells::squareWidth).sum();
  }

  @Override
  public void line(String text, boolean large, boolean bold, EscPosWriter out) {
    Set<Shape> lacking = new LinkedHashSet<>();
    text.codePoints()
        .filter(codePoint -> !charset.holds(codePoint))
        .forEach(codePoint -> lacking.add(new Shape(codePoint, bold)));
    if (lacking.size() > slots) {
      drawn.line(text, large, bold, out);
      return;
    }
    lacking.forEach(codes::get); // what this line needs is not forgotten for it
    lacking.forEach(shape -> learn(shape, out));
    out.textLine(encode(text, bold));
  }

  private void learn(Shape shape, EscPosWriter out) {
    if (codes.containsKey(shape)) {
      return;
    }
    if (free.isEmpty()) {
      Iterator<Map.Entry<Shape, Integer>> oldest = codes.entrySet().iterator();
      free.add(oldest.next().getValue());
      oldest.remove();
    }
    int code = free.remove();
    out.defineGlyph(code, glyphs.cell(shape.codePoint, shape.bold));
    codes.put(shape, code);
  }

  private byte[] encode(String text, boolean bold) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(
            codePoint -> {
              Integer code = codes.get(new Shape(codePoint, bold));
              if (code == null) {
                bytes.writeBytes(charset.encode(codePoint));
              } else {
                bytes.write(code >> 8);
                bytes.write(code);
              }
            });
    return bytes.toByteArray();
  }

  /** A character as it is drawn. */
  private record Shape(int codePoint, boolean bold) {}
}
