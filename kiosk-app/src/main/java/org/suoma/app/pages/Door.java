package org.suoma.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.suoma.app.language.Phrase;
import org.suoma.content.search.Facet;

/**
 * A large button from a column's page to a page that shows the same better.
 *
 * @param address below the token
 * @param icon name of its picture
 * @param label what a resident reads
 */
public record Door(String address, String icon, Phrase label) {

  /** More would not fit on the button. */
  private static final int MOST_SIDES = 4;

  static List<Door> of(String column) {
    List<Door> doors = new ArrayList<>();
    if (column.equals("villages")) {
      doors.add(new Door("villages", "villages", Phrase.of("先选您的村")));
    }
    if (column.equals("people-places") || column.equals("places-halls")) {
      doors.add(new Door("map", "people-places", Phrase.of("在地图上找")));
    }
    if (column.equals("people-places")) {
      doors.add(new Door("phones", "phone", Phrase.of("各单位咨询电话")));
    }
    if (column.equals("policies-interpretations")) {
      doors.add(new Door("life", "staff", Phrase.of("按人生和企业阶段找解读")));
    }
    for (Holding holding : Holding.values()) {
      if (holding.hasDoorIn(column)) {
        doors.add(
            new Door(
                holding.path(),
                "search",
                Phrase.of("{0}：按{1}筛选", holding.title(), sides(holding))));
      }
    }
    if (column.equals("opinions")) {
      doors.add(new Door("speak", "opinions", Phrase.of("写给政府：办不成的事、咨询、意见")));
    }
    if (column.equals("disclosure")) {
      doors.add(new Door("apply", "disclosure", Phrase.of("申请公开一条信息")));
    }
    if (column.equals("opinions") || column.equals("disclosure")) {
      doors.add(new Door("state", "search", Phrase.of("查办到哪一步")));
    }
    if (column.equals("policies")) {
      doors.add(new Door("libraries", "policies", Phrase.of("国家和省级政策库")));
    }
    return doors;
  }

  private static Phrase sides(Holding holding) {
    List<String> labels =
        holding.register().facets().stream().limit(MOST_SIDES).map(Facet::label).toList();
    String places =
        IntStream.range(0, labels.size())
            .mapToObj(number -> "{" + number + "}")
            .collect(Collectors.joining("、"));
    return Phrase.of(places, labels.toArray());
  }
}
