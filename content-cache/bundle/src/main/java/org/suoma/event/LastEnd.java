package org.suoma.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a program ended before {@code suoma-guard} started it again. The guard tells it the program
 * in {@link #VARIABLE}, as {@code HOW CODE SECONDS TIMES}: {@code silent} or {@code ended}, the
 * exit code, for how long it had run, and how often in a row it has ended soon after its start.
 */
public final class LastEnd {

  /** The guard's word for it; not there at the first start, and after another version's end. */
  public static final String VARIABLE = "SUOMA_LAST_END";

  /** What a program ends with that wants to be started again (EX_TEMPFAIL of sysexits.h). */
  private static final int AGAIN = 75;

  /** So often a program may end soon after its start before somebody has to look. */
  private static final int MANY_TIMES = 3;

  private static final Pattern TEXT =
      Pattern.compile("(silent|ended) ([0-9]{1,3}) ([0-9]{1,9}) ([0-9]{1,6})");

  private LastEnd() {}

  /**
   * What there is to tell of it.
   *
   * @param environment of this process
   */
  public static List<Happening> in(Map<String, String> environment) {
    Matcher parts = TEXT.matcher(environment.getOrDefault(VARIABLE, ""));
    if (!parts.matches()) {
      return List.of();
    }
    int code = Integer.parseInt(parts.group(2));
    Duration ran = Duration.ofSeconds(Long.parseLong(parts.group(3)));
    int times = Integer.parseInt(parts.group(4));
    List<Happening> happenings = new ArrayList<>();
    if (parts.group(1).equals("silent")) {
      happenings.add(GuardKinds.SILENT.of(ran));
    } else if (code == AGAIN) {
      happenings.add(GuardKinds.ON_REQUEST.of(ran));
    } else {
      happenings.add(GuardKinds.ENDED.of(code, ran));
    }
    if (times >= MANY_TIMES) {
      happenings.add(GuardKinds.AGAIN_AND_AGAIN.of(times));
    }
    return happenings;
  }
}
