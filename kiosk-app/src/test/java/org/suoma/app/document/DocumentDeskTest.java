package org.suoma.app.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.app.SampleStore;

@Timeout(60)
class DocumentDeskTest {

  private final DocumentDesk desk = new DocumentDesk();
  private final AtomicInteger reads = new AtomicInteger();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void drawsPagesOfACountysDocumentAsWideAsAsked() throws Exception {
    DocumentDesk.Source document = source(sample());

    int pages = desk.pages(document);
    BufferedImage first = picture(desk.page(document, 0, 960));

    assertThat(pages).isBetween(2, 6);
    assertThat(first.getWidth()).isEqualTo(960);
    assertThat(first.getHeight()).isBetween(1_350, 1_365).isEqualTo(desk.height(document, 0, 960));
    assertThat(darkDots(first)).as("there is text on it").isGreaterThan(5_000);
    assertThat(dots(first, 250, 255, 250, 255))
        .as("on white paper")
        .isGreaterThan(first.getWidth() * first.getHeight() * 8 / 10);
    assertThat(redDots(first)).as("its head is red").isGreaterThan(1_000);
    assertThat(picture(desk.page(document, pages - 1, 1_920)).getWidth()).isEqualTo(1_920);
    assertThat(reads).as("opened once").hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CIDFontType0", "CIDFontType2"})
  void drawsHanWhoseFontTheDocumentDoesNotBring(String kind) throws Exception {
    BufferedImage page = picture(desk.page(source(withoutFonts(kind)), 0, 960));

    assertThat(darkDots(page)).as("four large characters").isGreaterThan(3_000);
  }

  /** Four characters in STSong-Light, which is named only (PDF 1.7, 9.7.5.2). */
  private static byte[] withoutFonts(String kind) throws IOException {
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "GB1");
    system.setInt(COSName.SUPPLEMENT, 2);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setName(COSName.SUBTYPE, kind);
    descendant.setName(COSName.BASE_FONT, "STSong-Light");
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "STSong-Light");
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      page.setResources(new PDResources());
      page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
      PDStream content = new PDStream(document);
      try (OutputStream out = content.createOutputStream()) {
        // 索玛花开 in UCS-2.
        out.write("BT /F1 60 Tf 60 600 Td <7D22739B82B15F00> Tj ET".getBytes(US_ASCII));
      }
      page.setContents(content);
      document.addPage(page);
      document.save(file);
    }
    return file.toByteArray();
  }

  @Test
  void saysSoWhenThereIsNoSuchPage() {
    assertThatThrownBy(() -> desk.page(source(sample()), 99, 960))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("no page 100");
  }

  @Test
  void saysSoWhenAFileIsNoDocument() {
    for (byte[] file :
        new byte[][] {
          new byte[0], "%PDF-1.7\n".getBytes(US_ASCII), "<html>".getBytes(US_ASCII), new byte[5_000]
        }) {
      assertThatThrownBy(() -> desk.pages(source(file)))
          .isInstanceOf(UnreadableDocumentException.class);
    }
  }

  @Test
  void staysAtWorkWhereverADocumentIsCutOff() throws Exception {
    byte[] whole = sample();
    for (int length = 0; length < whole.length; length += whole.length / 40) {
      DocumentDesk.Source cut = source(Arrays.copyOf(whole, length));
      try {
        assertThat(desk.pages(cut)).isPositive();
        assertThat(desk.page(cut, 0, 200)).isNotEmpty();
      } catch (UnreadableDocumentException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
    assertThat(desk.pages(source(whole))).isPositive();
  }

  @Test
  void saysSoWhenADocumentAsksForAPassword() throws Exception {
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(locked);
    }

    assertThatThrownBy(() -> desk.pages(source(locked.toByteArray())))
        .hasMessageContaining("asks for a password");
  }

  @Test
  void refusesAPageOnARollThatWouldFillTheMemory() throws Exception {
    ByteArrayOutputStream roll = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(10, 14_000)));
      document.save(roll);
    }

    assertThatThrownBy(() -> desk.page(source(roll.toByteArray()), 0, 960))
        .hasMessageContaining("page 1 is");
  }

  private static byte[] sample() throws IOException {
    return Files.readAllBytes(SampleStore.COUNTY.resolve("media/elder-allowance.pdf"));
  }

  private DocumentDesk.Source source(byte[] file) {
    return new DocumentDesk.Source() {
      @Override
      public String id() {
        return Arrays.hashCode(file) + "-" + file.length;
      }

      @Override
      public byte[] bytes() {
        reads.incrementAndGet();
        return file;
      }
    };
  }

  private static BufferedImage picture(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static int darkDots(BufferedImage image) {
    return dots(image, 0, 80, 0, 80);
  }

  private static int redDots(BufferedImage image) {
    return dots(image, 150, 255, 0, 90);
  }

  /** Dots whose red lies in the first range, and whose green in the second. */
  private static int dots(BufferedImage image, int redFrom, int redTo, int greenFrom, int greenTo) {
    int found = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int red = (image.getRGB(x, y) >> 16) & 0xFF;
        int green = (image.getRGB(x, y) >> 8) & 0xFF;
        if (red >= redFrom && red <= redTo && green >= greenFrom && green <= greenTo) {
          found++;
        }
      }
    }
    return found;
  }
}
