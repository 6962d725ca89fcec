package org.suoma.device.protocol;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.suoma.device.profile.PrinterProfile.CharacterSet;

/**
 * What a printer holds in its font: ASCII, and of GB18030 at most the two-byte part. Its four-byte
 * part encodes Yi and rare Han, but common printers have no glyphs for it. Not for several threads.
 */
final class PrinterCharset {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int GLYPH_MAX_BYTES = 2;

  /** GBK's user-defined areas, which GB18030 maps to private-use characters. */
  private static final int PRIVATE_USE_FIRST = 0xE000;

  private static final int PRIVATE_USE_LAST = 0xF8FF;

  private final CharacterSet characters;
  private final CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
  private final CharsetEncoder gb18030 =
      GB18030
          .newEncoder()
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .onMalformedInput(CodingErrorAction.REPORT);

  PrinterCharset(CharacterSet characters) {
    this.characters = characters;
  }

  /** The bytes of a text; empty if the printer's font lacks a character of it. */
  Optional<byte[]> encode(String text) {
    return text.codePoints().allMatch(this::holds)
        ? Optional.of(text.getBytes(GB18030))
        : Optional.empty();
  }

  /** The bytes of a character that the font has. */
  byte[] encode(int codePoint) {
    return Character.toString(codePoint).getBytes(GB18030);
  }

  /** Whether the font has this character. */
  boolean holds(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 0x20 && codePoint != 0x7F;
    }
    if (codePoint >= PRIVATE_USE_FIRST && codePoint <= PRIVATE_USE_LAST) {
      return false;
    }
    return switch (characters) {
      case ASCII -> false;
      case GB2312 -> Character.isBmpCodePoint(codePoint) && gb2312.canEncode((char) codePoint);
      case GBK -> isTwoBytes(codePoint);
    };
  }

  private boolean isTwoBytes(int codePoint) {
    try {
      return gb18030.encode(CharBuffer.wrap(Character.toChars(codePoint))).remaining()
          == GLYPH_MAX_BYTES;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
