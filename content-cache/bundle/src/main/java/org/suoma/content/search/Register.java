package org.suoma.content.search;

import java.util.List;
import org.suoma.content.model.EntryType;

/** All entries of one type, to be looked through from several sides. */
public enum Register {
  POLICIES(EntryType.POLICY),
  INTERPRETATIONS(EntryType.INTERPRETATION),
  GUIDES(EntryType.GUIDE),
  DECISIONS(EntryType.DECISION),
  GAZETTES(EntryType.GAZETTE),
  TABLES(EntryType.TABLE),
  JOBS(EntryType.JOB),
  PEOPLE(EntryType.PERSON),
  PLACES(EntryType.PLACE);

  private final EntryType type;

  Register(EntryType type) {
    this.type = type;
  }

  /** What is in it. */
  public EntryType type() {
    return type;
  }

  /** From which sides it is looked through, in display order. */
  public List<Facet> facets() {
    return switch (this) {
      case POLICIES ->
          List.of(
              Facet.KIND,
              Facet.ISSUER,
              Facet.THEME,
              Facet.FEATURE,
              Facet.YEAR,
              Facet.AUDIENCE,
              Facet.VALIDITY);
      case INTERPRETATIONS -> List.of(Facet.LIFE_STAGE, Facet.FORM, Facet.UNIT, Facet.YEAR);
      case GUIDES -> List.of(Facet.AUDIENCE, Facet.UNIT);
      case DECISIONS -> List.of(Facet.UNIT, Facet.YEAR);
      case GAZETTES -> List.of(Facet.YEAR);
      case TABLES -> List.of(Facet.AREA, Facet.TABLE_KIND, Facet.ITEM, Facet.PERIOD);
      case JOBS -> List.of(Facet.JOB_KIND, Facet.AREA);
      case PEOPLE -> List.of(Facet.POST, Facet.AREA);
      case PLACES -> List.of(Facet.PLACE_KIND, Facet.AREA);
    };
  }
}
