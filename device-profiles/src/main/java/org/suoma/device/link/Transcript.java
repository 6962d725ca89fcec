package org.suoma.device.link;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.device.Bytes;

/**
 * What went over a printer's line, in text: {@code +0.123 > 10 04 01} for what was sent and {@code
 * +0.125 < 12} for what came, seconds since the beginning in front. Lines with {@code #} are
 * remarks. Never made of a reader's or a scanner's line: those carry what is a person's.
 *
 * @param events in order
 */
public record Transcript(List<Event> events) {

  private static final Pattern LINE =
      Pattern.compile("\\+([0-9]{1,7}\\.[0-9]{3}) ([<>])((?: [0-9a-f]{2})+)");

  /** Copies the events. */
  public Transcript {
    events = List.copyOf(events);
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if a line is none; tells which
   */
  public static Transcript parse(String text) {
    List<Event> events = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "line %d is none of a transcript: %s".formatted(number, line));
      }
      String hex = parts.group(3).substring(1);
      events.add(
          new Event(
              Double.parseDouble(parts.group(1)),
              parts.group(2).equals(">") ? Way.SENT : Way.CAME,
              Bytes.of(HexFormat.ofDelimiter(" ").parseHex(hex))));
    }
    return new Transcript(events);
  }

  /**
   * Something that went over the line.
   *
   * @param seconds since the beginning
   * @param way from whom
   * @param bytes what; never empty
   */
  public record Event(double seconds, Way way, Bytes bytes) {

    /** The event's line, without its end. */
    public String line() {
      return String.format(Locale.ROOT, "+%.3f %s %s", seconds, way == Way.SENT ? ">" : "<", bytes);
    }
  }

  /** From whom bytes were. */
  public enum Way {
    /** From us to the device. */
    SENT,
    /** From the device to us. */
    CAME
  }
}
