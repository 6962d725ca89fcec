package org.suoma.county.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Block;
import org.suoma.content.model.Policy;

/**
 * The head that the catalogs of government documents use, in whatever form a file gave it.
 *
 * @param indexNumber 索引号; null or blank if there is none
 * @param title 标题
 * @param issuer 发文机关
 * @param documentNumber 发文字号
 * @param theme 主题分类
 * @param writtenOn 成文日期, {@code 2019-01-27} or {@code 2019年01月27日}
 * @param publishedOn 发布日期, likewise
 * @param url its address
 */
record PolicyHead(
    @Nullable String indexNumber,
    @Nullable String title,
    @Nullable String issuer,
    @Nullable String documentNumber,
    @Nullable String theme,
    @Nullable String writtenOn,
    @Nullable String publishedOn,
    @Nullable String url) {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-年./]\\s*(\\d{1,2})\\s*[-月./]\\s*(\\d{1,2})\\s*日?");

  private static final int MAX_URL_LENGTH = 2_000;

  /** Title and number, which pages repeat above the text. */
  List<String> shownApart() {
    return List.of(clean(title).orElse(""), clean(documentNumber).orElse(""));
  }

  /**
   * The document with this text.
   *
   * @throws UnreadableDocumentException if it has no title or a date that is none
   */
  ForeignDocument with(List<Block> text) throws UnreadableDocumentException {
    return with(text, DefaultColumn.STATE_COUNCIL);
  }

  /** The same in another column. */
  ForeignDocument with(List<Block> text, DefaultColumn column) throws UnreadableDocumentException {
    String name =
        clean(title).orElseThrow(() -> new UnreadableDocumentException("没有标题（title / 标题）"));
    if (text.isEmpty()) {
      throw new UnreadableDocumentException("没有正文");
    }
    Optional<LocalDate> written = day("成文日期", writtenOn);
    Optional<LocalDate> published = day("发布日期", publishedOn);
    ForeignDocument.DatedBy date =
        published
            .map(ForeignDocument.DatedBy::publication)
            .or(() -> written.map(ForeignDocument.DatedBy::writing))
            .orElseGet(ForeignDocument.DatedBy::importing);
    String issuedBy = clean(issuer).orElse("发文机关未标注");
    Optional<String> number = clean(indexNumber).or(() -> clean(documentNumber));
    Optional<String> address = address();
    return new ForeignDocument(
        StableId.of("policy", number.orElse(name + "\n" + issuedBy)),
        number.isPresent(),
        name,
        issuedBy,
        column,
        date,
        address.map(PolicyHead::site).orElse("政府文件"),
        address.orElse(null),
        List.of(),
        List.of(),
        new Policy(
            clean(documentNumber).orElse(null),
            clean(indexNumber).orElse(null),
            issuedBy,
            clean(theme).orElse(null),
            List.of(),
            written.orElse(null),
            null,
            Policy.Validity.UNKNOWN,
            null,
            text));
  }

  private Optional<String> address() throws UnreadableDocumentException {
    Optional<String> given = clean(url);
    if (given.isEmpty()) {
      return given;
    }
    if (!isWebAddress(given.get())) {
      throw new UnreadableDocumentException("网址（url）不是 http 或 https 地址");
    }
    return given;
  }

  /** Whether residents may be sent there. */
  static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return text.length() <= MAX_URL_LENGTH
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String site(String address) {
    String host = URI.create(address).getHost();
    return "www.gov.cn".equals(host) || "gov.cn".equals(host) ? "中国政府网" : host;
  }

  private static Optional<LocalDate> day(String what, @Nullable String text)
      throws UnreadableDocumentException {
    Optional<String> given = clean(text);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(given.get());
    if (!day.lookingAt()) {
      throw new UnreadableDocumentException(what + "看不懂：" + given.get() + "（应如 2026-01-31）");
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      throw new UnreadableDocumentException(what + "没有这一天：" + given.get(), e);
    }
  }

  private static Optional<String> clean(@Nullable String text) {
    return Optional.ofNullable(text).map(TextBlocks::squeeze).filter(word -> !word.isEmpty());
  }
}
