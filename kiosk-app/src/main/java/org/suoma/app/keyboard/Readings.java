package org.suoma.app.keyboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How Han words are read, without tones, ü as {@code v}. A character with several readings takes
 * the one of the phrase it stands in, else its commonest. The lists are those of houbb's pinyin;
 * they are read here, and not through its API, because that would keep them in memory for ever.
 * Holds some 20 MB while a lexicon is made. Not safe for threads.
 */
final class Readings {

  private static final int LONGEST_PHRASE = 8;
  private static final Pattern MARKS = Pattern.compile("[^a-z]");
  private static final Pattern U_WITH_DOTS = Pattern.compile("u\u0308");

  private final Map<Character, List<String>> characters = new HashMap<>();
  private final Map<String, List<String>> phrases = new HashMap<>();
  private final Map<String, String> plain = new HashMap<>();

  private Readings() {}

  /** All readings that the library brings. */
  static Readings load() throws IOException {
    Readings readings = new Readings();
    readings.each(
        "/pinyin_dict_char.txt",
        (han, spelled) -> {
          if (han.length() == 1) {
            readings.characters.put(han.charAt(0), readings.distinct(spelled.split(",", -1)));
          }
        });
    readings.each(
        "/pinyin_dict_phrase.txt",
        (han, spelled) -> {
          List<String> syllables = new ArrayList<>();
          for (String syllable : spelled.strip().split("\\s+", -1)) {
            syllables.add(readings.plain(syllable));
          }
          if (syllables.size() == han.length()) {
            readings.phrases.put(han, List.copyOf(syllables));
          }
        });
    return readings;
  }

  /** One syllable for each character; empty if a character has no reading. */
  List<String> of(String word) {
    List<String> syllables = new ArrayList<>(word.length());
    int at = 0;
    while (at < word.length()) {
      int end = phraseEnd(word, at);
      if (end > at) {
        syllables.addAll(Objects.requireNonNull(phrases.get(word.substring(at, end))));
        at = end;
      } else {
        List<String> all = characters.get(word.charAt(at));
        if (all == null) {
          return List.of();
        }
        syllables.add(all.get(0));
        at++;
      }
    }
    return syllables;
  }

  /** All readings of a character, the commonest first; empty if it has none. */
  List<String> of(char character) {
    return characters.getOrDefault(character, List.of());
  }

  private int phraseEnd(String word, int from) {
    for (int end = Math.min(word.length(), from + LONGEST_PHRASE); end > from + 1; end--) {
      if (phrases.containsKey(word.substring(from, end))) {
        return end;
      }
    }
    return from;
  }

  private List<String> distinct(String[] spelled) {
    Set<String> syllables = new LinkedHashSet<>();
    for (String syllable : spelled) {
      syllables.add(plain(syllable));
    }
    return List.copyOf(syllables);
  }

  /** {@code lǜ} is typed {@code lv}: keyboards have no ü. */
  private String plain(String syllable) {
    return plain.computeIfAbsent(
        syllable,
        s ->
            MARKS
                .matcher(
                    U_WITH_DOTS
                        .matcher(Normalizer.normalize(s.strip(), Normalizer.Form.NFD))
                        .replaceAll("v"))
                .replaceAll(""));
  }

  private interface Line {
    void read(String han, String spelled);
  }

  private void each(String resource, Line line) throws IOException {
    try (InputStream in = PinyinHelper.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        int colon = text.indexOf(':');
        if (colon > 0) {
          line.read(text.substring(0, colon), text.substring(colon + 1));
        }
      }
    }
  }
}
