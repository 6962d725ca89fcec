package org.suoma.app.handoff;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.EnumMap;
import java.util.Map;

/** QR codes, for the screen as SVG paths. */
public final class QrPicture {

  private static final int QUIET_ZONE = 4;

  /**
   * From so many characters on the mask is not chosen from all eight, which takes nine tenths of
   * the time: in UTF-8 text of Chinese this one was the best or within a tenth of it.
   */
  private static final int LONG = 200;

  private static final int MASK_FOR_LONG_TEXTS = 2;

  private final ByteMatrix matrix;

  private QrPicture(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  /** The code for a text of at most 600 characters, error correction level M. */
  public static QrPicture of(String text) {
    try {
      Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
      hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
      if (text.length() >= LONG) {
        hints.put(EncodeHintType.QR_MASK_PATTERN, MASK_FOR_LONG_TEXTS);
      }
      return new QrPicture(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
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

  /** An SVG path of the dark modules, one rectangle for each run of them in a row. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int start = 0;
      while (start < matrix.getWidth()) {
        int end = start;
        while (end < matrix.getWidth() && matrix.get(end, y) == 1) {
          end++;
        }
        if (end > start) {
          int run = end - start;
          path.append('M').append(start + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
          path.append('h').append(run).append("v1h-").append(run).append('z');
        }
        start = end + 1;
      }
    }
    return path.toString();
  }
}
