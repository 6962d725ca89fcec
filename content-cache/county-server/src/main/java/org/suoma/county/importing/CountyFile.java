package org.suoma.county.importing;

import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.County;

/** One of the county's own files beside its entries, as it was read. */
sealed interface CountyFile {

  /** Which it is. */
  OwnFile kind();

  /** The county itself. */
  record Description(County county) implements CountyFile {
    @Override
    public OwnFile kind() {
      return OwnFile.COUNTY;
    }
  }

  /** Its columns. */
  record Columns(Catalog catalog) implements CountyFile {
    @Override
    public OwnFile kind() {
      return OwnFile.CATALOG;
    }
  }

  /** The interface in Yi and in speech. */
  record Interface(InterfaceTranslations translations) implements CountyFile {
    @Override
    public OwnFile kind() {
      return OwnFile.INTERFACE;
    }
  }

  /** What is taken in at the kiosks. */
  record Services(Intake intake) implements CountyFile {
    @Override
    public OwnFile kind() {
      return OwnFile.INTAKE;
    }
  }

  /** Which days are worked. */
  record Days(Workdays workdays) implements CountyFile {
    @Override
    public OwnFile kind() {
      return OwnFile.WORKDAYS;
    }
  }

  /**
   * A file that the county keeps for itself and never publishes.
   *
   * @param kind which it is
   * @param name in the database
   * @param json its content
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Kept(OwnFile kind, String name, byte[] json) implements CountyFile {}
}
