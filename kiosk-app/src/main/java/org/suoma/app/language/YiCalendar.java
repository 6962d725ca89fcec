package org.suoma.app.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/**
 * Dates in Yi as CLDR 48.2 writes them. Its strings come with the program, since the JDK prints
 * those of an older CLDR. Immutable.
 */
final class YiCalendar {

  private static final String RESOURCE = "/language/cldr-ii.properties";

  private final Properties strings;
  private final DateTimeFormatter date;

  private YiCalendar(Properties strings) {
    this.strings = strings;
    this.date = DateTimeFormatter.ofPattern(required("date"), Locale.ROOT);
  }

  static YiCalendar bundled() {
    try (InputStream in = YiCalendar.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      Properties strings = new Properties();
      strings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new YiCalendar(strings);
    } catch (IOException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read", e);
    }
  }

  /** E.g. {@code 2026ꈎ11ꆪ26ꑍ ꆏꊂꇖ}. */
  String dateAndWeekday(LocalDate day) {
    return date.format(day) + " " + weekday(day.getDayOfWeek());
  }

  /** The weekday's full name. */
  String weekday(DayOfWeek day) {
    return required("weekday." + day.getValue());
  }

  private String required(String key) {
    String string = strings.getProperty(key);
    if (string == null) {
      throw new IllegalStateException(RESOURCE + " has no " + key);
    }
    return string;
  }
}
