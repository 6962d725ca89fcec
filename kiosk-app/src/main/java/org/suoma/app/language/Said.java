package org.suoma.app.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suoma.app.voice.Recordings;

/**
 * Something said in the languages of a visit. One side is empty, or both say the same.
 *
 * @param han the Han side; empty where Yi alone is wanted and there
 * @param yi the Yi side; empty where it is not wanted or missing. Han in it is what was put in and
 *     has no Yi
 * @param isYiMissing whether Yi is wanted and missing, so that the Han side is a fallback
 * @param isKnown whether the wording stands in the interface's catalog, or is not the kiosk's own
 * @param recordings how it sounds, in whatever language the visit reads
 */
public record Said(
    List<Piece> han, List<Piece> yi, boolean isYiMissing, boolean isKnown, Recordings recordings) {

  /** Copies both sides. */
  public Said {
    han = List.copyOf(han);
    yi = List.copyOf(yi);
  }

  /** The same, and how it sounds. */
  Said heardAs(Recordings sound) {
    return new Said(han, yi, isYiMissing, isKnown, sound);
  }

  /** What is said, line by line: Han, Yi, or Han and then Yi. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<Piece> side : List.of(han, yi)) {
      if (!side.isEmpty()) {
        lines.add(text(side));
      }
    }
    return lines;
  }

  /** The Han line, or without one the Yi line; for where there is room for one only. */
  public String line() {
    return lines().isEmpty() ? "" : lines().get(0);
  }

  /** Whether some of its Yi has not been reviewed. */
  public boolean hasDraft() {
    return yi.stream().anyMatch(piece -> piece.kind() == Piece.Kind.DRAFT);
  }

  /** Whether some Han stands where Yi is wanted. */
  public boolean hasFallback() {
    return (isYiMissing && han.stream().anyMatch(piece -> piece.kind() == Piece.Kind.HAN))
        || yi.stream().anyMatch(piece -> piece.kind() == Piece.Kind.HAN);
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
