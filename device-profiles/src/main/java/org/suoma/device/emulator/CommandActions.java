package org.suoma.device.emulator;

import org.suoma.device.Bytes;
import org.suoma.device.emulator.PrintActions.Alignment;

/** What each ESC, FS and GS command asks of the mechanism. Not for several threads. */
final class CommandActions {

  /** ESC 2 on printers of 203 dots an inch: 3.75 mm (Epson TM-T20 specification). */
  static final int USUAL_LINE_SPACING = 30;

  private static final int USUAL_QR_MODULE = 3;
  private static final int QR_LEVEL_L = 48;

  private final PrintActions actions;
  private int qrModule;
  private int qrLevel;
  private Bytes qrData = Bytes.empty();

  CommandActions(PrintActions actions) {
    this.actions = actions;
    reset();
  }

  void reset() {
    qrModule = USUAL_QR_MODULE;
    qrLevel = QR_LEVEL_L;
    qrData = Bytes.empty();
  }

  /** Acts on one whole command. */
  void act(Bytes command) {
    int argument = command.length() > 2 ? command.at(2) : 0;
    switch (command.at(0)) {
      case CommandLength.ESC -> esc(command, argument);
      case CommandLength.FS -> fs(command, argument);
      default -> gs(command, argument);
    }
  }

  private void esc(Bytes command, int argument) {
    switch (command.at(1)) {
      case '@' -> {
        reset();
        actions.initialise();
      }
      case '!' -> {
        actions.halfWidthSize(factor(argument, 0x20), factor(argument, 0x10));
        actions.bold((argument & 0x08) != 0);
        actions.underline((argument & 0x80) != 0 ? 1 : 0);
      }
      case '2' -> actions.lineSpacing(USUAL_LINE_SPACING);
      case '3' -> actions.lineSpacing(argument);
      case 'a' -> align(argument);
      case 'E', 'G' -> actions.bold((argument & 1) != 0);
      case '-' -> actions.underline(argument % '0' % 3);
      case 'd' -> actions.feedLines(argument);
      case 'J' -> actions.feedDots(argument);
      case '$' -> actions.moveTo(CommandLength.little(command, 2));
      case 't', 'R', 'M', ' ', 'c', 'p', '=' -> {
        // Code page, font, drawer and panel: no effect on Chinese text here.
      }
      default -> unknown("ESC", command);
    }
  }

  private void align(int argument) {
    switch (argument) {
      case 0, '0' -> actions.align(Alignment.LEFT);
      case 1, '1' -> actions.align(Alignment.CENTER);
      case 2, '2' -> actions.align(Alignment.RIGHT);
      default -> actions.fault("ESC a %d".formatted(argument));
    }
  }

  private void fs(Bytes command, int argument) {
    switch (command.at(1)) {
      case '!' -> {
        actions.fullWidthSize(factor(argument, 0x04), factor(argument, 0x08));
        actions.underline((argument & 0x80) != 0 ? 1 : 0);
      }
      case 'W' -> actions.fullWidthSize(factor(argument, 0x01), factor(argument, 0x01));
      case '-' -> actions.underline(argument % '0' % 3);
      case '2' -> actions.defineGlyph(command.slice(2, 4), command.slice(4, 76));
      case 'S', 'C' -> {
        // Character spacing and kanji code system: Chinese printers know one.
      }
      default -> unknown("FS", command);
    }
  }

  private void gs(Bytes command, int argument) {
    switch (command.at(1)) {
      case '!' -> {
        int across = 1 + (argument >> 4 & 7);
        int down = 1 + (argument & 7);
        actions.halfWidthSize(across, down);
        actions.fullWidthSize(across, down);
      }
      case 'B' -> actions.inverse((argument & 1) != 0);
      case 'V' -> cut(command, argument);
      case 'r' -> {
        if (argument == 1 || argument == '1') {
          actions.reportPaper();
        } else {
          actions.fault("GS r %d".formatted(argument));
        }
      }
      case 'v' -> raster(command);
      case '(' -> parenthesis(command);
      case 'a' -> actions.automaticStatus(argument != 0);
      case 'L', 'W', 'P', 'I' -> actions.fault("GS %c 未模拟".formatted(command.at(1)));
      default -> unknown("GS", command);
    }
  }

  private void cut(Bytes command, int mode) {
    switch (mode) {
      case 0, 1, '0', '1' -> actions.cut(false, 0);
      case 65, 66 -> actions.cut(true, command.at(3));
      default -> actions.fault("GS V %d".formatted(mode));
    }
  }

  private void raster(Bytes command) {
    int bytesPerRow = CommandLength.little(command, 4);
    int rows = CommandLength.little(command, 6);
    if (command.at(2) != '0') {
      unknown("GS v", command.slice(1, 3));
    } else if (command.length() == 8) {
      actions.fault("GS v 0：%d × %d 的点阵不可信".formatted(bytesPerRow * 8, rows));
    } else {
      int mode = command.at(3) % '0';
      Dots picture = Dots.ofRows(command.slice(8, command.length()), bytesPerRow, rows);
      actions.raster(picture.scaled(factor(mode, 1), factor(mode, 2)));
    }
  }

  /** GS ( k, QR code: {@code 1D 28 6B pL pH cn=49 fn …}. */
  private void parenthesis(Bytes command) {
    if (command.length() < 8 || command.at(2) != 'k' || command.at(5) != '1') {
      actions.fault("GS ( %c".formatted(command.at(2)));
      return;
    }
    int argument = command.at(7);
    switch (command.at(6)) {
      case 65 -> {
        if (argument != '2') {
          actions.fault("GS ( k：二维码型号 %d".formatted(argument));
        }
      }
      case 67 -> qrModule = Math.max(1, Math.min(16, argument));
      case 69 -> qrLevel = argument;
      case 80 -> qrData = command.slice(8, command.length());
      case 81 -> actions.qrCode(new QrSymbol(qrData, qrModule, qrLevel));
      default -> actions.fault("GS ( k：功能 %d".formatted(command.at(6)));
    }
  }

  private static int factor(int argument, int bit) {
    return (argument & bit) != 0 ? 2 : 1;
  }

  private void unknown(String prefix, Bytes command) {
    actions.fault("不认识的命令 %s %02X".formatted(prefix, command.at(1)));
  }
}
