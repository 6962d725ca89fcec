package org.suoma.app.handoff;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.suoma.app.face.Face;

/** Writes sheets as a PDF, with what it needs of the kiosk's faces inside. */
final class A4Pdf implements AutoCloseable {

  private static final Color SOFT = new Color(0x59, 0x51, 0x49);
  private static final Color RED = new Color(0xA3, 0x20, 0x1A);

  private final PDDocument document = new PDDocument();
  private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
  private final List<TrueTypeFont> open = new ArrayList<>();

  private A4Pdf() {}

  /**
   * The PDF.
   *
   * @param title of the document, in its properties
   */
  static byte[] of(List<Sheet> sheets, String title) throws IOException {
    try (A4Pdf pdf = new A4Pdf()) {
      pdf.document.getDocumentInformation().setTitle(title);
      pdf.document.getDocumentCatalog().setLanguage("zh-CN");
      for (Sheet sheet : sheets) {
        pdf.add(sheet);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void add(Sheet sheet) throws IOException {
    PDPage page = new PDPage(new PDRectangle(Sheet.WIDTH, Sheet.HEIGHT));
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      for (Sheet.Mark mark : sheet.marks()) {
        draw(mark, out);
      }
    }
  }

  private void draw(Sheet.Mark mark, PDPageContentStream out) throws IOException {
    if (mark instanceof Sheet.Words words) {
      write(words, out);
    } else if (mark instanceof Sheet.Stroke stroke) {
      out.setStrokingColor(colour(stroke.ink()));
      out.setLineWidth(stroke.width());
      out.moveTo(stroke.x1(), Sheet.HEIGHT - stroke.y1());
      out.lineTo(stroke.x2(), Sheet.HEIGHT - stroke.y2());
      out.stroke();
    } else if (mark instanceof Sheet.Box box) {
      out.setStrokingColor(Color.BLACK);
      out.setLineWidth(1);
      out.addRect(box.x(), Sheet.HEIGHT - box.y() - box.side(), box.side(), box.side());
      out.stroke();
    } else if (mark instanceof Sheet.Code code) {
      draw(code, out);
    } else {
      throw new AssertionError(mark);
    }
  }

  private void write(Sheet.Words words, PDPageContentStream out) throws IOException {
    boolean bold = words.type().bold();
    out.beginText();
    out.setNonStrokingColor(colour(words.type().ink()));
    out.setCharacterSpacing(words.spacing());
    out.newLineAtOffset(words.x(), Sheet.HEIGHT - words.y());
    String text = words.text();
    int start = 0;
    while (start < text.length()) {
      Face face = Face.of(text.codePointAt(start), bold);
      int end = start;
      while (end < text.length() && Face.of(text.codePointAt(end), bold) == face) {
        end = text.offsetByCodePoints(end, 1);
      }
      out.setFont(font(face), words.type().size());
      out.showText(text.substring(start, end));
      start = end;
    }
    out.endText();
  }

  private static void draw(Sheet.Code code, PDPageContentStream out) throws IOException {
    QrPicture picture = QrPicture.of(code.content());
    float module = code.side() / picture.size();
    out.setNonStrokingColor(Color.BLACK);
    for (int y = 0; y < picture.size(); y++) {
      for (int x = 0; x < picture.size(); x++) {
        if (picture.isDark(x, y)) {
          out.addRect(
              code.x() + x * module, Sheet.HEIGHT - code.y() - (y + 1) * module, module, module);
        }
      }
    }
    out.fill();
  }

  private static Color colour(Sheet.Ink ink) {
    return switch (ink) {
      case BLACK -> Color.BLACK;
      case GREY -> SOFT;
      case RED -> RED;
    };
  }

  private PDFont font(Face face) throws IOException {
    PDFont known = fonts.get(face);
    if (known != null) {
      return known;
    }
    try (InputStream in = face.open()) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      open.add(font);
      // Ligatures would make words other than they were measured.
      font.setEnableGsub(false);
      PDFont loaded = PDType0Font.load(document, font, true);
      fonts.put(face, loaded);
      return loaded;
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
    for (TrueTypeFont font : open) {
      font.close();
    }
  }
}
