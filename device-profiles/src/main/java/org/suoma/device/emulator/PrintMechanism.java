package org.suoma.device.emulator;

import com.google.zxing.WriterException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.suoma.device.Bytes;
import org.suoma.device.emulator.DotFont.Glyph;
import org.suoma.device.profile.EscPosCommand;
import org.suoma.device.profile.PrinterProfile;

/** Head, motor and cutter: puts what the print stream says on paper. Not for several threads. */
final class PrintMechanism implements PrintActions {

  private final PrinterProfile profile;
  private final DotFont font;
  private final Outlet outlet;
  private final Consumer<String> faults;
  private final Map<Bytes, Dots> ownGlyphs = new HashMap<>();
  private final List<Cell> line = new ArrayList<>();
  private ThermalPaper paper;
  private int right;
  private Style style = Style.USUAL;
  private Alignment alignment = Alignment.LEFT;
  private int lineSpacing = CommandActions.USUAL_LINE_SPACING;

  PrintMechanism(PrinterProfile profile, DotFont font, Outlet outlet, Consumer<String> faults) {
    this.profile = profile;
    this.paper = new ThermalPaper(profile.dotsPerLine());
    this.font = font;
    this.outlet = outlet;
    this.faults = faults;
  }

  /** The paper as it hangs there. */
  ThermalPaper paper() {
    return paper;
  }

  /** New paper: what hung from the old roll was torn off and thrown away. */
  void loadPaper() {
    line.clear();
    right = 0;
    paper = new ThermalPaper(profile.dotsPerLine());
  }

  @Override
  public void initialise() {
    line.clear();
    right = 0;
    style = Style.USUAL;
    alignment = Alignment.LEFT;
    lineSpacing = CommandActions.USUAL_LINE_SPACING;
    outlet.tellChanges(false);
    // Whether ESC @ clears them differs between makers: the stricter answer finds careless hosts.
    ownGlyphs.clear();
  }

  @Override
  public void halfWidth(char character) {
    String text = String.valueOf(character);
    Size size = style.halfWidth();
    place(font.draw(new Glyph(text, DotFont.HALF_CELL, style.bold(), size.across(), size.down())));
  }

  @Override
  public void fullWidth(Bytes code, String character) {
    Size size = style.fullWidth();
    Dots own = ownGlyphs.get(code);
    if (own != null) {
      place(own.scaled(size.across(), size.down()));
    } else if (holds(character)) {
      place(
          font.draw(new Glyph(character, DotFont.CELL, style.bold(), size.across(), size.down())));
    } else {
      fault("字库里没有 U+%04X".formatted(character.codePointAt(0)));
      place(new Dots(DotFont.CELL * size.across(), DotFont.CELL * size.down()));
    }
  }

  /** Whether this printer's font has a character: what its profile says, and Noto can draw. */
  private boolean holds(String character) {
    return switch (profile.characters()) {
      case ASCII -> false;
      case GB2312 -> Charset.forName("GB2312").newEncoder().canEncode(character);
      case GBK -> font.has(character);
    };
  }

  private void place(Dots dots) {
    if (right + dots.width() > profile.dotsPerLine()) {
      lineFeed();
    }
    Dots cell = new Dots(dots.width(), dots.height());
    cell.stamp(dots, 0, 0);
    cell.blacken(0, cell.height() - style.underline(), cell.width(), style.underline());
    line.add(new Cell(style.inverse() ? cell.inverted() : cell, right));
    right += cell.width();
  }

  @Override
  public void lineFeed() {
    int printed = printLine();
    feed(Math.max(0, lineSpacing - printed));
  }

  @Override
  public void feedLines(int lines) {
    if (lines > 0) {
      lineFeed();
      feed((lines - 1) * lineSpacing);
    } else {
      printLine();
    }
  }

  @Override
  public void feedDots(int dots) {
    int printed = printLine();
    feed(Math.max(0, dots - printed));
  }

  /** Prints the line that was begun; characters stand on a common bottom line. */
  private int printLine() {
    int height = line.stream().mapToInt(cell -> cell.dots().height()).max().orElse(0);
    if (height > 0) {
      Dots whole = new Dots(right, height);
      for (Cell cell : line) {
        whole.stamp(cell.dots(), cell.left(), height - cell.dots().height());
      }
      print(whole);
    }
    line.clear();
    right = 0;
    return height;
  }

  private void print(Dots dots) {
    int spare = profile.dotsPerLine() - dots.width();
    if (spare < 0) {
      fault("点阵宽 %d，纸宽 %d".formatted(dots.width(), profile.dotsPerLine()));
    }
    int left =
        switch (alignment) {
          case LEFT -> 0;
          case CENTER -> Math.max(0, spare / 2);
          case RIGHT -> Math.max(0, spare);
        };
    paper.print(dots, left);
    limitLength();
  }

