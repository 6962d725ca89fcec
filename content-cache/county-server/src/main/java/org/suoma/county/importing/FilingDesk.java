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
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.model.County;
import org.suoma.content.model.Text;
import org.suoma.content.model.Unit;

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
