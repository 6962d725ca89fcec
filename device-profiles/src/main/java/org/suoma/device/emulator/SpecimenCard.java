package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import org.suoma.device.Bytes;

/**
 * What a resident card holds, for a person who does not exist: 256 bytes of text (GA/T 467 layout,
 * UTF-16LE padded with spaces) and 1024 bytes of photo.
 */
final class SpecimenCard {

  static final int TEXT_BYTES = 256;
  static final int PHOTO_BYTES = 1024;

  private static final int FILLER = 36; // reserved, and the card type: a space for residents

  private SpecimenCard() {}

  static Bytes text() {
    StringBuilder text = new StringBuilder();
    field(text, "示例人", 30);
    field(text, "2", 2); // agrees with the number's 17th digit
    field(text, "01", 4);
    field(text, "19491231", 16);
    field(text, "索玛县示例路1号", 70);
    field(text, "11010519491231002X", 36);
    field(text, "索玛县公安局", 30);
    field(text, "20200101", 16);
    field(text, "长期", 16);
    field(text, "", FILLER);
    return Bytes.of(text.toString().getBytes(UTF_16LE));
  }

  private static void field(StringBuilder text, String value, int bytes) {
    text.append(value).append(" ".repeat(bytes / 2 - value.length()));
  }

  /** A ramp of bytes, no picture: the photo's coding is closed and hosts carry it unread. */
  static Bytes photo() {
    byte[] photo = new byte[PHOTO_BYTES];
    for (int i = 0; i < photo.length; i++) {
      photo[i] = (byte) i;
    }
    return Bytes.of(photo);
  }
}
