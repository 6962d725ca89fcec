package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that a village or unit must show: subsidies, village finance, village affairs. Names and
 * numbers of persons are masked by the county before publication.
 *
 * @param kind e.g. {@code 补贴发放}, {@code 村级财务}
 * @param village the village's name; null if it is not a village's
 * @param item the subsidy or matter
 * @param period e.g. {@code 2026年10月}
 * @param columns column heads
 * @param rows cells, row by row; each row has as many cells as there are heads
 * @param supervisionPhone 监督电话
 * @param publicUntil last day of the disclosure; afterwards on request only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosureTable(
    String kind,
    @Nullable String village,
    String item,
    String period,
    List<String> columns,
    List<List<String>> rows,
    @Nullable String supervisionPhone,
    @Nullable LocalDate publicUntil)
    implements EntryBody {

  /** Copies the cells and refuses a row of another width. */
  public DisclosureTable {
    columns = Lists.copyOrEmpty(columns);
    rows = Lists.copyOrEmpty(rows).stream().map(List::copyOf).toList();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() != columns.size()) {
        throw new IllegalArgumentException(
            "table row %d has %d cells, the head has %d"
                .formatted(i + 1, rows.get(i).size(), columns.size()));
      }
    }
  }

  @Override
  public List<Block> text() {
    return List.of(new Block.Grid(columns, rows));
  }
}
