package org.suoma.county.photos;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera held a picture, from the Exif tag 0x0112 (CIPA DC-008-2019, 4.6.4 A); a picture that
 * says nothing, or nonsense, is upright.
 */
final class Orientation {

  static final int UPRIGHT = 1;

  private static final int LAST = 8;
  private static final int APP1 = 0xFFE1;
  private static final int FIRST_APP = 0xFFE0;
  private static final int LAST_APP = 0xFFEF;
  private static final int COMMENT = 0xFFFE;
  private static final int START_BYTES = 2;
  private static final int MARKER_BYTES = 4;
  private static final int EXIF = 0x45786966; // "Exif"
  private static final int EXIF_BYTES = 6;
  private static final int TAG = 0x0112;
  private static final int TAG_BYTES = 12;

  private Orientation() {}

  /** 1 to 8, as Exif counts them. */
  static int of(byte[] jpeg) {
    try {
      ByteBuffer file = ByteBuffer.wrap(jpeg);
      int at = START_BYTES;
      while (true) {
        int marker = file.getShort(at) & 0xFFFF;
        int length = file.getShort(at + START_BYTES) & 0xFFFF;
        if (marker == APP1 && file.getInt(at + MARKER_BYTES) == EXIF) {
          int tiff = at + MARKER_BYTES + EXIF_BYTES;
          return inTiff(file.slice(tiff, length - START_BYTES - EXIF_BYTES));
        }
        boolean isBeforePicture = (marker >= FIRST_APP && marker <= LAST_APP) || marker == COMMENT;
        if (!isBeforePicture || length < START_BYTES) {
          return UPRIGHT;
        }
        at += START_BYTES + length;
      }
    } catch (IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int tags = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < tags; i++) {
      int tag = directory + 2 + i * TAG_BYTES;
      if ((tiff.getShort(tag) & 0xFFFF) == TAG) {
        int value = tiff.getShort(tag + 8);
        return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Whether width and height change places. */
  static boolean isOnItsSide(int orientation) {
    return orientation > 4;
  }

  /** Sets a picture of this size upright. */
  static AffineTransform upright(int orientation, double width, double height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
