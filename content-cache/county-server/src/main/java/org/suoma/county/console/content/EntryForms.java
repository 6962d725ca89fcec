package org.suoma.county.console.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.model.County;
import org.suoma.county.editing.EntryForm;
import org.suoma.county.editing.FieldLabels;
import org.suoma.county.editing.FormChoices;
import org.suoma.county.editing.FormField.Option;
import org.suoma.county.storage.content.ContentShelf;

/** Forms of entries with what the county has now to choose from. Threads share one. */
final class EntryForms {

  private final ContentShelf shelf;
  private final FieldLabels labels = FieldLabels.bundled();
  private final JsonMapper json = new JsonMapper();

  EntryForms(ContentShelf shelf) {
    this.shelf = shelf;
  }

  /** Forms by the county and the catalog as they are now. */
  EntryForm now() {
    Optional<County> county = shelf.county();
    return new EntryForm(
        labels,
        new FormChoices(
            county.map(County::units).orElse(List.of()).stream()
                .map(unit -> new Option(unit.id(), unit.name(), null))
                .toList(),
            shelf.catalog().map(Catalog::columns).orElse(List.of()).stream()
                .filter(column -> column.kind() == Column.Kind.OWN)
                .map(column -> new Option(column.id(), path(column), column.rule()))
                .toList(),
            county.map(County::areas).orElse(List.of()).stream()
                .map(area -> new Option(area.code(), area.name().zh(), null))
                .toList()));
  }

  /** A column under the names of those above it. */
  private String path(Column column) {
    Catalog catalog = shelf.catalog().orElseThrow();
    return column.parent() == null
        ? column.name().zh()
        : catalog
            .column(column.parent())
            .filter(above -> !above.id().equals(column.id()))
            .map(above -> above.name().zh() + " › " + column.name().zh())
            .orElse(column.name().zh());
  }

  /** The publication rules of the columns that an entry stands in. */
  List<String> rules(JsonNode entry) {
    Optional<Catalog> catalog = shelf.catalog();
    return StreamSupport.stream(entry.at("/filing/columns").spliterator(), false)
        .flatMap(id -> catalog.flatMap(known -> known.column(id.asText())).stream())
        .filter(column -> column.rule() != null || column.updateDays() > 0)
        .map(
            column ->
                column.name().zh()
                    + "："
                    + Objects.requireNonNullElse(column.rule(), "")
                    + (column.updateDays() > 0
                        ? "（至少每 %d 天更新一次）".formatted(column.updateDays())
                        : ""))
        .toList();
  }

  /** What is written, as a tree. */
  ObjectNode tree(byte[] written) {
    try {
      return (ObjectNode) json.readTree(written);
    } catch (IOException e) {
      throw new UncheckedIOException("the database holds a broken revision", e);
    }
  }

  /** A tree as it is kept. */
  byte[] bytes(JsonNode tree) {
    try {
      return json.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }
}
