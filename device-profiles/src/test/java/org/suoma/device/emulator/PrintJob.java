package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.suoma.device.Bytes;

/** Print streams written by hand, byte by byte, so that no encoder's mistakes get in. */
final class PrintJob {

  static final String QR_CONTENT = "https://suoma.example/p/gljt?v=3 高龄津贴";

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  static PrintJob start() {
    return new PrintJob().bytes(0x1B, '@').bytes(0x1C, '&');
  }

  /** A receipt with every kind of command that drivers use. */
  static PrintJob sample() {
    return start()
        .bytes(0x1B, 'a', 1)
        .bytes(0x1D, '!', 0x11)
        .text("索玛县\n")
        .bytes(0x1D, '!', 0)
        .bytes(0x1B, 'a', 0)
        .bytes(0x1B, 'E', 1)
        .text("高龄津贴 80\n")
        .bytes(0x1B, 'E', 0)
        .bytes(0x1B, '-', 1)
        .text("文号㐀\n")
        .bytes(0x1B, '-', 0)
        .raster(2, 3, 0x10, 0x04, 0xFF, 0x00, 0x0A, 0x1B)
        .bytes(0x1B, '3', 40)
        .text("A\r\n")
        .bytes(0x1B, '2')
        .glyph(0xFE, 0xA1, 0xFF)
        .bytes(0xFE, 0xA1)
        .bytes(0x1B, 'd', 2)
        .qr(QR_CONTENT, 4)
        .bytes(0x1B, 'J', 20)
        .bytes(0x1D, 'V', 66, 0)
        .bytes(0x1D, 'r', 1);
  }

  PrintJob bytes(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  PrintJob text(String text) {
    bytes.writeBytes(text.getBytes(GB18030));
    return this;
  }

  PrintJob raster(int bytesPerRow, int rows, int... data) {
    return bytes(0x1D, 'v', '0', 0, bytesPerRow, 0, rows, 0).bytes(data);
  }

  /** FS 2 with all 72 bytes alike. */
  PrintJob glyph(int first, int second, int data) {
    bytes(0x1C, '2', first, second);
    for (int i = 0; i < 72; i++) {
      bytes(data);
    }
    return this;
  }

  PrintJob qr(String content, int moduleDots) {
    byte[] data = content.getBytes(UTF_8);
    bytes(0x1D, '(', 'k', 4, 0, '1', 65, '2', 0);
    bytes(0x1D, '(', 'k', 3, 0, '1', 67, moduleDots);
    bytes(0x1D, '(', 'k', 3, 0, '1', 69, '1');
    bytes(0x1D, '(', 'k', data.length + 3, 0, '1', 80, '0');
    bytes.writeBytes(data);
    return bytes(0x1D, '(', 'k', 3, 0, '1', 81, '0');
  }

  PrintJob cut() {
    return bytes(0x1D, 'V', 66, 0);
  }

  Bytes done() {
    return Bytes.of(bytes.toByteArray());
  }
}
