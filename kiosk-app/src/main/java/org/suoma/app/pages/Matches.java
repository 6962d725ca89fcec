package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.suoma.content.search.FacetedList;
import org.suoma.content.search.Listing;

/**
 * What stands on the page of 政策找人.
 *
 * @param known all audiences that something is meant for
 * @param chosen those that were tapped
 * @param page counts from 0
 * @param total how many entries there are for them
 * @param matches those of this page
 */
public record Matches(
    List<FacetedList.Value> known, List<String> chosen, int page, int total, List<Match> matches) {

  static final int PER_PAGE = 8;

  /** Copies all. */
  public Matches {
    known = List.copyOf(known);
    chosen = List.copyOf(chosen);
    matches = List.copyOf(matches);
  }

  /** Whether more pages follow. */
  public boolean hasMore() {
    return (page + 1) * PER_PAGE < total;
  }

  /** The address after a tap on an audience: with it, or without it if it was chosen. */
  public String toggled(String who) {
    List<String> next = new ArrayList<>(chosen);
    if (!next.remove(who)) {
      next.add(who);
    }
    return address(next, 0);
  }

  /** The address of another page. */
  public String at(int otherPage) {
    return address(chosen, otherPage);
  }

  private static String address(List<String> audiences, int page) {
    StringBuilder address = new StringBuilder("match");
    char before = '?';
    for (String who : audiences) {
      address.append(before).append("who=").append(URLEncoder.encode(who, UTF_8));
      before = '&';
    }
    return page == 0
        ? address.toString()
        : address.append(before).append("page=" + page).toString();
  }

  /**
   * Something that is meant for whoever asked.
   *
   * @param listing what
   * @param why which of the chosen audiences it is meant for
   */
  public record Match(Listing listing, List<String> why) {}
}
