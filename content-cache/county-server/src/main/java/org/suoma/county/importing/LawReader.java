package org.suoma.county.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.suoma.content.model.Block;
import org.suoma.content.model.Policy;

/** Reads a law or regulation in Markdown, with or without front matter. */
final class LawReader implements DocumentReader {

  private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

  private static final Pattern ISSUER = Pattern.compile("全国人民代表大会(?:常务委员会)?|国务院");

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(YamlFrontMatterExtension.create(), TablesExtension.create()))
          .build();

  @Override
  public boolean recognises(SourceFile file) {
    return file.extension().equals("md") || file.extension().equals("markdown");
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    MarkdownBlocks markdown = new MarkdownBlocks();
    parser.parse(file.text()).accept(markdown);
    String title =
        markdown.title().orElseThrow(() -> new UnreadableDocumentException("没有标题（第一行应为“# 标题”）"));
    List<Block> text = markdown.blocks();
    if (text.isEmpty()) {
      throw new UnreadableDocumentException("没有正文");
    }
    String history = history(text);
    List<LocalDate> days = days(history);
    Matcher issuer = ISSUER.matcher(history);
    String issuedBy = issuer.find() ? issuer.group() : "制定机关未标注";
    return Documents.of(
        List.of(
            new ForeignDocument(
                StableId.of("law", file.baseName()),
                false,
                title,
                issuedBy,
                DefaultColumn.LAWS,
                latest(days)
                    .map(ForeignDocument.DatedBy::adoption)
                    .orElseGet(ForeignDocument.DatedBy::importing),
                "法律法规文本",
                null,
                List.of(),
                List.of(),
                new Policy(
                    null,
                    null,
                    issuedBy,
                    null,
                    List.of(),
                    days.stream().min(LocalDate::compareTo).orElse(null),
                    null,
                    Policy.Validity.UNKNOWN,
                    null,
                    text))));
  }

  /** The lines above the first chapter or article, which say when it was passed and changed. */
  private static String history(List<Block> text) {
    StringBuilder history = new StringBuilder();
    for (Block block : text) {
      if (!(block instanceof Block.Paragraph paragraph)
          || paragraph.text().zh().startsWith("第一条")) {
        break;
      }
      history.append(paragraph.text().zh()).append('\n');
    }
    return history.toString();
  }

  private static List<LocalDate> days(String history) throws UnreadableDocumentException {
    List<LocalDate> days = new ArrayList<>();
    Matcher day = DAY.matcher(history);
    while (day.find()) {
      try {
        days.add(
            LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(3))));
      } catch (DateTimeException e) {
        throw new UnreadableDocumentException("没有这一天：" + day.group(), e);
      }
    }
    return days;
  }

  private static Optional<LocalDate> latest(List<LocalDate> days) {
    return days.stream().max(LocalDate::compareTo);
  }
}
