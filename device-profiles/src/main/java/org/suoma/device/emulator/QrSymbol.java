package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.suoma.device.Bytes;

/**
 * A QR code as GS ( k describes it.
 *
 * @param data what it holds, as bytes
 * @param moduleDots side of a module, 1 to 16 dots
 * @param level error correction, 48 (L) to 51 (H)
 */
record QrSymbol(Bytes data, int moduleDots, int level) {

  /**
   * Draws it without a quiet zone, as printers do.
   *
   * @throws WriterException if the data is too long for any QR code
   */
  Dots draw() throws WriterException {
    ErrorCorrectionLevel correction =
        switch (level) {
          case 49 -> ErrorCorrectionLevel.M;
          case 50 -> ErrorCorrectionLevel.Q;
          case 51 -> ErrorCorrectionLevel.H;
          default -> ErrorCorrectionLevel.L;
        };
    // One character a byte, so that the bytes stand in the code as the host sent them.
    String bytes = new String(data.toArray(), ISO_8859_1);
    ByteMatrix modules = Encoder.encode(bytes, correction).getMatrix();
    Dots dots = new Dots(modules.getWidth(), modules.getHeight());
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          dots.blacken(x, y);
        }
      }
    }
    return dots.scaled(moduleDots, moduleDots);
  }
}
