package org.suoma.county.checking.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.suoma.content.model.Attachment;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Masks;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Rule;

/**
 * Compares the text on the page with the PDF of the same document (三版一致). Only a PDF that bears the
 * document's title is compared: forms and appendices have texts of their own.
 */
public final class VersionsCheck implements Check {

  private static final String PDF = "application/pdf";

  /** Shorter texts only point to the PDF. */
  private static final int SHORTEST = 100;

  private static final double ALIKE = 0.9;
  private static final int MOST_PAGES = 200;

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    List<Attachment> versions =
        entry.entry().attachments().stream()
            .filter(attachment -> isVersion(entry, attachment))
            .toList();
    if (versions.isEmpty()) {
      return List.of();
    }
    Fingerprint web = Fingerprint.of(body(entry));
    if (web.length() < SHORTEST) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    versions.forEach(one -> compare(entry, one, web, county).ifPresent(findings::add));
    return findings;
  }

  private static boolean isVersion(CheckedEntry entry, Attachment attachment) {
    return attachment.mediaType().equals(PDF)
        && attachment.title().zh().contains(entry.entry().title().zh());
  }

  private static String body(CheckedEntry entry) {
    return entry.passages().stream()
        .filter(passage -> passage.group().startsWith("/body/text"))
        .filter(passage -> passage.isCell() || passage.field().equals("zh"))
        .map(Passage::text)
        .collect(Collectors.joining("\n"));
  }

  private static Optional<Finding> compare(
      CheckedEntry entry, Attachment attachment, Fingerprint web, CountyView county) {
    String where = "附件“%s”".formatted(Masks.text(attachment.title().zh()));
    try {
      Optional<byte[]> bytes = county.medium(attachment.path());
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      Fingerprint pdf = Fingerprint.of(text(bytes.get()));
      if (pdf.length() == 0) {
        return Optional.of(
            entry.finding(
                Rule.VERSIONS_DIFFER,
                attachment.path(),
                where,
                "取不出文字，可能是扫描件，不能与网页核对",
                "请人工核对，或换成可复制文字的 PDF"));
      }
      double share = web.shareIn(pdf);
      return share >= ALIKE
          ? Optional.empty()
          : Optional.of(
              entry.finding(
                  Rule.VERSIONS_DIFFER,
                  attachment.path(),
                  where,
                  "网页正文只有 %.0f%% 见于这份 PDF".formatted(share * 100),
                  "请核对两个版本，以正式印发的为准"));
    } catch (IOException e) {
      return Optional.of(
          entry.finding(
              Rule.VERSIONS_DIFFER, attachment.path(), where, "打不开这份 PDF", "请换成完好的文件再导入"));
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(MOST_PAGES);
      return stripper.getText(document);
    }
  }
}
