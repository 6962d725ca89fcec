package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.Importer;

/** The form for files to import. */
final class ImportPage implements ConsolePage {

  private static final long MEGABYTE = 1_000_000;

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  ImportPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    show(exchange, session, null, null);
  }

  /** Shows the form below a report or a refusal. */
  void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      @Nullable ImportReport report,
      @Nullable String refusal) {
    templates.page(
        exchange,
        "import.jte",
        new ImportView(
            frames.frame("导入", Section.IMPORT, session),
            Importer.formats(),
            services.shelf().catalog().map(ImportPage::choices).orElse(List.of()),
            Uploads.MAX_BYTES / MEGABYTE,
            report,
            refusal));
  }

  private static List<ImportView.Choice> choices(Catalog catalog) {
    return catalog.columns().stream()
        .filter(column -> column.kind() == Column.Kind.OWN)
        .map(column -> new ImportView.Choice(column.id(), label(catalog, column)))
        .toList();
  }

  private static String label(Catalog catalog, Column column) {
    Optional<Column> above = Optional.ofNullable(column.parent()).flatMap(catalog::column);
    return above.map(parent -> parent.name().zh() + " › ").orElse("") + column.name().zh();
  }
}
