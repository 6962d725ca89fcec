package org.suoma.county.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.County;
import org.suoma.county.tables.CatalogLine;
import org.suoma.county.tables.TableProblem;
import org.suoma.county.tables.TablesRead;

/**
 * What one file holds.
 *
 * @param county the county, null if the file does not describe it
 * @param catalog the catalog, null if the file is not one
 * @param translations the interface's translations, null if the file does not hold them
 * @param intake what is taken in at the kiosks, null if the file does not say
 * @param workdays the working days, null if the file does not hold them
 * @param kept a file that the county keeps for itself, null if it is none
 * @param medium path below {@code media/} under which the file itself is to stand; null if it is no
 *     medium
 * @param entries the entries in it
 * @param columns columns to add to the catalog or to change in it
 * @param inside media that the file brings inside of it, by their paths below {@code media/}
 * @param problems parts of it that are left out, and why
 * @param remarks what is taken but wants a look, in Chinese
 */
public record Documents(
    @Nullable County county,
    @Nullable Catalog catalog,
    @Nullable InterfaceTranslations translations,
    @Nullable Intake intake,
    @Nullable Workdays workdays,
    @Nullable KeptFile kept,
    @Nullable String medium,
    List<Document> entries,
    List<CatalogLine> columns,
    Map<String, SourceFile> inside,
    List<TableProblem> problems,
    List<String> remarks) {

  /** Copies the lists. */
  public Documents {
    entries = List.copyOf(entries);
    columns = List.copyOf(columns);
    inside = Map.copyOf(inside);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  private Documents(
      @Nullable County county,
      @Nullable Catalog catalog,
      @Nullable InterfaceTranslations translations,
      @Nullable Intake intake,
      @Nullable Workdays workdays,
      @Nullable KeptFile kept,
      @Nullable String medium,
      List<Document> entries) {
    this(
        county,
        catalog,
        translations,
        intake,
        workdays,
        kept,
        medium,
        entries,
        List.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  /** What sheets hold. */
  static Documents of(List<Document> entries, TablesRead read, List<String> remarks) {
    return new Documents(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        entries,
        read.columns(),
        Map.of(),
        read.problems(),
        remarks);
  }

  /** A document with the media inside of it. */
  static Documents of(Document document, Map<String, SourceFile> inside, List<String> remarks) {
    return new Documents(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(document),
        List.of(),
        inside,
        List.of(),
        remarks);
  }

  static Documents of(County county) {
    return new Documents(county, null, null, null, null, null, null, List.of());
  }

  static Documents of(Catalog catalog) {
    return new Documents(null, catalog, null, null, null, null, null, List.of());
  }

  static Documents of(InterfaceTranslations translations) {
    return new Documents(null, null, translations, null, null, null, null, List.of());
  }

  static Documents of(Intake intake) {
    return new Documents(null, null, null, intake, null, null, null, List.of());
  }

  static Documents of(Workdays workdays) {
    return new Documents(null, null, null, null, workdays, null, null, List.of());
  }

  static Documents of(KeptFile kept) {
    return new Documents(null, null, null, null, null, kept, null, List.of());
  }

  static Documents medium(String path) {
    return new Documents(null, null, null, null, null, null, path, List.of());
  }

  static Documents of(List<Document> entries) {
    return new Documents(null, null, null, null, null, null, null, entries);
  }
}
