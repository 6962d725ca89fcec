package org.suoma.county.translating.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where residents meet a text.
 *
 * @param part which part of the county's texts it belongs to
 * @param places the screen's name, or the ids of the columns that the entry stands in
 * @param words the same for translators, e.g. {@code 首页} or {@code 高龄津贴（办事服务）}
 * @param picture name of the screen's picture; null if there is none
 */
public record Context(Part part, List<String> places, String words, @Nullable String picture) {

  /** Copies the places. */
  public Context {
    places = List.copyOf(places);
  }

  /** The parts of a county's texts. */
  public enum Part {
    INTERFACE,
    ENTRIES,
    CATALOG,
    COUNTY
  }
}
