package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A Yi string copied from a named source; nobody composes Yi text in this product.
 *
 * @param text the Yi string, exactly as in the source
 * @param source where it was copied from, e.g. {@code Unicode CLDR 48.2.0 locale ii}
 * @param licence the licence under which it may be shipped
 * @param review who approved it and when; null while it is a draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourcedYi(String text, String source, String licence, @Nullable Review review) {

  /** A text that nobody has reviewed yet. */
  public static SourcedYi draft(String text, String source, String licence) {
    return new SourcedYi(text, source, licence, null);
  }

  /** Whether nobody has approved it yet. */
  @JsonIgnore
  public boolean isDraft() {
    return review == null;
  }
}
