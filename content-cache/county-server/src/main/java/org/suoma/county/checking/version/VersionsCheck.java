package org.suoma.county.checking.version;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Attachment;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Masks;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Rule;

/**
 * Compares the text on the page with the Word and PDF of the same document (三版一致). Only a file that
 * bears the document's title is compared: forms and appendices have texts of their own.
 */
public final class VersionsCheck implements Check {

  /** Shorter texts only point to the file. */
  private static final int SHORTEST = 100;

  /** Less in common is another document, and its differences tell nothing. */
  private static final double ALIKE = 0.9;

  private static final int SHOWN = 3;

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    List<Attachment> versions =
        entry.entry().attachments().stream()
            .filter(attachment -> kind(attachment) != null)
            .filter(attachment -> attachment.title().zh().contains(entry.entry().title().zh()))
            .toList();
    if (versions.isEmpty()) {
      return List.of();
    }
    List<Passage> body =
        entry.passages().stream()
            .filter(passage -> passage.group().startsWith("/body/text"))
            .filter(passage -> passage.isCell() || passage.field().equals("zh"))
            .toList();
    Page page = new Page(entry, body, Fingerprint.of(text(body)));
    List<Finding> findings = new ArrayList<>();
    for (Attachment version : versions) {
      Kind kind = kind(version);
      if (kind != null) {
        findings.addAll(compared(page, version, kind, county));
      }
    }
    return findings;
  }

  private static @Nullable Kind kind(Attachment attachment) {
    String path = attachment.path().toLowerCase(Locale.ROOT);
    for (Kind kind : Kind.values()) {
      if (path.endsWith(kind.ending) || attachment.mediaType().equals(kind.mediaType)) {
        return kind;
      }
    }
    return null;
  }

  private static List<Finding> compared(
      Page page, Attachment attachment, Kind kind, CountyView county) {
    About about =
        new About(
            page.entry(),
            attachment.path(),
            "附件“%s”".formatted(Masks.text(attachment.title().zh())));
    try {
      Optional<byte[]> bytes = county.medium(attachment.path());
      if (bytes.isEmpty()) {
        return List.of();
      }
      FileText file = kind == Kind.PDF ? FileText.ofPdf(bytes.get()) : FileText.ofWord(bytes.get());
      List<Finding> findings = new ArrayList<>();
      if (kind == Kind.WORD && !file.locked()) {
        findings.add(
            about.finding(Rule.WORD_UNLOCKED, "这份 Word 没有限制编辑，下载的人可以改动", "请在 Word 里“审阅—限制编辑”后再导入"));
      }
      if (page.web().length() >= SHORTEST) {
        difference(page, file, kind, about).ifPresent(findings::add);
      }
      return findings;
    } catch (IOException e) {
      return List.of(about.finding(Rule.VERSIONS_DIFFER, "打不开这份 " + kind.label, "请换成完好的文件再导入"));
    }
  }

  private static Optional<Finding> difference(Page page, FileText file, Kind kind, About about) {
    Fingerprint print = Fingerprint.of(file.text());
    if (print.length() == 0) {
      return Optional.of(
          about.finding(
              Rule.VERSIONS_DIFFER,
              kind == Kind.PDF ? "取不出文字，可能是扫描件，不能与网页核对" : "里面没有文字，不能与网页核对",
              "请人工核对，或换成可复制文字的 " + kind.label));
    }
    double share = page.web().shareIn(print);
    if (share < ALIKE) {
      return Optional.of(
          about.finding(
              Rule.VERSIONS_DIFFER,
              "网页正文只有 %.0f%% 见于这份 %s".formatted(share * 100, kind.label),
              "请核对两个版本，以正式印发的为准"));
    }
    // A cell of several lines is torn apart in a PDF, and a table lies between sentences there.
    boolean torn = kind == Kind.PDF && page.body().stream().anyMatch(Passage::isCell);
    List<Passage> read =
        page.body().stream().filter(passage -> !torn || !passage.isCell()).toList();
    List<Comparison.Difference> all =
        Comparison.of(Letters.of(text(read)), Letters.of(file.text()), !torn);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(about.finding(Rule.VERSIONS_DIFFER, words(all, kind), "请逐处核对，以正式印发的为准"));
  }

  private static String words(List<Comparison.Difference> all, Kind kind) {
    String count = all.size() < Comparison.MOST ? all.size() + " 处" : all.size() + " 处以上";
    return "和网页有 %s不同：%s"
        .formatted(
            count,
            all.stream()
                .limit(SHOWN)
                .map(one -> words(one, kind))
                .collect(Collectors.joining("；")));
  }

  private static String words(Comparison.Difference one, Kind kind) {
    String web = Masks.text(one.web());
    String file = Masks.text(one.file());
    if (web.isEmpty()) {
      return "%s 多出“%s”".formatted(kind.label, file);
    }
    return file.isEmpty()
        ? "%s 里没有“%s”".formatted(kind.label, web)
        : "网页“%s”，%s“%s”".formatted(web, kind.label, file);
  }

  private static String text(List<Passage> passages) {
    return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
  }

  /** What is compared with the page. */
  private enum Kind {
    PDF("PDF", ".pdf", "application/pdf"),
    WORD(
        "Word", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String label;
    private final String ending;
    private final String mediaType;

    Kind(String label, String ending, String mediaType) {
      this.label = label;
      this.ending = ending;
      this.mediaType = mediaType;
    }
  }

  /**
   * The page.
   *
   * @param entry whose
   * @param body its strings
   * @param web their letters
   */
  private record Page(CheckedEntry entry, List<Passage> body, Fingerprint web) {}

  /**
   * A file of an entry.
   *
   * @param entry whose
   * @param path of the file
   * @param where it stands, in words
   */
  private record About(CheckedEntry entry, String path, String where) {
    Finding finding(Rule rule, String what, String advice) {
      return entry.finding(rule, path, where, what, advice);
    }
  }
}
