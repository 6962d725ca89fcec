package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.County;
import org.suoma.content.model.Unit;
import org.suoma.content.search.Facet;
import org.suoma.content.search.FacetedList;

/**
 * What stands on a register's page, with the addresses of what is next to it.
 *
 * @param holding which register
 * @param county names its units and areas
 * @param chosen the values chosen so far
 * @param more the facet all of whose values are shown; null: the first few of each
 * @param page counts from 0
 * @param list the entries
 */
public record RegisterView(
    Holding holding,
    County county,
    Map<Facet, String> chosen,
    @Nullable Facet more,
    int page,
    FacetedList list) {

  static final int PER_PAGE = 8;
  static final int MOST_PAGES = 1_000;

  /** Values shown of each facet, so that the entries begin on the first screen. */
  private static final int FIRST_FEW = 5;

  private static final int FIRST_FEW_OF_MANY_FACETS = 3;
  private static final int MANY_FACETS = 5;

  /** Copies what was chosen. */
  public RegisterView {
    Map<Facet, String> copy = new EnumMap<>(Facet.class);
    copy.putAll(chosen);
    chosen = copy;
  }

  /** Facets that still divide the entries: not chosen, and with two values or more. */
  public List<Facet> open() {
    return holding.register().facets().stream()
        .filter(facet -> !chosen.containsKey(facet))
        .filter(facet -> list.values().getOrDefault(facet, List.of()).size() > 1)
        .toList();
  }

  /** What a resident reads for a value. */
  public String label(Facet facet, String value) {
    return switch (facet) {
      case UNIT -> county.unit(value).map(Unit::name).orElse(value);
      case AREA -> county.area(value).map(area -> area.name().zh()).orElse(value);
      default -> value;
    };
  }

  /** The values shown of a facet. */
  public List<FacetedList.Value> values(Facet facet) {
    List<FacetedList.Value> all = list.values().getOrDefault(facet, List.of());
    int few =
        holding.register().facets().size() >= MANY_FACETS ? FIRST_FEW_OF_MANY_FACETS : FIRST_FEW;
    return facet == more || all.size() <= few ? all : all.subList(0, few);
  }

  /** How many values of a facet are not shown. */
  public int hidden(Facet facet) {
    return list.values().getOrDefault(facet, List.of()).size() - values(facet).size();
  }

  /** How many pages there are. */
  public int pages() {
    return (list.total() + PER_PAGE - 1) / PER_PAGE;
  }

  /** The address with one value more. */
  public String with(Facet facet, String value) {
    Map<Facet, String> next = new EnumMap<>(Facet.class);
    next.putAll(chosen);
    next.put(facet, value);
    return address(next, "");
  }

  /** The address with one value less. */
  public String without(Facet facet) {
    Map<Facet, String> next = new EnumMap<>(Facet.class);
    next.putAll(chosen);
    next.remove(facet);
    return address(next, "");
  }

  /** The address with all values of a facet. */
  public String showing(Facet facet) {
    return address(chosen, "more=" + facet.key());
  }

  /** The address of a page. */
  public String at(int otherPage) {
    return address(chosen, "page=" + otherPage);
  }

  private String address(Map<Facet, String> values, String last) {
    StringBuilder address = new StringBuilder(holding.path());
    char before = '?';
    for (Map.Entry<Facet, String> value : values.entrySet()) {
      address.append(before).append(value.getKey().key()).append('=');
      address.append(URLEncoder.encode(value.getValue(), UTF_8));
      before = '&';
    }
    return last.isEmpty() ? address.toString() : address.append(before).append(last).toString();
  }
}
