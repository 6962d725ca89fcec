package org.suoma.county.checking.version;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.suoma.county.sheets.BrokenSheetException;
import org.suoma.county.sheets.OfficeParts;

/**
 * What a file says, without its head and foot lines and numbers of pages.
 *
 * @param text a line for each paragraph or line
 * @param locked whether Word lets nobody change it without a password (限制编辑)
 */
record FileText(String text, boolean locked) {

  private static final int MOST_PAGES = 200;

  /** What stands at the edge of so many pages, or of both, is no part of the text. */
  private static final int REPEATED = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[\\s\\p{Pd}·.]*(第)?\\s*\\d{1,4}\\s*页?(\\s*[/／，,]?\\s*共?\\s*\\d{1,4}\\s*页)?[\\s\\p{Pd}·.]*");

  /** Reads a PDF; what has no text gives an empty one. */
  static FileText ofPdf(byte[] pdf) throws IOException {
    List<List<String>> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      int last = Math.min(MOST_PAGES, document.getNumberOfPages());
      for (int page = 1; page <= last; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(
            HanRadicals.folded(stripper.getText(document))
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
      }
    } catch (RuntimeException e) {
      throw new IOException("PDFBox answers some broken files with unchecked exceptions", e);
    }
    return new FileText(withoutEdges(pages), false);
  }

  private static String withoutEdges(List<List<String>> pages) {
    Map<String, Integer> edges = new HashMap<>();
    for (List<String> page : pages) {
      if (!page.isEmpty()) {
        Set<String> both = new HashSet<>();
        both.add(edge(page.get(0)));
        both.add(edge(page.get(page.size() - 1)));
        both.forEach(edge -> edges.merge(edge, 1, Integer::sum));
      }
    }
    int repeated = Math.max(2, Math.min(REPEATED, pages.size()));
    StringBuilder text = new StringBuilder();
    for (List<String> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        String line = page.get(i);
        boolean atEdge = i == 0 || i == page.size() - 1;
        boolean noText =
            PAGE_NUMBER.matcher(line).matches() || edges.getOrDefault(edge(line), 0) >= repeated;
        if (!atEdge || !noText) {
          text.append(line);
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** The head of a page may end or begin with its number. */
  private static String edge(String line) {
    return line.replaceAll("\\s+", "").replaceAll("^\\d{1,4}|\\d{1,4}$", "");
  }

  /** Reads the text of a .docx; heads, feet and notes are left out. */
  static FileText ofWord(byte[] docx) throws IOException {
    try {
      OfficeParts unused = OfficeParts.of(docx, "Word 文档（.docx）");
    } catch (BrokenSheetException e) {
      throw new IOException(e.reason(), e);
    }
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      StringBuilder text = new StringBuilder();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          text.append(paragraph.getText()).append('\n');
        } else if (element instanceof XWPFTable table) {
          for (XWPFTableRow row : table.getRows()) {
            row.getTableCells().forEach(cell -> text.append(cell.getText()).append('\n'));
          }
        }
      }
      boolean locked =
          document.isEnforcedReadonlyProtection()
              || document.isEnforcedFillingFormsProtection()
              || document.isEnforcedCommentsProtection()
              || document.isEnforcedTrackedChangesProtection();
      return new FileText(text.toString(), locked);
    } catch (RuntimeException e) {
      throw new IOException("POI answers broken documents with many unchecked exceptions", e);
    }
  }
}
