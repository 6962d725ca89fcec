package org.suoma.device.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.suoma.device.Bytes;
import org.suoma.device.Receipt;
import org.suoma.device.profile.EscPosCommand;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.raster.Raster;

/**
 * Writes ESC/POS commands, gathered into bands that a small buffer can take. A band ends only
 * between commands: the driver asks for status between bands, and a {@code DLE EOT} amid a
 * picture's or a QR code's data would become part of it. A setting that is in force already is not
 * sent again.
 */
final class EscPosWriter {

  private static final int MOST_BAND_BYTES = 2_048;

  private final PrinterProfile profile;
  private final int bandBytes;
  private final List<Bytes> bands = new ArrayList<>();
  private final ByteArrayOutputStream band = new ByteArrayOutputStream();
  private boolean isDouble;
  private boolean isBold;
  private Receipt.Align align = Receipt.Align.START;

  EscPosWriter(PrinterProfile profile) {
    this.profile = profile;
    this.bandBytes = Math.min(MOST_BAND_BYTES, profile.bufferBytes() / 2);
  }

  /** {@code ESC @}, then {@code FS &}: everything as after power-on, then Chinese characters. */
  void initialise() {
    command(0x1B, 0x40);
    if (profile.has(EscPosCommand.CHINESE)) {
      command(0x1C, 0x26);
    }
  }

  /** As many NUL as the longest picture has bytes. */
  void fillPicture() {
    append(Bytes.of(new byte[profile.rasterRows() * profile.dotsPerLine() / Byte.SIZE]));
  }

  /** {@code GS !} for Latin and {@code FS !} for Han: some firmware heeds only one for either. */
  void doubleSize(boolean on) {
    if (on != isDouble) {
      isDouble = on;
      command(0x1D, 0x21, on ? 0x11 : 0x00);
      if (profile.has(EscPosCommand.CHINESE_SIZE)) {
        command(0x1C, 0x21, on ? 0x0C : 0x00);
      }
    }
  }

  /** {@code ESC E}. */
  void bold(boolean on) {
    if (on != isBold) {
      isBold = on;
      command(0x1B, 0x45, on ? 1 : 0);
    }
  }

  /** {@code ESC a}. */
  void align(Receipt.Align where) {
    if (where != align) {
      align = where;
      command(
          0x1B,
          0x61,
          switch (where) {
            case START -> 0;
            case CENTER -> 1;
            case END -> 2;
          });
    }
  }

  /** {@code ESC d}: prints and feeds lines. */
  void feedLines(int lines) {
    command(0x1B, 0x64, lines);
  }

  /** {@code ESC J}: feeds dots; nothing for none. */
  void feedDots(int dots) {
    if (dots > 0) {
      command(0x1B, 0x4A, dots);
    }
  }

  /**
   * {@code FS 2}: a shape of our own for a code from FEA1 to FEFE, column by column, each from top
   * to bottom (Epson FS 2).
   */
  void defineGlyph(int code, Raster cell) {
    byte[] columns = new byte[cell.widthBytes() * Byte.SIZE * cell.height() / Byte.SIZE];
    int columnBytes = cell.height() / Byte.SIZE;
    for (int x = 0; x < cell.widthBytes() * Byte.SIZE; x++) {
      for (int y = 0; y < cell.height(); y++) {
        if (cell.isBlack(x, y)) {
          columns[x * columnBytes + y / Byte.SIZE] |= (byte) (0x80 >> (y % Byte.SIZE));
        }
      }
    }
    append(Bytes.of(0x1C, 0x32, high(code), low(code)).plus(Bytes.of(columns)));
  }

  void textLine(byte[] encoded) {
    append(Bytes.of(encoded).plus(Bytes.of(0x0A)));
  }

  /**
   * {@code GS v 0}: a picture, in parts of so many rows. Blank rows above and below are fed: three
   * bytes instead of up to 72 a row.
   */
  void raster(Raster picture, int rowsAtOnce) {
    int first = 0;
    while (first < picture.height() && picture.isBlank(first)) {
      first++;
    }
    int end = picture.height();
    while (end > first && picture.isBlank(end - 1)) {
      end--;
    }
    feedDots(first);
    rows(picture.band(first, end), rowsAtOnce);
    feedDots(picture.height() - end);
  }

  private void rows(Raster picture, int rowsAtOnce) {
    for (int from = 0; from < picture.height(); from += rowsAtOnce) {
      Raster part = picture.band(from, Math.min(from + rowsAtOnce, picture.height()));
      append(
          Bytes.of(
                  0x1D,
                  0x76,
                  0x30,
                  0x00,
                  low(part.widthBytes()),
                  high(part.widthBytes()),
                  low(part.height()),
                  high(part.height()))
              .plus(part.rows()));
    }
  }

  /** {@code GS ( k}: model 2, module size, level M, content, print. */
  void qrCode(String content, int moduleDots) {
    byte[] bytes = content.getBytes(UTF_8);
    command(0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00);
    command(0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, moduleDots);
    command(0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, 0x31);
    int length = bytes.length + 3;
    append(
        Bytes.of(0x1D, 0x28, 0x6B, low(length), high(length), 0x31, 0x50, 0x30)
            .plus(Bytes.of(bytes)));
    command(0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30);
  }

  /**
   * {@code GS V 66}: feeds to the knife and further, then cuts; without a knife feeds to the tear
   * bar.
   */
  void cut() {
    if (profile.has(EscPosCommand.CUT)) {
      command(0x1D, 0x56, 66, profile.cutFeedDots());
    } else {
      feedDots(profile.cutFeedDots());
    }
  }

  List<Bytes> bands() {
    closeBand();
    return List.copyOf(bands);
  }

  private void command(int... values) {
    append(Bytes.of(values));
  }

  /** Adds a whole command or line of text to the band, or to a new one if it is full. */
  private void append(Bytes whole) {
    if (band.size() + whole.length() > bandBytes) {
      closeBand();
    }
    band.writeBytes(whole.toArray());
  }

  private void closeBand() {
    if (band.size() > 0) {
      bands.add(Bytes.of(band.toByteArray()));
      band.reset();
    }
  }

  private static int low(int value) {
    return value & 0xFF;
  }

  private static int high(int value) {
    return value >> 8;
  }
}
