package org.suoma.device.protocol;

import java.util.List;
import java.util.Optional;
import org.suoma.device.Bytes;
import org.suoma.device.Receipt;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.raster.CharacterCells;
import org.suoma.device.raster.GlyphRenderer;

/**
 * Turns a receipt into what a printer gets. Text goes in the printer's own font; a line with a
 * character that it lacks goes as a picture, so that nothing ever comes out as a question mark.
 * Threads may share one.
 */
public final class ReceiptEncoder {

  /** Dots of a half-width cell; Han take two. */
  private static final int CELL_DOTS = 12;

  /** Dots of a line drawn as a picture: the printer's 24 and its line gap. */
  private static final int LINE_DOTS = 32;

  private static final int LABEL_CELLS = 10;

  /** White around a QR code: 4 modules of 6 dots, ISO/IEC 18004 6.3.8. */
  private static final int QUIET_DOTS = 24;

  private static final String FULL_WIDTH_RULE = "─";

  private final PrinterProfile profile;
  private final GlyphRenderer glyphs;
  private final int cells;

  /** An encoder for one model. */
  public ReceiptEncoder(PrinterProfile profile, GlyphRenderer glyphs) {
    this.profile = profile;
    this.glyphs = glyphs;
    this.cells = profile.dotsPerLine() / CELL_DOTS;
  }

  /** The bytes in bands, to be written in this order. */
  public List<Bytes> encode(Receipt receipt) {
    EscPosWriter out = new EscPosWriter();
    out.initialise();
    receipt.items().forEach(item -> write(item, out));
    out.cut(profile.cutFeedDots());
    return out.bands();
  }

  private void write(Receipt.Item item, EscPosWriter out) {
    if (item instanceof Receipt.Line line) {
      writeLine(line, out);
    } else if (item instanceof Receipt.Pair pair) {
      writePair(pair, out);
    } else if (item instanceof Receipt.Rule) {
      writeText(FULL_WIDTH_RULE.repeat(cells / 2), false, false, out);
    } else if (item instanceof Receipt.Feed feed) {
      out.feedLines(feed.lines());
    } else if (item instanceof Receipt.QrCode code) {
      writeQr(code, out);
    } else {
      throw new AssertionError(item);
    }
  }

  private void writeLine(Receipt.Line line, EscPosWriter out) {
    boolean large = line.size() == Receipt.Size.LARGE;
    boolean centred = line.align() == Receipt.Align.CENTER;
    out.centre(centred);
    out.bold(line.bold());
    if (large) {
      out.doubleSize(true);
    }
    LineBreaker breaker = new LineBreaker(large ? cells / 2 : cells);
    String whole = printable(line.text());
    for (String text : centred ? breaker.balancedLines(whole) : breaker.lines(whole)) {
      writeText(text, large, line.bold(), out);
    }
    if (large) {
      out.doubleSize(false);
    }
    out.bold(false);
    out.centre(false);
  }

  private void writePair(Receipt.Pair pair, EscPosWriter out) {
    String label = printable(pair.label());
    int labelWidth = CharacterCells.width(label);
    int labelCells = (labelWidth + 1) / CharacterCells.HALF_WIDTH;
    if (labelCells + 2 > cells / 2) {
      writeWrapped(label + " " + printable(pair.value()), out);
      return;
    }
    int indent = Math.max(LABEL_CELLS, labelCells + 2);
    String head =
        label
            + CharacterCells.QUARTER_BLANK.repeat(labelWidth % CharacterCells.HALF_WIDTH)
            + " ".repeat(indent - labelCells);
    for (String text : new LineBreaker(cells - indent).lines(printable(pair.value()))) {
      writeText(head + text, false, false, out);
      head = " ".repeat(indent);
    }
  }

  /** A label too long for a column of its own. */
  private void writeWrapped(String text, EscPosWriter out) {
    new LineBreaker(cells).lines(text).forEach(line -> writeText(line, false, false, out));
  }

  private void writeText(String text, boolean large, boolean bold, EscPosWriter out) {
    Optional<byte[]> encoded = PrinterCharset.encode(text);
    if (encoded.isPresent()) {
      out.textLine(encoded.get());
    } else {
      int height = large ? 2 * LINE_DOTS : LINE_DOTS;
      out.raster(glyphs.line(text, height, profile.dotsPerLine(), bold), profile.rasterRows());
    }
  }

  private void writeQr(Receipt.QrCode code, EscPosWriter out) {
    QrMatrix matrix = QrMatrix.of(code.content());
    out.feedDots(QUIET_DOTS);
    if (profile.nativeQr()) {
      out.centre(true);
      out.qrCode(code.content(), matrix.moduleDots());
      out.centre(false);
    } else {
      out.raster(matrix.centred(profile.dotsPerLine()), profile.rasterRows());
    }
    out.feedDots(QUIET_DOTS);
    if (!code.caption().isBlank()) {
      writeLine(
          new Receipt.Line(code.caption(), Receipt.Size.NORMAL, Receipt.Align.CENTER, false), out);
    }
  }

  /** Control characters could be commands: they become blanks, line ends stay. */
  private static String printable(String text) {
    return text.replace("\t", " ").replaceAll("[\\p{Cntrl}&&[^\n]]", "");
  }
}
