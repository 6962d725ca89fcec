package org.suoma.county.checking.finding;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the places of one finding. Of one thread. */
public final class Places {

  private static final int SHOWN = 3;

  private final Set<String> first = new LinkedHashSet<>();
  private int count;
  private String context = "";

  /** Adds a place, with the text around it. */
  public void add(String where, String around) {
    if (count == 0) {
      context = around;
    }
    if (first.size() < SHOWN) {
      first.add(where);
    }
    count++;
  }

  /** The text around the first place. */
  public String firstContext() {
    return context;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The first places, and how many there are in all. */
  public String inWords() {
    String named = first.stream().collect(Collectors.joining("、"));
    return count > first.size() ? named + "等，共 %d 处".formatted(count) : named;
  }
}
