package org.suoma.county.checking.personal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Mobile telephones: 11 digits, the first 1, the second 3 to 9. */
final class MobilePhone {

  static final int LENGTH = 11;

  private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern AMOUNT = Pattern.compile("1\\d{3}0{7}");

  /** How people divide one. */
  private static final Set<List<Integer>> DIVISIONS =
      Set.of(
          List.of(11),
          List.of(3, 4, 4),
          List.of(3, 8),
          List.of(7, 4),
          List.of(3, 3, 5),
          List.of(4, 4, 3),
          List.of(4, 3, 4),
          List.of(5, 6));

  private MobilePhone() {}

  /** Whether digits are one. */
  static boolean isNumber(String digits) {
    return NUMBER.matcher(digits).matches() && !AMOUNT.matcher(digits).matches();
  }

  /** Whether groups are those of one number rather than several numbers beside each other. */
  static boolean isDivided(List<Integer> groups) {
    return DIVISIONS.contains(groups) || groups.stream().allMatch(length -> length <= 2);
  }
}