  private void feed(int dots) {
    paper.feed(dots);
    limitLength();
  }

  private void limitLength() {
    if (paper.length() > ThermalPaper.LONGEST) {
      fault("没有切纸，小票超过 1.5 米，已撕下");
      outlet.cutOff(paper.cut());
    }
  }

  @Override
  public void lineSpacing(int dots) {
    lineSpacing = dots;
  }

  @Override
  public void halfWidthSize(int widthFactor, int heightFactor) {
    style = style.withHalfWidth(new Size(widthFactor, heightFactor));
  }

  @Override
  public void fullWidthSize(int widthFactor, int heightFactor) {
    style = style.withFullWidth(new Size(widthFactor, heightFactor));
  }

  @Override
  public void bold(boolean on) {
    style = style.withBold(on);
  }

  @Override
  public void underline(int dots) {
    style = style.withUnderline(dots);
  }

  @Override
  public void inverse(boolean on) {
    style = style.withInverse(on);
  }

  @Override
  public void align(Alignment to) {
    if (!line.isEmpty()) {
      fault("ESC a 只在行首有效");
    } else {
      alignment = to;
    }
  }

  @Override
  public void moveTo(int dots) {
    if (dots >= profile.dotsPerLine()) {
      fault("ESC $ %d 在纸外".formatted(dots));
    } else {
      right = dots;
    }
  }

  @Override
  public void defineGlyph(Bytes code, Bytes columns) {
    if (ownGlyphs.size() == profile.userGlyphs() && !ownGlyphs.containsKey(code)) {
      fault("FS 2 超过 %d 个字形".formatted(profile.userGlyphs()));
    } else {
      ownGlyphs.put(code, Dots.ofColumns(columns));
    }
  }

  @Override
  public void raster(Dots picture) {
    if (!line.isEmpty()) {
      fault("GS v 0 在行中间");
      lineFeed();
    }
    print(picture);
  }

  @Override
  public void qrCode(QrSymbol symbol) {
    if (symbol.data().length() == 0) {
      fault("二维码没有内容");
      return;
    }
    try {
      Dots drawn = symbol.draw();
      if (!line.isEmpty()) {
        lineFeed();
      }
      print(drawn);
    } catch (WriterException e) {
      fault("二维码画不出：" + e.getMessage());
    }
  }

  @Override
  public void cut(boolean feedsToCutter, int moreDots) {
    if (!profile.has(EscPosCommand.CUT)) {
      return;
    }
    if (!line.isEmpty()) {
      lineFeed();
    }
    if (feedsToCutter) {
      feed(ThermalPaper.CUTTER_DISTANCE + moreDots);
    }
    if (paper.length() > ThermalPaper.CUTTER_DISTANCE) {
      outlet.cutOff(paper.cut());
    }
  }

  /** Someone tears off what hangs out. */
  void tear() {
    if (paper.length() > ThermalPaper.CUTTER_DISTANCE) {
      outlet.cutOff(paper.cut());
    }
  }

  @Override
  public void reportPaper() {
    outlet.reportPaper();
  }

  @Override
  public void automaticStatus(boolean on) {
    outlet.tellChanges(on);
  }

  @Override
  public void fault(String what) {
    faults.accept(what);
  }

  /** What leaves the mechanism. */
  interface Outlet {
    /** A piece of paper. */
    void cutOff(Dots piece);

    /** The paper sensor's answer is due. */
    void reportPaper();

    /** Changes are to be told unasked, or no more. */
    void tellChanges(boolean on);
  }

  private record Cell(Dots dots, int left) {}

  private record Size(int across, int down) {}

  /** How characters are drawn now. */
  private record Style(
      Size halfWidth, Size fullWidth, boolean bold, int underline, boolean inverse) {
    private static final Size NORMAL = new Size(1, 1);
    static final Style USUAL = new Style(NORMAL, NORMAL, false, 0, false);

    Style withHalfWidth(Size size) {
      return new Style(size, fullWidth, bold, underline, inverse);
    }

    Style withFullWidth(Size size) {
      return new Style(halfWidth, size, bold, underline, inverse);
    }

    Style withBold(boolean on) {
      return new Style(halfWidth, fullWidth, on, underline, inverse);
    }

    Style withUnderline(int dots) {
      return new Style(halfWidth, fullWidth, bold, dots, inverse);
    }

    Style withInverse(boolean on) {
      return new Style(halfWidth, fullWidth, bold, underline, on);
    }
  }
}
