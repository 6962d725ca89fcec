package org.suoma.device.emulator;

import org.suoma.device.Bytes;

/** What a print stream asks of the mechanism, command by command, in the order sent. */
interface PrintActions {

  /** ESC @: back to the settings after power-on; the line that was begun is dropped. */
  void initialise();

  /** A half-width character. */
  void halfWidth(char character);

  /** A full-width character: its GB18030 bytes and what they mean. */
  void fullWidth(Bytes code, String character);

  /** LF: prints the line that was begun and feeds one line. */
  void lineFeed();

  /** ESC d, after the first line: feeds so many lines more. */
  void feedLines(int lines);

  /** ESC J: prints the line that was begun and feeds so many dots. */
  void feedDots(int dots);

  /** ESC 2 and ESC 3. */
  void lineSpacing(int dots);

  /** ESC !: half-width characters only; full-width ones follow FS !. */
  void halfWidthSize(int widthFactor, int heightFactor);

  /** FS !: full-width characters only. */
  void fullWidthSize(int widthFactor, int heightFactor);

  /** ESC E and bit 3 of ESC !. */
  void bold(boolean on);

  /** ESC -: thickness in dots, 0 for none. */
  void underline(int dots);

  /** GS B: white on black. */
  void inverse(boolean on);

  /** ESC a. */
  void align(Alignment alignment);

  /** ESC $: where the next character goes, in dots from the left. */
  void moveTo(int dots);

  /** FS 2: a glyph of the host's own, 24 columns of 3 bytes, for a full-width code. */
  void defineGlyph(Bytes code, Bytes columns);

  /** GS v 0: a picture, already scaled. */
  void raster(Dots picture);

  /** GS ( k, function 81. */
  void qrCode(QrSymbol symbol);

  /** GS V. */
  void cut(boolean feedsToCutter, int moreDots);

  /** GS r 1: wants the paper sensor's answer once all before it is printed. */
  void reportPaper();

  /** GS a: tell unasked whenever something changes. */
  void automaticStatus(boolean on);

  /** Something no printer of this kind understands, or should be given. */
  void fault(String what);

  /** Where on the paper a line stands. */
  enum Alignment {
    LEFT,
    CENTER,
    RIGHT
  }
}
