package org.suoma.app.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A large button from a column's page to a page that shows the same better.
 *
 * @param address below the token
 * @param icon name of its picture
 * @param label what a resident reads
 */
public record Door(String address, String icon, String label) {

  static List<Door> of(String column) {
    List<Door> doors = new ArrayList<>();
    if (column.equals("villages")) {
      doors.add(new Door("villages", "villages", "先选您的村"));
    }
    if (column.equals("people-places") || column.equals("places-halls")) {
      doors.add(new Door("map", "people-places", "在地图上找"));
    }
    if (column.equals("people-places")) {
      doors.add(new Door("phones", "phone", "各单位咨询电话"));
    }
    if (column.equals("policies-interpretations")) {
      doors.add(new Door("life", "staff", "按人生和企业阶段找解读"));
    }
    for (Holding holding : Holding.values()) {
      if (holding.hasDoorIn(column)) {
        doors.add(
            new Door(holding.path(), "search", holding.title() + "：按" + sides(holding) + "筛选"));
      }
    }
    if (column.equals("policies")) {
      doors.add(new Door("libraries", "policies", "国家和省级政策库"));
    }
    return doors;
  }

  private static String sides(Holding holding) {
    return String.join(
        "、", holding.register().facets().stream().limit(4).map(facet -> facet.label()).toList());
  }
}
