package org.suoma.county.console.account;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code for the screen.
 *
 * @param size modules across, with the quiet zone
 * @param path an SVG path of the dark modules, one unit each
 */
record QrPath(int size, String path) {

  private static final int QUIET_ZONE = 4;

  /** The code for a short text of Latin characters. */
  static QrPath of(String text) {
    try {
      ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y) == 1) {
            path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
            path.append("h1v1h-1z");
          }
        }
      }
      return new QrPath(matrix.getWidth() + 2 * QUIET_ZONE, path.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too much for a QR code", e);
    }
  }
}
