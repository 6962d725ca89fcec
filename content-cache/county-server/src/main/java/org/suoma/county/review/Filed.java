package org.suoma.county.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;

/**
 * Where an entry is filed, as far as it is written.
 *
 * @param unit id of its unit; empty if none is chosen
 * @param columns ids of its columns
 */
record Filed(String unit, List<String> columns) {

  private static final JsonMapper JSON = new JsonMapper();

  Filed {
    columns = List.copyOf(columns);
  }

  static Filed in(byte[] entry) {
    try {
      JsonNode filing = JSON.readTree(entry).path("filing");
      return new Filed(
          filing.path("unit").asText(""),
          StreamSupport.stream(filing.path("columns").spliterator(), false)
              .map(JsonNode::asText)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the database holds broken JSON", e);
    }
  }

  /** For each column the column itself and all those above it. */
  List<Set<String>> lineages(Optional<Catalog> catalog) {
    return columns.stream().map(column -> lineage(column, catalog)).toList();
  }

  private static Set<String> lineage(String column, Optional<Catalog> catalog) {
    Set<String> line = new HashSet<>();
    @Nullable String next = column;
    while (next != null && line.add(next)) {
      String here = next;
      next = catalog.flatMap(known -> known.column(here)).map(Column::parent).orElse(null);
    }
    return line;
  }
}
