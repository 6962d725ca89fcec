package org.suoma.device.emulator;

import org.suoma.device.Bytes;

/**
 * How long the command is that a print stream goes on with: what splits the stream into commands,
 * however the line splits it into reads. Lengths from the Epson ESC/POS command reference.
 */
final class CommandLength {

  static final int DLE = 0x10;
  static final int ESC = 0x1B;
  static final int FS = 0x1C;
  static final int GS = 0x1D;

  /** 1 MiB is two metres of paper; who claims more has sent garbage: its header is skipped. */
  static final int LONGEST = 1 << 20;

  private CommandLength() {}

  /**
   * The length of the command at the start of these bytes, at least one.
   *
   * @param start the bytes so far
   * @return more than there are bytes if the command is incomplete, even if its final length cannot
   *     be told yet
   */
  static int of(Bytes start) {
    if (start.length() < 1) {
      return 1;
    }
    int first = start.at(0);
    if (first != DLE && first != ESC && first != FS && first != GS) {
      return 1;
    }
    if (start.length() < 2) {
      return 2;
    }
    return switch (first) {
      case DLE -> dle(start.at(1));
      case ESC -> esc(start.at(1));
      case FS -> fs(start.at(1));
      default -> gs(start);
    };
  }

  private static int dle(int second) {
    return switch (second) {
      case 0x04, 0x05 -> 3;
      case 0x14 -> 5;
      default -> 2;
    };
  }

  private static int esc(int letter) {
    return switch (letter) {
      case '!', '3', 'a', 'E', 'G', '-', 'd', 'J', 't', 'R', 'M', ' ', 'V', '{', '=' -> 3;
      case '$', '\\', 'c' -> 4;
      case 'p' -> 5;
      default -> 2;
    };
  }

  private static int fs(int letter) {
    return switch (letter) {
      case '!', '-', 'C', 'W' -> 3;
      case 'S' -> 4;
      case '2' -> 4 + 72; // two code bytes, 24 columns of 3
      default -> 2;
    };
  }

  private static int gs(Bytes start) {
    return switch (start.at(1)) {
      case '!', 'B', 'r', 'a', 'I', 'b', 'h', 'w', 'H', 'f' -> 3;
      case 'L', 'W', 'P', '\\', '$' -> 4;
      case 'V' -> start.length() < 3 ? 3 : start.at(2) == 65 || start.at(2) == 66 ? 4 : 3;
      case 'v' -> raster(start);
      case '(' -> start.length() < 5 ? 5 : 5 + little(start, 3);
      default -> 2;
    };
  }

  private static int raster(Bytes start) {
    if (start.length() < 8) {
      return 8;
    }
    long picture = (long) little(start, 4) * little(start, 6);
    return picture > LONGEST ? 8 : 8 + (int) picture;
  }

  /** A number of two bytes, the lower first. */
  static int little(Bytes bytes, int index) {
    return bytes.at(index) | bytes.at(index + 1) << 8;
  }
}
