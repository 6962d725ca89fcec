package org.suoma.county.tables;

import java.util.Optional;
import java.util.Set;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.personal.NumberCheck;

/** Says how numbers that lead to a person are masked, which a public table must not show whole. */
final class PersonalNumbers {

  private PersonalNumbers() {}

  /** What must not be shown, and how it can be; empty if there is nothing. */
  static Optional<String> unmasked(String text, boolean mobileIsPublic) {
    Set<Rule> shown = NumberCheck.shownIn(text, mobileIsPublic);
    if (shown.contains(Rule.CITIZEN_NUMBER)) {
      return Optional.of("有完整的身份证号；请遮住中间八位，写成 110105********0028 的样子");
    }
    if (shown.contains(Rule.BANK_CARD)) {
      return Optional.of("有完整的银行卡号；请只留末四位，写成 ****1234 的样子");
    }
    return shown.contains(Rule.MOBILE_PHONE)
        ? Optional.of("有完整的手机号；请遮住中间四位，写成 138****8000 的样子")
        : Optional.empty();
  }
}
