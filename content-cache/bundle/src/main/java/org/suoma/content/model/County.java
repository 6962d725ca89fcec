package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The county, file {@code county.json} of a release.
 *
 * @param code 6 digits (GB/T 2260)
 * @param name e.g. {@code 索玛县}
 * @param zone what the kiosk calls itself, e.g. {@code 索玛县政务公开专区}
 * @param fictional true for sample data; every page then says so
 * @param units its units
 * @param areas its townships, streets and villages
 * @param synonyms groups of words that mean the same to residents, such as 低保 and 最低生活保障; each of
 *     two or more
 * @param lifeStages the stages of life by which interpretations are found, persons' and
 *     enterprises'
 * @param libraries public libraries of policies above the county's, offered to phones
 * @param map path below {@code media/} of the county's map, GeoJSON (RFC 7946); null if it has none
 * @param receiptsPerVisit how many receipts one visit may print; null for no limit
 * @param sheetsPerVisit how many pages of A4 one visit may print; null for no limit
 * @param showsYiDrafts whether Yi texts that nobody has reviewed are shown, marked as such; null:
 *     only reviewed ones are shown
 * @param online sites of other organs that the kiosk may open; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record County(
    String code,
    Text name,
    Text zone,
    boolean fictional,
    List<Unit> units,
    List<Area> areas,
    List<List<String>> synonyms,
    List<LifeStages> lifeStages,
    List<PolicyLink> libraries,
    @Nullable String map,
    @Nullable Integer receiptsPerVisit,
    @Nullable Integer sheetsPerVisit,
    @Nullable Boolean showsYiDrafts,
    @Nullable OnlineServices online) {

  /** Copies the lists. */
  public County {
    units = Lists.copyOrEmpty(units);
    areas = Lists.copyOrEmpty(areas);
    synonyms = Lists.copyOrEmpty(synonyms).stream().map(List::copyOf).toList();
    lifeStages = Lists.copyOrEmpty(lifeStages);
    libraries = Lists.copyOrEmpty(libraries);
    if (receiptsPerVisit != null && receiptsPerVisit < 1) {
      throw new IllegalArgumentException("county.receiptsPerVisit：应为 1 或更多，现为 " + receiptsPerVisit);
    }
    if (sheetsPerVisit != null && sheetsPerVisit < 1) {
      throw new IllegalArgumentException("county.sheetsPerVisit：应为 1 或更多，现为 " + sheetsPerVisit);
    }
    for (List<String> group : synonyms) {
      if (group.size() < 2 || group.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("county.synonyms：每组要有两个或更多的词，现为 " + group);
      }
    }
  }

  /** The same county with these units. */
  public County with(List<Unit> others) {
    return new County(
        code,
        name,
        zone,
        fictional,
        others,
        areas,
        synonyms,
        lifeStages,
        libraries,
        map,
        receiptsPerVisit,
        sheetsPerVisit,
        showsYiDrafts,
        online);
  }

  /** The sites of other organs that the kiosk may open. */
  public OnlineServices onlineServices() {
    return online == null ? OnlineServices.none() : online;
  }

  /** The unit with this id. */
  public Optional<Unit> unit(String id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** The area with this code. */
  public Optional<Area> area(String code) {
    return areas.stream().filter(area -> area.code().equals(code)).findFirst();
  }

  /**
   * Stages of one kind of life, in order.
   *
   * @param of whose life, e.g. {@code 个人}
   * @param stages e.g. {@code 出生}, {@code 入学}
   */
  public record LifeStages(String of, List<String> stages) {
    /** Copies the stages. */
    public LifeStages {
      stages = Lists.copyOrEmpty(stages);
    }
  }

  /**
   * A library of policies elsewhere.
   *
   * @param name e.g. {@code 国务院政策文件库}
   * @param url its public address
   */
  public record PolicyLink(String name, String url) {}
}
