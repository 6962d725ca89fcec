package org.suoma.county.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets a notice on A4 as official papers are: title in the middle, text with two characters of
 * indent, organ and day at the lower right. Characters without a glyph come out as 〓. One thread.
 */
final class NoticePdf implements AutoCloseable {

  private static final String NOTO = "/fonts/ttf/NotoSansSC/NotoSansSC-%s.ttf";
  private static final float MARGIN = 79; // 28 mm, as GB/T 9704 has it on the left
  private static final float TITLE_SIZE = 20;
  private static final float TEXT_SIZE = 14;
  private static final float LEADING = 26;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final String INDENT = "　　";
  private static final String MISSING = "〓";

  /** May not begin a line (GB/T 15834). */
  private static final String NO_BEGINNING = "，。、；：？！）》”’〉」』】…";

  /** May not end a line (GB/T 15834). */
  private static final String NO_END = "（《“‘〈「『【";

  private final PDDocument document = new PDDocument();
  private final List<TrueTypeFont> open = new ArrayList<>();
  private final PDFont regular;
  private final PDFont bold;
  private PDPageContentStream out;
  private float y;

  private NoticePdf() throws IOException {
    regular = font("Regular");
    bold = font("Bold");
    out = newPage();
  }

  /** The PDF. */
  static byte[] of(NoticePaper paper) throws IOException {
    try (NoticePdf pdf = new NoticePdf()) {
      pdf.document.getDocumentInformation().setTitle(paper.title());
      pdf.document.getDocumentCatalog().setLanguage("zh-CN");
      pdf.write(paper);
      pdf.out.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void write(NoticePaper paper) throws IOException {
    line(paper.title(), bold, TITLE_SIZE, centred(paper.title(), bold, TITLE_SIZE));
    line("编号 " + paper.number(), regular, 12, centred("编号 " + paper.number(), regular, 12));
    y -= LEADING / 2;
    for (int i = 0; i < paper.paragraphs().size(); i++) {
      String text = i == 0 ? paper.paragraphs().get(i) : INDENT + paper.paragraphs().get(i);
      for (String line : broken(clean(text))) {
        line(line, regular, TEXT_SIZE, MARGIN);
      }
    }
    y -= LEADING;
    String day =
        "%d年%d月%d日"
            .formatted(
                paper.on().getYear(), paper.on().getMonthValue(), paper.on().getDayOfMonth());
    line(paper.organ(), regular, TEXT_SIZE, right(paper.organ()));
    line(day, regular, TEXT_SIZE, right(day));
  }

  private List<String> broken(String text) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int code : text.codePoints().toArray()) {
      String next = Character.toString(code);
      boolean full = width(line + next, regular, TEXT_SIZE) > WIDTH;
      if (full && !NO_BEGINNING.contains(next)) {
        int end = line.length();
        while (end > 1 && NO_END.indexOf(line.charAt(end - 1)) >= 0) {
          end--;
        }
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
      line.append(next);
    }
    lines.add(line.toString());
    return lines;
  }

  private void line(String text, PDFont font, float size, float x) throws IOException {
    if (y < MARGIN) {
      out.close();
      out = newPage();
    }
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, y);
    out.showText(clean(text));
    out.endText();
    y -= LEADING;
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = PDRectangle.A4.getHeight() - MARGIN - TITLE_SIZE;
    return new PDPageContentStream(document, page);
  }

  /** What a resident typed may hold characters that the font lacks. */
  private String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(one -> clean.append(draws(one) ? one : MISSING));
    return clean.toString();
  }

  private boolean draws(String character) {
    try {
      return regular.encode(character).length > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private float centred(String text, PDFont font, float size) throws IOException {
    return (PDRectangle.A4.getWidth() - width(text, font, size)) / 2;
  }

  private float right(String text) throws IOException {
    return PDRectangle.A4.getWidth() - MARGIN - width(clean(text), regular, TEXT_SIZE);
  }

  private static float width(String text, PDFont font, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  private PDFont font(String weight) throws IOException {
    try (InputStream in = NoticePdf.class.getResourceAsStream(NOTO.formatted(weight))) {
      if (in == null) {
        throw new IOException("the program lacks its Han font");
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      open.add(font);
      font.setEnableGsub(false);
      return PDType0Font.load(document, font, true);
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
