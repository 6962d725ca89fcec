package org.suoma.app.fence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A PDF as a site hands out. */
final class SmallPdf {

  private SmallPdf() {}

  static byte[] withTwoPages() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    }
  }
}
