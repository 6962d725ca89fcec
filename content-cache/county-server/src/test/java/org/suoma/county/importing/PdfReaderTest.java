package org.suoma.county.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Notice;

class PdfReaderTest {

  @Test
  void takesTheTextAndKeepsTheFileWithTheEntry() throws Exception {
    byte[] pdf = pdf("Water notice", "Water will be off tomorrow.");

    Documents read = new PdfReader().read(new SourceFile("停水公告.pdf", pdf));

    FilingDesk filing =
        new FilingDesk(LocalDate.of(2026, 11, 6), null, Optional.empty(), Optional.empty());
    Document document = read.entries().get(0);
    Entry entry = document.entry(document.id(), filing, Optional.empty());
    assertThat(entry.title().zh()).isEqualTo("Water notice");
    assertThat(((Notice) entry.body()).text().toString()).contains("off tomorrow");
    assertThat(read.inside()).containsOnlyKeys(entry.attachments().get(0).path());
    assertThat(read.inside().values().iterator().next().bytes()).isEqualTo(pdf);
  }

  @Test
  void saysThatAScanHasNoTextAndThatAFileIsLockedOrBroken() throws Exception {
    assertThatThrownBy(() -> read(pdf())).hasMessageContaining("扫描件");
    assertThatThrownBy(() -> read(locked())).hasMessageContaining("密码");
    assertThatThrownBy(() -> read(new byte[] {'%', 'P', 'D', 'F', '-'}))
        .hasMessageContaining("不是完整的 PDF");
  }

  private static Documents read(byte[] bytes) throws UnreadableDocumentException {
    return new PdfReader().read(new SourceFile("a.pdf", bytes));
  }

  private static byte[] pdf(String... lines) throws IOException {
    try (PDDocument document = document(lines);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] locked() throws IOException {
    try (PDDocument document = document("secret");
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
      return out.toByteArray();
    }
  }

  private static PDDocument document(String... lines) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      int height = 700;
      for (String line : lines) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, height);
        content.showText(line);
        content.endText();
        height -= 60;
      }
    }
    return document;
  }
}
