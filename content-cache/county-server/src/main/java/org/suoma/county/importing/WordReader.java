package org.suoma.county.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.suoma.content.model.Block;
import org.suoma.county.sheets.BrokenSheetException;
import org.suoma.county.sheets.OfficeParts;

/** Reads Word documents (.docx, ISO/IEC 29500): a policy if it has a number, otherwise a notice. */
final class WordReader implements DocumentReader {

  @Override
  public boolean recognises(SourceFile file) {
    return file.extension().equals("docx");
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    byte[] bytes = file.bytes();
    try {
      OfficeParts unused = OfficeParts.of(bytes, "Word 文档（.docx）");
    } catch (BrokenSheetException e) {
      throw new UnreadableDocumentException(e.reason(), e);
    }
    WordBlocks word;
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      word = new WordBlocks(document);
      word.addAll();
    } catch (IOException | RuntimeException e) {
      // POI answers broken documents with many unchecked exceptions.
      throw new UnreadableDocumentException("不是完整的 Word 文档（.docx）；请用 Word 打开，另存后再导入", e);
    }
    OfficialHead head = OfficialHead.in(word.lines());
    List<Block> text = word.blocksAfter(head.used());
    List<String> remarks = new ArrayList<>();
    word.remarks().forEach(remark -> remarks.add(file.name() + "：" + remark));
    return Documents.of(
        head.document(file.baseName(), "Word 文件", text, List.of()), word.pictures(), remarks);
  }
}
