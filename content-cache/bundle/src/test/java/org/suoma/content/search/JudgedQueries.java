package org.suoma.content.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Queries with the answers that people judged, and how well a ranking does by them. */
public final class JudgedQueries {

  private static final int DEPTH = 10;

  private JudgedQueries() {}

  /** All of them. */
  public static List<Judged> all() throws IOException {
    List<Judged> all = new ArrayList<>();
    Map<String, Integer> grades = Map.of();
    for (String line : text().lines().toList()) {
      if (line.startsWith("@")) {
        grades = grades(line.substring(1).strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        all.add(new Judged(Kind.of(line.charAt(0)), line.substring(2), grades));
      }
    }
    return all;
  }

  private static String text() throws IOException {
    try (InputStream in = JudgedQueries.class.getResourceAsStream("/search/judged.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  private static Map<String, Integer> grades(String line) {
    Map<String, Integer> grades = new HashMap<>();
    for (String pair : line.split("\\s+", -1)) {
      int equals = pair.indexOf('=');
      grades.put(pair.substring(0, equals), Integer.parseInt(pair.substring(equals + 1)));
    }
    return grades;
  }

  /** The mean over these of a ranking's nDCG at 10. */
  public static double mean(Collection<Judged> queries, Ranking ranking) throws IOException {
    double sum = 0;
    for (Judged query : queries) {
      sum += query.ndcg(ranking.of(query.words()));
    }
    return sum / queries.size();
  }

  /** What people typed. */
  public enum Kind {
    HAN,
    PINYIN,
    INITIALS,
    MISTYPED,
    NUMBER;

    static Kind of(char letter) {
      return switch (letter) {
        case 'h' -> HAN;
        case 'p' -> PINYIN;
        case 'i' -> INITIALS;
        case 't' -> MISTYPED;
        case 'n' -> NUMBER;
        default -> throw new IllegalArgumentException("no kind of query: " + letter);
      };
    }
  }

  /** Answers words with ids, best first. */
  @FunctionalInterface
  public interface Ranking {
    /** At most ten. */
    List<String> of(String words) throws IOException;
  }

  /**
   * A query.
   *
   * @param kind what was typed
   * @param words as they were typed
   * @param grades 1 to 3 by entry; 0 for all others
   */
  public record Judged(Kind kind, String words, Map<String, Integer> grades) {

    /** Normalised discounted cumulative gain at 10, gains 2^grade − 1 (Järvelin, Kekäläinen). */
    public double ndcg(List<String> ranked) {
      List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
      List<Integer> got = ranked.stream().map(id -> grades.getOrDefault(id, 0)).toList();
      return gain(got) / gain(ideal);
    }

    private static double gain(List<Integer> grades) {
      double gain = 0;
      for (int rank = 0; rank < Math.min(DEPTH, grades.size()); rank++) {
        gain += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2) / Math.log(2));
      }
      return gain;
    }
  }
}
