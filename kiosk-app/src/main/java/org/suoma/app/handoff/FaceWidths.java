package org.suoma.app.handoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.suoma.app.face.Face;

/**
 * How wide the characters of the kiosk's faces are, so that pages can be laid out, and counted,
 * without opening the faces each time. A face is read when it is first asked for. Threads may share
 * one.
 */
final class FaceWidths {

  /** The printer's mark for a character that no face has: 〓. */
  private static final int MISSING = 0x3013;

  /** The planes of which the faces have characters. */
  private static final int CHARACTERS = 0x40000;

  private static final short NONE = -1;

  private final Map<Face, short[]> widths = new ConcurrentHashMap<>();

  /**
   * The width of a character that {@link #printable} let through.
   *
   * @return in thousandths of the type's size
   */
  int width(int codePoint, boolean bold) {
    return of(Face.of(codePoint, bold))[codePoint];
  }

  /** Text as it can be printed: every white space a space, what no face has 〓, no control. */
  String printable(String text, boolean bold) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                printable.append(codePoint == 0x3000 ? '\u3000' : ' ');
              } else if (!isInvisible(codePoint)) {
                printable.appendCodePoint(has(codePoint, bold) ? codePoint : MISSING);
              }
            });
    return printable.toString();
  }

  private boolean has(int codePoint, boolean bold) {
    return codePoint < CHARACTERS && width(codePoint, bold) != NONE;
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    boolean isVariation =
        (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
            || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    return type == Character.CONTROL || type == Character.FORMAT || isVariation;
  }

  private short[] of(Face face) {
    return widths.computeIfAbsent(face, FaceWidths::read);
  }

  private static short[] read(Face face) {
    try (InputStream in = face.open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      CmapLookup characters = font.getUnicodeCmapLookup();
      int unit = font.getUnitsPerEm();
      short[] read = new short[CHARACTERS];
      for (int codePoint = 0; codePoint < CHARACTERS; codePoint++) {
        int glyph = characters.getGlyphId(codePoint);
        read[codePoint] = glyph == 0 ? NONE : (short) (font.getAdvanceWidth(glyph) * 1000L / unit);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(face.resource() + " cannot be read", e);
    }
  }
}
