package org.suoma.content.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Where an entry is filed and for whom: what lists, facets and filters work on.
 *
 * @param columns ids of the catalog columns it stands in; at least one
 * @param unit id of the responsible unit ({@link Unit})
 * @param publishedOn date of publication (发布日期)
 * @param areas area codes (GB/T 2260 and below) it concerns; empty means the whole county
 * @param audiences groups it is meant for, e.g. {@code 老年人}
 * @param keywords further words that residents search by
 */
public record Filing(
    List<String> columns,
    String unit,
    LocalDate publishedOn,
    List<String> areas,
    List<String> audiences,
    List<String> keywords) {

  /** Copies the lists; absent lists are empty. */
  public Filing {
    if (columns == null || columns.isEmpty()) {
      throw new IllegalArgumentException("filing.columns: an entry stands in at least one column");
    }
    columns = List.copyOf(columns);
    areas = Lists.copyOrEmpty(areas);
    audiences = Lists.copyOrEmpty(audiences);
    keywords = Lists.copyOrEmpty(keywords);
  }
}
