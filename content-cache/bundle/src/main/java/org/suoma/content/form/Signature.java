package org.suoma.content.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A signature by the finger, as strokes of points.
 *
 * @param width of the field, 1 to 4,000 units
 * @param height of the field, in the same units
 * @param strokes each {@code x,y x,y …}: whole units from the upper left corner
 */
public record Signature(int width, int height, List<String> strokes) {

  private static final int MOST_UNITS = 4_000;
  private static final int MOST_STROKES = 200;
  private static final int MOST_CHARACTERS = 8_000;
  private static final Pattern STROKE =
      Pattern.compile("[0-9]{1,4},[0-9]{1,4}(?: [0-9]{1,4},[0-9]{1,4})*+");

  /** Refuses what is not a drawing within the field's limits. */
  public Signature {
    if (width < 1 || width > MOST_UNITS || height < 1 || height > MOST_UNITS) {
      throw new IllegalArgumentException("signature：宽和高应为 1 到 4000");
    }
    strokes = strokes == null ? List.of() : List.copyOf(strokes);
    int characters = strokes.stream().mapToInt(String::length).sum();
    if (strokes.isEmpty() || strokes.size() > MOST_STROKES || characters > MOST_CHARACTERS) {
      throw new IllegalArgumentException("signature：应有 1 到 200 笔，最多 8000 个字符");
    }
    if (!strokes.stream().allMatch(stroke -> STROKE.matcher(stroke).matches())) {
      throw new IllegalArgumentException("signature：笔画应写成 x,y x,y");
    }
  }

  /** Nothing of the drawing. */
  @Override
  public String toString() {
    return "Signature[]";
  }
}
