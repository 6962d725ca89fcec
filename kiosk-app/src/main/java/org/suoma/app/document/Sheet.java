package org.suoma.app.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The shape of a page as it is read, turned if the document says so.
 *
 * @param wide in points
 * @param high in points
 */
record Sheet(float wide, float high) {

  /** A page may be so many times as high as wide: a plan on a roll would fill the memory. */
  private static final double MOST_HIGH = 4;

  static Sheet of(PDDocument document, int page) throws UnreadableDocumentException {
    if (page < 0 || page >= document.getNumberOfPages()) {
      throw new UnreadableDocumentException("there is no page " + (page + 1), null);
    }
    PDRectangle box = document.getPage(page).getCropBox();
    boolean turned = document.getPage(page).getRotation() % 180 != 0;
    Sheet sheet =
        turned
            ? new Sheet(box.getHeight(), box.getWidth())
            : new Sheet(box.getWidth(), box.getHeight());
    if (!(sheet.wide > 0) || !(sheet.high > 0) || sheet.high > sheet.wide * MOST_HIGH) {
      throw new UnreadableDocumentException(
          "page %d is %s by %s points".formatted(page + 1, sheet.wide, sheet.high), null);
    }
    return sheet;
  }

  /** How many dots high its picture is, if it is so many wide. */
  int height(int width) {
    return Math.max(1, Math.round(width * high / wide));
  }
}
