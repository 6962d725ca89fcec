package org.suoma.county.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.suoma.content.model.Attachment;
import org.suoma.content.model.Text;
import org.suoma.content.release.Sha256;
import org.suoma.county.checking.version.HanRadicals;

/**
 * Reads PDF files that are no attachments of another document (those lie below {@code media/}): the
 * file stays with the entry as it is, its text is for reading aloud, searching and large print.
 */
final class PdfReader implements DocumentReader {

  /** No PDF has more pages. */
  private static final int MAX_PAGES = 500;

  /** A page with fewer characters is a picture of one. */
  private static final int FEWEST_CHARACTERS = 10;

  private static final String MEDIA_TYPE = "application/pdf";
  private static final String PARAGRAPH = "\u2029";
  private static final int NAME_LENGTH = 16;

  @Override
  public boolean recognises(SourceFile file) {
    return file.extension().equals("pdf");
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    byte[] bytes = file.bytes();
    List<String> lines = lines(bytes);
    OfficialHead head =
        OfficialHead.in(lines.stream().map(line -> new OfficialHead.Line(line, false)).toList());
    TextBlocks blocks = new TextBlocks(List.of());
    lines.subList(head.used(), lines.size()).forEach(blocks::line);
    String path = "media/pdf/%s.pdf".formatted(Sha256.of(bytes).hex().substring(0, NAME_LENGTH));
    SourceFile attached = new SourceFile(path, bytes);
    Documents unused = new MediaReader().read(attached);
    Text title = Text.han(head.title() == null ? file.baseName() : head.title());
    return Documents.of(
        head.document(
            file.baseName(),
            "PDF 文件",
            blocks.blocks(),
            List.of(new Attachment(path, title, MEDIA_TYPE, null))),
        Map.of(path, attached),
        List.of("%s：文字取自 PDF，分段和表格请对照原件看一遍".formatted(file.name())));
  }

  private static List<String> lines(byte[] bytes) throws UnreadableDocumentException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int pages = document.getNumberOfPages();
      if (pages > MAX_PAGES) {
        throw new UnreadableDocumentException("PDF 有 %d 页，最多 %d 页".formatted(pages, MAX_PAGES));
      }
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("");
      stripper.setPageEnd("");
      stripper.setParagraphStart(PARAGRAPH);
      List<String> lines = new ArrayList<>();
      Stream.of(stripper.getText(document).split(PARAGRAPH))
          .map(HanRadicals::folded)
          .map(TextBlocks::squeeze)
          .filter(line -> !line.isEmpty())
          .forEach(lines::add);
      int characters = lines.stream().mapToInt(String::length).sum();
      if (characters < pages * FEWEST_CHARACTERS) {
        throw new UnreadableDocumentException(
            "PDF 里没有文字，是扫描件；请导入 Word 原稿或由 Word 导出的 PDF，或放进 media 文件夹作附件");
      }
      return lines;
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException("PDF 加了密码，打不开；请去掉密码后再导入", e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocumentException("不是完整的 PDF 文件，可能没有下载完整", e);
    }
  }
}
