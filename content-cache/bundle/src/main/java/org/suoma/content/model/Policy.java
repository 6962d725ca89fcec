package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy document, law or regulation, with the document head that the counties' catalogs use.
 *
 * @param documentNumber 文号, e.g. {@code 索府发〔2026〕3号}; null for laws
 * @param indexNumber 索引号, free text; null if none was given
 * @param issuer 发文机关
 * @param theme 主题分类, levels divided by {@code \}
 * @param features 特色分类, the county's own classes such as {@code 助老惠残}
 * @param writtenOn 成文日期
 * @param effectiveOn 施行日期
 * @param validity whether it is in force
 * @param repealedBy what repealed or replaced it, in words; null while in force
 * @param text its text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Policy(
    @Nullable String documentNumber,
    @Nullable String indexNumber,
    String issuer,
    @Nullable String theme,
    List<String> features,
    @Nullable LocalDate writtenOn,
    @Nullable LocalDate effectiveOn,
    Validity validity,
    @Nullable String repealedBy,
    List<Block> text)
    implements EntryBody {

  /** Copies the lists. */
  public Policy {
    features = Lists.copyOrEmpty(features);
    text = Lists.copyOrEmpty(text);
  }

  /** 有效性: whether a document is in force. */
  public enum Validity {
    IN_FORCE("有效"),
    EXPIRED("失效"),
    REPEALED("废止"),
    PARTLY_EXPIRED("部分失效"),
    /** The source does not say; shown as such, never as valid. */
    UNKNOWN("有效性未标注");

    private final String label;

    Validity(String label) {
      this.label = label;
    }

    /** The Han word on the badge. */
    public String label() {
      return label;
    }
  }
}
