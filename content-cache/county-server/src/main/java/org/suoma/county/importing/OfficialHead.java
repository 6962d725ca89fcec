package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Attachment;
import org.suoma.content.model.Block;
import org.suoma.content.model.Notice;

/**
 * The head of an official document (GB/T 9704) found in its lines: letterhead, number, title at the
 * top, issuer and day at the end.
 *
 * @param title the title; null if no line can be it
 * @param number 发文字号; null if it has none
 * @param issuer 发文机关; null if no line tells
 * @param day 成文日期 as written; null if no line tells
 * @param used how many lines at the top are the head
 */
record OfficialHead(
    @Nullable String title,
    @Nullable String number,
    @Nullable String issuer,
    @Nullable String day,
    int used) {

  /** The head is in the first lines, the signature in the last. */
  private static final int LINES_LOOKED_AT = 12;

  private static final int SIGNATURE_LINES = 8;
  private static final int MAX_TITLE = 100;
  private static final int MAX_TITLE_LINES = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "([\\u4e00-\\u9fa5]{1,14}[〔\\[（(【]\\d{4}[〕\\]）)】]\\s*第?\\d{1,5}\\s*号)(\\s*签发人[:：].*)?");
  private static final Pattern LETTERHEAD = Pattern.compile("([\\u4e00-\\u9fa5\\s]{4,40})文\\s*件");
  private static final Pattern TITLE_END =
      Pattern.compile(".*(通知|意见|办法|公告|通告|决定|方案|规定|公示|函|报告|规划|细则|批复|通报|命令|制度|计划|指南)(（[^）]*）)?");
  private static final Pattern DAY =
      Pattern.compile("\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日");
  private static final Pattern OFFICE =
      Pattern.compile("[\\u4e00-\\u9fa5（）\\s]{2,40}(政府|办公室|局|委|委员会|中心|部|厅|院|处|社|馆|公司)");
  private static final Pattern NO_TITLE =
      Pattern.compile("附件.*|.*[:：。；]|[（(].*[）)]|★.*|\\d+|机密.*|秘密.*");
  private static final Pattern KIND = Pattern.compile("公告|通告|公示|通知|通报|意见征集");

  /** Looks for the head in the lines of a document. */
  static OfficialHead in(List<Line> lines) {
    String number = null;
    String issuer = null;
    int at = 0;
    int looked = Math.min(LINES_LOOKED_AT, lines.size());
    List<String> title = new ArrayList<>();
    while (at < looked && title.isEmpty()) {
      String text = lines.get(at).text();
      Matcher numbered = NUMBER.matcher(text);
      Matcher letterhead = LETTERHEAD.matcher(text);
      if (numbered.matches()) {
        number = numbered.group(1).replaceAll("\\s", "");
      } else if (letterhead.matches()) {
        issuer = letterhead.group(1).replaceAll("\\s", "");
      } else if (text.length() <= MAX_TITLE && !NO_TITLE.matcher(text).matches()) {
        title.add(text);
      } else {
        break;
      }
      at++;
    }
    while (!title.isEmpty()
        && title.size() < MAX_TITLE_LINES
        && at < lines.size()
        && goesOn(lines.get(at - 1), lines.get(at))) {
      title.add(lines.get(at).text());
      at++;
    }
    if (number == null && at < lines.size() && !title.isEmpty()) {
      Matcher below = NUMBER.matcher(lines.get(at).text());
      if (below.matches()) {
        number = below.group(1).replaceAll("\\s", "");
        at++;
      }
    }
    return signed(title.isEmpty() ? null : String.join("", title), number, issuer, at, lines);
  }

  private static boolean goesOn(Line title, Line next) {
    return title.isCentred()
        && next.isCentred()
        && !TITLE_END.matcher(title.text()).matches()
        && !NUMBER.matcher(next.text()).matches()
        && !NO_TITLE.matcher(next.text()).matches();
  }

  private static OfficialHead signed(
      @Nullable String title,
      @Nullable String number,
      @Nullable String issuer,
      int used,
      List<Line> lines) {
    String signatory = issuer;
    String day = null;
    for (int i = lines.size() - 1; i >= Math.max(used, lines.size() - SIGNATURE_LINES); i--) {
      String text = lines.get(i).text();
      if (day == null && DAY.matcher(text).matches()) {
        day = text.replaceAll("\\s", "");
        boolean signs = i > used && OFFICE.matcher(lines.get(i - 1).text()).matches();
        if (signatory == null && signs) {
          signatory = lines.get(i - 1).text().replaceAll("\\s", "");
        }
      }
    }
    return new OfficialHead(title, number, signatory, day, used);
  }

  /**
   * The document: a policy if it has a number, otherwise a notice.
   *
   * @param otherwise its title if no line can be it
   * @param source where it came from, in words
   * @throws UnreadableDocumentException if it has no text or names a day that there is not
   */
  Document document(String otherwise, String source, List<Block> text, List<Attachment> attachments)
      throws UnreadableDocumentException {
    String name = title == null ? otherwise : title;
    PolicyHead head = new PolicyHead(null, name, issuer, number, null, day, null, null);
    ForeignDocument policy =
        head.with(text, DefaultColumn.COUNTY_DOCUMENTS).from(source).with(attachments);
    if (number != null) {
      return policy;
    }
    Matcher kind = KIND.matcher(name);
    return policy.as(
        StableId.of("notice", name + "\n" + Optional.ofNullable(day).orElse("")),
        DefaultColumn.NOTICES,
        new Notice(kind.find() ? kind.group() : "通知", null, null, null, text, List.of()));
  }

  /**
   * A line of a document.
   *
   * @param text its words, not blank
   * @param isCentred whether it stands in the middle
   */
  record Line(String text, boolean isCentred) {}
}
