package org.suoma.county.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.county.cases.ReplyCode;

/** The words of notices: templates of the class path with places to be filled in. */
final class NoticeText {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
  private static final String REVIEW_FIRST =
      "如对本答复不服，应当自收到之日起60日内先依法申请行政复议（《中华人民共和国行政复议法》第二十条、第二十三条）；对行政复议决定不服的，再依法提起行政诉讼。";
  private static final String REVIEW_OR_COURT =
      "如对本答复不服，可以自收到之日起60日内依法申请行政复议，或者自收到之日起6个月内依法提起行政诉讼"
          + "（《中华人民共和国行政复议法》第二十条、《中华人民共和国行政诉讼法》第四十六条）。";

  private NoticeText() {}

  /**
   * The paragraphs of a notice.
   *
   * @param values by name of their places
   * @throws IllegalStateException if a place has no value
   */
  static List<String> of(NoticeKind kind, Map<String, String> values) throws IOException {
    String resource = "/notices/" + kind.name().toLowerCase(Locale.ROOT) + ".txt";
    List<String> paragraphs = new ArrayList<>();
    try (InputStream in = NoticeText.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the program lacks " + resource);
      }
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        // A value of several lines makes several paragraphs.
        paragraphs.addAll(filled(line, values).lines().filter(one -> !one.isBlank()).toList());
      }
    }
    return List.copyOf(paragraphs);
  }

  private static String filled(String line, Map<String, String> values) {
    return PLACE
        .matcher(line)
        .replaceAll(
            place -> {
              String value = values.get(place.group(1));
              if (value == null) {
                throw new IllegalStateException("no value for " + place.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }

  /** What was found, as the answer says it. */
  static String finding(ReplyCode code) {
    return switch (code.group()) {
      case DISCLOSED -> "你（单位）申请公开的信息予以公开。";
      case PARTLY -> "你（单位）申请公开的信息可以部分公开，其余部分不予公开。";
      case WITHHELD -> "你（单位）申请公开的信息%s，不予公开。".formatted(withheld(code));
      case UNAVAILABLE -> "你（单位）申请公开的信息无法提供：%s。".formatted(code.label());
      case NOT_PROCESSED -> "该申请属于“%s”，不予处理。".formatted(code.label());
      case OTHER -> code == ReplyCode.OTHER ? "" : code.label() + "。";
    };
  }

  private static String withheld(ReplyCode code) {
    return switch (code) {
      case FORBIDDEN -> "为其他法律、行政法规禁止公开";
      case THIRD_PARTY -> "公开会对第三方合法权益造成损害";
      case SECURITY -> "公开可能危及国家安全、公共安全、经济安全、社会稳定";
      default -> code.label();
    };
  }

  /** What the applicant may do against the answer. */
  static String remedy(ReplyCode code) {
    return code.group() == ReplyCode.Group.WITHHELD || code == ReplyCode.PARTLY
        ? REVIEW_FIRST
        : REVIEW_OR_COURT;
  }
}
