package org.suoma.county.tables;

import java.util.List;

/**
 * How a sheet is laid out.
 *
 * @param above lines above the table, its title among them
 * @param headings the columns
 * @param rows the rows, merged cells filled up
 * @param below notes below the table
 * @param blankRows how many rows between heading and end have nothing in them
 * @param undivided whether a number stands in cells merged over several rows, and is given once
 */
record Layout(
    List<Line> above,
    List<Heading> headings,
    List<Row> rows,
    List<Line> below,
    int blankRows,
    boolean undivided) {

  Layout {
    above = List.copyOf(above);
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    below = List.copyOf(below);
  }

  List<String> words() {
    return headings.stream().map(Heading::words).toList();
  }
}
