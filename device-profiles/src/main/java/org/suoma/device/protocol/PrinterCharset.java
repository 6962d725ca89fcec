package org.suoma.device.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * What Chinese printers hold in their fonts: ASCII and the two-byte part of GB18030 (GBK). Its
 * four-byte part encodes Yi and rare Han, but common printers have no glyphs for it.
 */
final class PrinterCharset {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int GLYPH_MAX_BYTES = 2;

  /** GBK's user-defined areas, which GB18030 maps to private-use characters. */
  private static final int PRIVATE_USE_FIRST = 0xE000;

  private static final int PRIVATE_USE_LAST = 0xF8FF;

  private PrinterCharset() {}

  /** The bytes of a text; empty if the printer's font lacks a character of it. */
  static Optional<byte[]> encode(String text) {
    return text.codePoints().allMatch(PrinterCharset::holds)
        ? Optional.of(text.getBytes(GB18030))
        : Optional.empty();
  }

  /** The bytes of a character that the font has. */
  static byte[] encode(int codePoint) {
    return Character.toString(codePoint).getBytes(GB18030);
  }

  /** Whether the font has this character. */
  static boolean holds(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 0x20 && codePoint != 0x7F;
    }
    if (codePoint >= PRIVATE_USE_FIRST && codePoint <= PRIVATE_USE_LAST) {
      return false;
    }
    try {
      ByteBuffer bytes =
          GB18030
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(java.nio.CharBuffer.wrap(Character.toChars(codePoint)));
      return bytes.remaining() == GLYPH_MAX_BYTES;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
