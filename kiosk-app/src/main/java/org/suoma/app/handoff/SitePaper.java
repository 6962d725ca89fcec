package org.suoma.app.handoff;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.suoma.app.language.Speech;
import org.suoma.device.Receipt;

/**
 * What a site wants on paper: its page as pictures on A4, a PDF as it is, or, without an A4
 * printer, the words on a receipt. In memory only. Threads may share one.
 */
public final class SitePaper {

  private static final float MARGIN = 34;
  private static final float GAP = 0.5f;
  private static final int MOST_LINES = 120;
  private static final int MOST_CHARACTERS = 6_000;

  private final byte[] pdf;
  private final int pages;
  private final String text;

  private SitePaper(byte[] pdf, int pages, String text) {
    this.pdf = pdf;
    this.pages = pages;
    this.text = text;
  }

  /** For A4 paper. */
  public byte[] pdf() {
    return pdf.clone();
  }

  /** How many pages of A4 it is. */
  public int pages() {
    return pages;
  }

  /**
   * A page as it stands on the screen.
   *
   * @param strips of it from top to bottom, all of one width
   * @param text its words
   */
  public static SitePaper of(List<BufferedImage> strips, String text) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
      float floor = MARGIN;
      int next = 0;
      while (next < strips.size()) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        float top = PDRectangle.A4.getHeight() - MARGIN;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          boolean isEmpty = true;
          while (next < strips.size()) {
            BufferedImage strip = strips.get(next);
            float height = width * strip.getHeight() / strip.getWidth();
            if (!isEmpty && top - height < floor - GAP) {
              break;
            }
            content.drawImage(
                LosslessFactory.createFromImage(document, strip),
                MARGIN,
                top - height,
                width,
                height);
            top -= height;
            isEmpty = false;
            next++;
          }
        }
      }
      document.save(out);
      return new SitePaper(out.toByteArray(), document.getNumberOfPages(), text);
    }
  }

  /**
   * A PDF from a site.
   *
   * @throws IOException if it is none
   */
  public static SitePaper of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new SitePaper(
          pdf, document.getNumberOfPages(), new PDFTextStripper().getText(document));
    }
  }

  /** The words on a receipt, at most 120 lines; the last one says if there were more. */
  public Receipt receipt(String title, Speech speech) {
    ReceiptLines receipt = new ReceiptLines(speech);
    receipt.title(speech.han(printable(title)));
    receipt.add(new Receipt.Rule());
    List<String> lines = lines();
    lines.stream().limit(MOST_LINES).forEach(line -> receipt.line(speech.han(line), false));
    if (lines.size() > MOST_LINES || text.length() > MOST_CHARACTERS) {
      receipt.line(speech.say("……（余下内容请扫码看）"), false);
    }
    receipt.add(new Receipt.Feed(1));
    return new Receipt(receipt.items());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    String begin = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    for (String line : begin.split("\\R", -1)) {
      String words = printable(line);
      if (!words.isBlank()) {
        lines.add(words);
      }
    }
    return lines;
  }

  private static String printable(String line) {
    return line.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
