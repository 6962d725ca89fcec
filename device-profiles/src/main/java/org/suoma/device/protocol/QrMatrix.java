package org.suoma.device.protocol;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import org.suoma.device.Bytes;
import org.suoma.device.raster.Raster;

/** A QR code's modules, for its size and for printers that draw none themselves. */
final class QrMatrix {

  /** 35 mm at 8 dots/mm: large enough for an old phone, small enough for 58 mm paper. */
  private static final int TARGET_DOTS = 280;

  private static final int SMALLEST_MODULE = 3;
  private static final int LARGEST_MODULE = 8;

  private final ByteMatrix matrix;

  private QrMatrix(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  static QrMatrix of(String content) {
    try {
      return new QrMatrix(
          Encoder.encode(
                  content,
                  ErrorCorrectionLevel.M,
                  Map.of(com.google.zxing.EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too much for a QR code", e);
    }
  }

  /** Dots a module. */
  int moduleDots() {
    return Math.max(SMALLEST_MODULE, Math.min(LARGEST_MODULE, TARGET_DOTS / matrix.getWidth()));
  }

  /** The code in the middle of a line of this many dots. */
  Raster centred(int dotsPerLine) {
    int module = moduleDots();
    int size = matrix.getWidth() * module;
    int left = Math.max(0, (dotsPerLine - size) / 2);
    int widthBytes = (left + size + 7) / 8;
    byte[] rows = new byte[widthBytes * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (matrix.get(x / module, y / module) == 1) {
          int dot = left + x;
          rows[y * widthBytes + dot / 8] |= (byte) (0x80 >> (dot % 8));
        }
      }
    }
    return new Raster(widthBytes, size, Bytes.of(rows));
  }
}
