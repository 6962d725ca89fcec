package org.suoma.county.tables;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.content.form.Identifiers;

/** Finds numbers that lead to a person, which a public table must not show whole. */
final class PersonalNumbers {

  private static final Pattern CITIZEN = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");
  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");

  /** Cards of UnionPay begin with 62 and have 16 to 19 digits, the last a check (ISO/IEC 7812). */
  private static final Pattern CARD = Pattern.compile("(?<![0-9])62[0-9]{14,17}(?![0-9])");

  private PersonalNumbers() {}

  /** What must not be shown, and how it can be; empty if there is nothing. */
  static Optional<String> unmasked(String text, boolean mobileIsPublic) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher citizen = CITIZEN.matcher(plain);
    while (citizen.find()) {
      if (Identifiers.isCitizenNumber(citizen.group().toUpperCase(Locale.ROOT))) {
        return Optional.of("有完整的身份证号；请遮住中间八位，写成 110105********0028 的样子");
      }
    }
    Matcher card = CARD.matcher(plain.replace(" ", ""));
    while (card.find()) {
      if (isLuhn(card.group())) {
        return Optional.of("有完整的银行卡号；请只留末四位，写成 ****1234 的样子");
      }
    }
    if (!mobileIsPublic && MOBILE.matcher(plain).find()) {
      return Optional.of("有完整的手机号；请遮住中间四位，写成 138****8000 的样子");
    }
    return Optional.empty();
  }

  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 1 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
