package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice, announcement, open-day invitation or call for opinions.
 *
 * @param kind e.g. {@code 通知}, {@code 公告}, {@code 政府开放日}, {@code 意见征集}
 * @param from first day it matters; null if at once
 * @param until last day it matters; null if open
 * @param where where to go; null if nowhere
 * @param text its text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
    String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String where,
    List<Block> text)
    implements EntryBody {

  /** Copies the text. */
  public Notice {
    text = Lists.copyOrEmpty(text);
  }
}
