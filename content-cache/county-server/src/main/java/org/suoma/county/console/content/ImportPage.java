package org.suoma.county.console.content;

import io.undertow.server.HttpServerExchange;
import java.util.List;
import java.util.Optional;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Section;
import org.suoma.county.console.page.Uploads;
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
    show(exchange, session, ImportView.Step.first());
  }

  /** Shows the form below what came of the last step. */
  void show(HttpServerExchange exchange, ConsoleSession session, ImportView.Step step) {
    templates.page(
        exchange,
        "import.jte",
        new ImportView(
            frames.frame("导入", Section.IMPORT, session),
            Importer.formats(),
            services.shelf().catalog().map(ImportPage::choices).orElse(List.of()),
            Uploads.MAX_BYTES / MEGABYTE,
            step));
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
