package org.suoma.app.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.suoma.app.face.Face;

/** Reads what stands on A4 paper. */
final class PaperText {

  private static final TrueTypeFont FACE = face();

  private PaperText() {}

  /** The text without blanks, which come and go where lines end. */
  static String squeezed(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }

  /** The text without heads and feet, which are written last on each page, a line each. */
  static String bodyOf(PDDocument pdf) throws IOException {
    StringBuilder body = new StringBuilder();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      List<String> lines = textOf(pdf, page).lines().filter(line -> !line.isBlank()).toList();
      int around = page == 1 ? 1 : 2;
      assertThat(lines.get(lines.size() - 1)).startsWith("县政务服务大厅");
      lines.subList(0, lines.size() - around).forEach(line -> body.append(line).append('\n'));
    }
    return body.toString();
  }

  static String textOf(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return textOf(pdf);
    }
  }

  static String textOf(PDDocument pdf) throws IOException {
    return withoutRadicals(new PDFTextStripper().getText(pdf));
  }

  /**
   * A face has one glyph for 日 and for the radical that looks like it (U+2F47), and a PDF says of a
   * glyph which character it is: the first. Here radicals become the characters again.
   */
  private static String withoutRadicals(String text) {
    StringBuilder characters = new StringBuilder();
    text.codePoints().map(PaperText::withoutRadical).forEach(characters::appendCodePoint);
    return characters.toString();
  }

  private static int withoutRadical(int codePoint) {
    if (codePoint < 0x2E80 || codePoint > 0x2FDF) {
      return codePoint;
    }
    try {
      CmapLookup glyphs = FACE.getUnicodeCmapLookup();
      return glyphs.getCharCodes(glyphs.getGlyphId(codePoint)).stream()
          .filter(other -> other > 0x2FDF)
          .findFirst()
          .orElse(codePoint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont face() {
    try (InputStream in = Face.HAN.open()) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String textOf(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return withoutRadicals(stripper.getText(pdf));
  }
}
