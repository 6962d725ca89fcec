package org.suoma.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.search.Surname;

/**
 * One page of a table, so that a table of any length can be read; by surname where it lists people.
 *
 * @param columns column heads
 * @param rows this page's rows
 * @param initials first letters of the surnames with how many rows each has; empty if the table
 *     lists nobody or is short
 * @param initial the chosen letter; empty if none
 * @param total how many rows there are under it
 * @param page counts from 0
 */
public record TableView(
    List<String> columns,
    List<List<String>> rows,
    SortedMap<String, Integer> initials,
    String initial,
    int total,
    int page) {

  static final int PER_PAGE = 40;

  /** With fewer rows than these nobody needs a letter. */
  private static final int SHORT = 12;

  private static final Pattern NAMES = Pattern.compile("户主|姓名|申请人|领取人|对象");

  /** Copies all. */
  public TableView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    initials = new TreeMap<>(initials);
  }

  static TableView of(DisclosureTable table, String initial, int page) {
    int names = namesColumn(table);
    SortedMap<String, Integer> initials = new TreeMap<>();
    List<List<String>> rows = table.rows();
    if (names >= 0 && rows.size() >= SHORT) {
      List<List<String>> chosen = new ArrayList<>();
      for (List<String> row : rows) {
        String letter = Surname.initial(row.get(names));
        initials.merge(letter, 1, Integer::sum);
        if (letter.equals(initial)) {
          chosen.add(row);
        }
      }
      if (initials.containsKey(initial)) {
        rows = chosen;
      }
    }
    int from = Math.min(page * PER_PAGE, rows.size());
    return new TableView(
        table.columns(),
        rows.subList(from, Math.min(from + PER_PAGE, rows.size())),
        initials,
        initials.containsKey(initial) ? initial : "",
        rows.size(),
        page);
  }

  private static int namesColumn(DisclosureTable table) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (NAMES.matcher(table.columns().get(i)).find()) {
        return i;
      }
    }
    return -1;
  }

  /** How many pages there are. */
  public int pages() {
    return (total + PER_PAGE - 1) / PER_PAGE;
  }
}
