package org.suoma.county.translating.text;

import java.util.List;

/**
 * A part of the county's texts that translators work through: a screen, a column, an entry.
 *
 * @param kind what sort of part
 * @param name the screen's name, the column's or the entry's id; empty for the others
 */
public record TextPlace(Kind kind, String name) {

  /** All of the county's texts. */
  public static final TextPlace ALL = new TextPlace(Kind.ALL, "");

  private static final String ENTRY = "entry/";

  /** The sorts of parts. */
  public enum Kind {
    ALL,
    SCREEN,
    COUNTY,
    CATALOG,
    COLUMN,
    ENTRY
  }

  /** The smallest part that a text belongs to. */
  public static TextPlace of(TranslationUnit unit) {
    return switch (unit.context().part()) {
      case INTERFACE -> new TextPlace(Kind.SCREEN, unit.context().places().get(0));
      case COUNTY -> new TextPlace(Kind.COUNTY, "");
      case CATALOG -> new TextPlace(Kind.CATALOG, "");
      case ENTRIES -> new TextPlace(Kind.ENTRY, entry(unit.id()));
    };
  }

  /** The part with this code, as {@link #code} gives it; all texts for any other. */
  public static TextPlace parse(String code) {
    int slash = code.indexOf('/');
    String kind = slash < 0 ? code : code.substring(0, slash);
    String name = slash < 0 ? "" : code.substring(slash + 1);
    return List.of(Kind.values()).stream()
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(known -> new TextPlace(known, name))
        .orElse(ALL);
  }

  /** Stands for it in an address, e.g. {@code COLUMN/policies}. */
  public String code() {
    return name.isEmpty() ? kind.name() : kind.name() + "/" + name;
  }

  /** Whether a text belongs to it. */
  public boolean includes(TranslationUnit unit) {
    Context context = unit.context();
    return switch (kind) {
      case ALL -> true;
      case SCREEN -> context.part() == Context.Part.INTERFACE && context.places().contains(name);
      case COUNTY -> context.part() == Context.Part.COUNTY;
      case CATALOG -> context.part() == Context.Part.CATALOG;
      case COLUMN -> context.part() == Context.Part.ENTRIES && context.places().contains(name);
      case ENTRY -> unit.id().startsWith(ENTRY + name + "/");
    };
  }

  private static String entry(String unit) {
    return unit.substring(ENTRY.length(), unit.indexOf('/', ENTRY.length()));
  }
}
