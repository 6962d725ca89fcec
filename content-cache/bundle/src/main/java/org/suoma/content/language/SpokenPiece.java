package org.suoma.content.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a string into which something is put, as it is spoken: words that are recorded by
 * themselves, or what is put in. Marks at the ends of words are not heard and belong to none.
 */
public sealed interface SpokenPiece {

  /** Where something is put in. */
  Pattern PLACE = Pattern.compile("\\{([0-9])}");

  /** What is not heard at the ends of words. */
  Pattern MARKS = Pattern.compile("^[\\p{P}\\p{S}\\s]+|[\\p{P}\\p{S}\\s]+$");

  /**
   * Words of the string.
   *
   * @param string its id is that of the whole with {@code .part-1}, {@code .part-2}, … behind it
   */
  record Words(InterfaceString string) implements SpokenPiece {}

  /**
   * What is put in.
   *
   * @param place 0 for {@code {0}}
   */
  record Value(int place) implements SpokenPiece {}

  /** The pieces of a string, in order; for one into which nothing is put, itself. */
  static List<SpokenPiece> of(InterfaceString string) {
    if (isWhole(string)) {
      return List.of(new Words(string));
    }
    Matcher place = PLACE.matcher(string.zh());
    List<SpokenPiece> pieces = new ArrayList<>();
    int words = 0;
    int done = 0;
    while (place.find()) {
      words = add(pieces, string, string.zh().substring(done, place.start()), words);
      pieces.add(new Value(Integer.parseInt(place.group(1))));
      done = place.end();
    }
    add(pieces, string, string.zh().substring(done), words);
    return List.copyOf(pieces);
  }

  /** The words of a string that are recorded by themselves; empty if it is recorded as a whole. */
  static List<InterfaceString> parts(InterfaceString string) {
    if (isWhole(string)) {
      return List.of();
    }
    List<InterfaceString> parts = new ArrayList<>();
    for (SpokenPiece piece : of(string)) {
      if (piece instanceof Words words) {
        parts.add(words.string());
      }
    }
    return parts;
  }

  private static boolean isWhole(InterfaceString string) {
    return string.zh().indexOf('{') < 0;
  }

  private static int add(
      List<SpokenPiece> pieces, InterfaceString whole, String between, int before) {
    String heard = MARKS.matcher(between).replaceAll("");
    if (heard.isEmpty()) {
      return before;
    }
    int number = before + 1;
    pieces.add(
        new Words(
            new InterfaceString(
                whole.id() + ".part-" + number, heard, whole.screen(), whole.picture())));
    return number;
  }
}
