package org.suoma.county.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.County;

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
 */
public record Documents(
    @Nullable County county,
    @Nullable Catalog catalog,
    @Nullable InterfaceTranslations translations,
    @Nullable Intake intake,
    @Nullable Workdays workdays,
    @Nullable KeptFile kept,
    @Nullable String medium,
    List<Document> entries) {

  /** Copies the entries. */
  public Documents {
    entries = List.copyOf(entries);
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
