package org.suoma.county.checking.personal;

import java.util.regex.Pattern;
import org.suoma.county.checking.finding.Passage;

/** What the words before and after a number say about it. */
final class Surroundings {

  private static final int REACH = 14;

  private static final Pattern CARD = Pattern.compile("卡号|银行|账号|帐号|账户|帐户|存折|一卡通");
  private static final Pattern CITIZEN = Pattern.compile("身份证|身份号码|证件号");
  private static final Pattern OFFICE =
      Pattern.compile("(值班|咨询|监督|举报|投诉|服务|办公|热线|报名|受理|政策|公开)[^，。；,;]{0,8}$");
  private static final Pattern MEASURE =
      Pattern.compile("^\\s*(元|万|亿|吨|公斤|千克|平方|亩|人|户|株|立方|%|％|号令|项)");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9/_=%]+$");
  private static final Pattern TELEPHONE_LETTERS =
      Pattern.compile("(?i)(tel|phone|mobile|mob|wx|vx|wechat|qq|sj|dh|/)$");

  private final String before;
  private final String after;
  private final String heading;

  private Surroundings(String before, String after, String heading) {
    this.before = before;
    this.after = after;
    this.heading = heading;
  }

  static Surroundings of(Passage passage, String text, int start, int end) {
    return new Surroundings(
        text.substring(Math.max(0, start - REACH), start),
        text.substring(end, Math.min(text.length(), end + REACH)),
        passage.heading());
  }

  boolean speakOfCards() {
    return CARD.matcher(heading + before).find();
  }

  boolean speakOfCitizens() {
    return CITIZEN.matcher(heading + before).find();
  }

  /** Whether the telephone is said to be an office's. */
  boolean speakOfOffices() {
    return OFFICE.matcher(before).find() || OFFICE.matcher(heading).find();
  }

  /** Whether it counts something, or is part of a longer name. */
  boolean belongToSomethingElse() {
    boolean glued = LETTERS.matcher(before).find() && !TELEPHONE_LETTERS.matcher(before).find();
    boolean goesOn = !after.isEmpty() && isLatin(after.charAt(0));
    return glued || goesOn || MEASURE.matcher(after).find();
  }

  private static boolean isLatin(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
