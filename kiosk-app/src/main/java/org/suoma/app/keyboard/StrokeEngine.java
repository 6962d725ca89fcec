package org.suoma.app.keyboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Han characters for their strokes in the order in which they are written, five kinds of them.
 * Threads may share one.
 */
public final class StrokeEngine {

  /** Stands for a stroke that one does not know. */
  public static final char ANY = '*';

  private static final String ORDERS = "/keyboard/strokes.txt";

  /** All characters, the commonest first. */
  private final List<Written> characters;

  private StrokeEngine(List<Written> characters) {
    this.characters = characters;
  }

  /** The characters that come along, ranked by how often a vocabulary has them. */
  static StrokeEngine of(Vocabulary vocabulary) throws IOException {
    Map<Character, Double> shares = new HashMap<>();
    vocabulary.forEach(
        (word, share) -> {
          for (int i = 0; i < word.length(); i++) {
            shares.merge(word.charAt(i), share, Double::sum);
          }
        });
    List<Written> characters = new ArrayList<>();
    try (InputStream in = StrokeEngine.class.getResourceAsStream(ORDERS)) {
      if (in == null) {
        throw new IOException(ORDERS + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          char character = line.charAt(0);
          double share = shares.getOrDefault(character, 0.0);
          characters.add(new Written(character, line.substring(2), share));
        }
      }
    }
    characters.sort((a, b) -> Double.compare(b.share, a.share));
    return new StrokeEngine(List.copyOf(characters));
  }

  /** How many characters it knows. */
  public int characters() {
    return characters.size();
  }

  /**
   * Characters that begin with these strokes: those that end with them too come first, then the
   * commonest.
   *
   * @param strokes {@code h} 横 and 提, {@code s} 竖, {@code p} 撇, {@code n} 点 and 捺, {@code z} 折,
   *     {@link #ANY} for any one; other characters match nothing
   * @param limit how many at most
   */
  public List<Candidate> candidates(String strokes, int limit) {
    List<Candidate> finished = new ArrayList<>();
    List<Candidate> longer = new ArrayList<>();
    for (Written character : characters) {
      if (!strokes.isEmpty() && character.beginsWith(strokes)) {
        boolean isFinished = character.strokes.length() == strokes.length();
        (isFinished ? finished : longer)
            .add(new Candidate(String.valueOf(character.character), strokes.length()));
      }
    }
    finished.addAll(longer);
    return List.copyOf(finished.subList(0, Math.min(limit, finished.size())));
  }

  private record Written(char character, String strokes, double share) {
    boolean beginsWith(String typed) {
      if (typed.length() > strokes.length()) {
        return false;
      }
      for (int i = 0; i < typed.length(); i++) {
        if (typed.charAt(i) != ANY && typed.charAt(i) != strokes.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
