package org.suoma.device.protocol;

import java.util.List;
import org.suoma.device.Receipt;
import org.suoma.device.profile.EscPosCommand;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.raster.CharacterCells;

/** Sets a receipt's items in lines of a printer's width. Not for several threads. */
final class ReceiptLayout {

  /** Dots of a half-width cell; Han take two. */
  private static final int CELL_DOTS = 12;

  private static final int LABEL_CELLS = 10;

  /** White around a QR code: 4 modules of 6 dots, ISO/IEC 18004 6.3.8. */
  private static final int QUIET_DOTS = 24;

  private static final String FULL_WIDTH_RULE = "─";

  private final PrinterProfile profile;
  private final PrintedText text;
  private final EscPosWriter out;
  private final int cells;

  ReceiptLayout(PrinterProfile profile, PrintedText text, EscPosWriter out) {
    this.profile = profile;
    this.text = text;
    this.out = out;
    this.cells = profile.dotsPerLine() / CELL_DOTS;
  }

  /** Writes one item. */
  void write(Receipt.Item item) {
    if (item instanceof Receipt.Line line) {
      writeLine(line);
    } else if (item instanceof Receipt.Pair pair) {
      writePair(pair);
    } else if (item instanceof Receipt.Rule) {
      text.line(FULL_WIDTH_RULE.repeat(cells / 2), false, false, out);
    } else if (item instanceof Receipt.Feed feed) {
      out.feedLines(feed.lines());
    } else if (item instanceof Receipt.QrCode code) {
      writeQr(code);
    } else if (item instanceof Receipt.Table table) {
      writeTable(table);
    } else if (item instanceof Receipt.Picture picture) {
      out.raster(PictureDots.of(picture.bytes(), profile.dotsPerLine()), profile.rasterRows());
    } else if (item instanceof Receipt.Cut) {
      out.cut();
    } else {
      throw new AssertionError(item);
    }
  }

  private void writeLine(Receipt.Line line) {
    boolean large = line.size() == Receipt.Size.LARGE;
    boolean centred = line.align() == Receipt.Align.CENTER;
    out.align(line.align());
    out.bold(line.bold());
    if (large) {
      out.doubleSize(true);
    }
    LineBreaker breaker = breaker(large ? cells / 2 : cells);
    String whole = printable(line.text());
    for (String one : centred ? breaker.balancedLines(whole) : breaker.lines(whole)) {
      text.line(one, large, line.bold(), out);
    }
    if (large) {
      out.doubleSize(false);
    }
    out.bold(false);
    out.align(Receipt.Align.START);
  }

  private void writePair(Receipt.Pair pair) {
    String label = printable(pair.label());
    int labelWidth = text.width(label);
    int labelCells = (labelWidth + 1) / CharacterCells.HALF_WIDTH;
    if (labelCells + 2 > cells / 2) {
      writeWrapped(label + " " + printable(pair.value()));
      return;
    }
    int indent = Math.max(LABEL_CELLS, labelCells + 2);
    String head =
        label
            + CharacterCells.QUARTER_BLANK.repeat(labelWidth % CharacterCells.HALF_WIDTH)
            + " ".repeat(indent - labelCells);
    for (String one : breaker(cells - indent).lines(printable(pair.value()))) {
      text.line(head + one, false, false, out);
      head = " ".repeat(indent);
    }
  }

  /** A label too long for a column of its own. */
  private void writeWrapped(String whole) {
    breaker(cells).lines(whole).forEach(line -> text.line(line, false, false, out));
  }

  private void writeTable(Receipt.Table table) {
    TableColumns columns = new TableColumns(table.columns(), cells, text::width);
    for (int row = 0; row < table.rows().size(); row++) {
      boolean isHeading = row == 0 && table.heading();
      out.bold(isHeading);
      List<String> texts = table.rows().get(row).stream().map(ReceiptLayout::printable).toList();
      columns.lines(texts).forEach(line -> text.line(line, false, isHeading, out));
      out.bold(false);
      if (isHeading) {
        write(new Receipt.Rule());
      }
    }
  }

  private void writeQr(Receipt.QrCode code) {
    QrMatrix matrix = QrMatrix.of(code.content());
    out.feedDots(QUIET_DOTS);
    if (profile.has(EscPosCommand.QR_CODE)) {
      out.align(Receipt.Align.CENTER);
      out.qrCode(code.content(), matrix.moduleDots());
      out.align(Receipt.Align.START);
    } else {
      out.raster(matrix.centred(profile.dotsPerLine()), profile.rasterRows());
    }
    out.feedDots(QUIET_DOTS);
    if (!code.caption().isBlank()) {
      writeLine(new Receipt.Line(code.caption(), Receipt.Size.NORMAL, Receipt.Align.CENTER, false));
    }
  }

  /** Control characters could be commands: they become blanks, line ends stay. */
  private static String printable(String text) {
    return text.replace("\t", " ").replaceAll("[\\p{Cntrl}&&[^\n]]", "");
  }

  private LineBreaker breaker(int width) {
    return new LineBreaker(width, text::width);
  }
}
