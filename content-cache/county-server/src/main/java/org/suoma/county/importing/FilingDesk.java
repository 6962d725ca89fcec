package org.suoma.county.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Area;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.model.County;
import org.suoma.content.model.Text;
import org.suoma.content.model.Unit;
import org.suoma.county.tables.CatalogLine;

/**
 * Finds units and columns for documents from elsewhere during one import, and adds those that the
 * county lacks. One thread.
 */
final class FilingDesk {

  private final LocalDate today;
  private final @Nullable String chosenColumn;
  private County county;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  FilingDesk(
      LocalDate today,
      @Nullable String chosenColumn,
      Optional<County> county,
      Optional<Catalog> catalog) {
    this.today = today;
    this.chosenColumn = chosenColumn;
    this.county = county.orElseGet(FilingDesk::unnamedCounty);
    catalog.ifPresent(known -> known.columns().forEach(column -> columns.put(column.id(), column)));
  }

  /** Stands in until the county's own description is imported; the overview asks for it. */
  private static County unnamedCounty() {
    return new County(
        Importer.UNKNOWN_COUNTY_CODE,
        Text.han("未设置县名"),
        Text.han("政务公开专区"),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null);
  }

  LocalDate today() {
    return today;
  }

  County county() {
    return county;
  }

  Catalog catalog() {
    return new Catalog(List.copyOf(columns.values()));
  }

  boolean hasColumn(String id) {
    return columns.containsKey(id);
  }

  /** The id of the unit of this name; a new unit if there is none. */
  String unit(String name) {
    return county.units().stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .map(Unit::id)
        .orElseGet(() -> addUnit(name));
  }

  /** The name of a unit, or its id where the county does not know it. */
  String unitName(String id) {
    return county.unit(id).map(Unit::name).orElse(id);
  }

  /** The id of the column for documents of this kind. */
  String column(DefaultColumn kind) {
    if (chosenColumn != null) {
      return chosenColumn;
    }
    if (!columns.containsKey(kind.id())) {
      columns.computeIfAbsent(kind.root().id(), id -> own(id, kind.root().label(), null));
      columns.put(kind.id(), own(kind.id(), kind.label(), kind.root().id()));
    }
    return kind.id();
  }

  /**
   * Codes of a village of this name and of the township above it; empty unless it is the only one.
   */
  List<String> areas(@Nullable String village) {
    List<Area> named =
        county.areas().stream()
            .filter(
                area -> area.level() == Column.Level.VILLAGE && area.name().zh().equals(village))
            .toList();
    return named.size() != 1
        ? List.of()
        : Stream.of(named.get(0).parent(), named.get(0).code())
            .flatMap(Stream::ofNullable)
            .toList();
  }

  /**
   * Adds a column, with those above it that there are not, or changes the one of this name: what
   * the line says replaces what was there, what it leaves open stays.
   */
  void add(CatalogLine line) {
    String parent = null;
    String path = "";
    for (String name : line.path()) {
      path = path.isEmpty() ? name : path + "\n" + name;
      String above = parent;
      String id =
          columns.values().stream()
              .filter(column -> Objects.equals(column.parent(), above))
              .filter(column -> column.name().zh().equals(name))
              .findFirst()
              .map(Column::id)
              .orElse(StableId.of("column", path));
      columns.putIfAbsent(id, own(id, name, above));
      parent = id;
    }
    if (parent != null) {
      Column before = Objects.requireNonNull(columns.get(parent));
      columns.put(
          parent,
          new Column(
              before.id(),
              before.name(),
              before.parent(),
              before.kind(),
              before.target(),
              line.levels().isEmpty() ? before.levels() : line.levels(),
              line.owner() == null ? before.owner() : unit(line.owner()),
              line.updateDays() == 0 ? before.updateDays() : line.updateDays(),
              line.rule() == null ? before.rule() : line.rule()));
    }
  }

  /** Takes a new description of the county; units that entries still name are kept. */
  void replace(County fresh, Set<String> usedUnits) {
    List<Unit> units = new ArrayList<>(fresh.units());
    county.units().stream()
        .filter(unit -> usedUnits.contains(unit.id()) && fresh.unit(unit.id()).isEmpty())
        .forEach(units::add);
    county = fresh.with(units);
  }

  /** Takes a new catalog; columns that entries still stand in are kept with those above them. */
  void replace(Catalog fresh, Set<String> usedColumns) {
    Map<String, Column> before = new LinkedHashMap<>(columns);
    Set<String> kept = new HashSet<>();
    usedColumns.forEach(id -> keepWithParents(before, id, kept));
    columns.clear();
    fresh.columns().forEach(column -> columns.put(column.id(), column));
    before.forEach(
        (id, column) -> {
          if (kept.contains(id)) {
            columns.putIfAbsent(id, column);
          }
        });
  }

  private static void keepWithParents(
      Map<String, Column> known, @Nullable String id, Set<String> kept) {
    if (id != null && known.containsKey(id) && kept.add(id)) {
      Column column = Objects.requireNonNull(known.get(id));
      keepWithParents(known, column.parent(), kept);
      keepWithParents(known, column.target(), kept);
    }
  }

  private String addUnit(String name) {
    String id = StableId.of("unit", name);
    List<Unit> units = new ArrayList<>(county.units());
    units.add(new Unit(id, name, ""));
    county = county.with(units);
    return id;
  }

  private static Column own(String id, String label, @Nullable String parent) {
    return new Column(
        id,
        Text.han(label),
        parent,
        Column.Kind.OWN,
        null,
        List.of(Column.Level.COUNTY),
        null,
        0,
        null);
  }
}
