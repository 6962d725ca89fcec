package org.suoma.app.handoff;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** QR codes, for the screen as SVG paths. */
public final class QrPicture {

  private static final int QUIET_ZONE = 4;

  private final ByteMatrix matrix;

  private QrPicture(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  /** The code for a text of at most 600 characters, error correction level M. */
  public static QrPicture of(String text) {
    try {
      return new QrPicture(
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too much for a QR code", e);
    }
  }

  /** Modules across, with the quiet zone. */
  public int size() {
    return matrix.getWidth() + 2 * QUIET_ZONE;
  }

  /** Whether a module is dark; both count from 0 and have the quiet zone. */
  boolean isDark(int x, int y) {
    int column = x - QUIET_ZONE;
    int row = y - QUIET_ZONE;
    return column >= 0
        && row >= 0
        && column < matrix.getWidth()
        && row < matrix.getHeight()
        && matrix.get(column, row) == 1;
  }

  /** An SVG path of the dark modules, one unit each. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y) == 1) {
          path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
          path.append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
