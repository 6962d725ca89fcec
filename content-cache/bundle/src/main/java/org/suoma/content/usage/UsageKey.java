package org.suoma.content.usage;

import java.util.regex.Pattern;
import org.suoma.content.submission.SubmissionKind;

/**
 * By what usage is counted: a kind, and where it has parts the part, as in {@code page/column}.
 * Kiosk and county know the same kinds; {@code docs/usage-counts.md} lists them.
 */
public final class UsageKey {

  /** Visits. */
  public static final String VISIT = "visit";

  /** Visits by the hour in which they began, 00 to 23. */
  public static final String HOUR = "hour/";

  /** Visits that ended because somebody touched 结束使用. */
  public static final String END_BY_TOUCH = "end/touch";

  /** Visits that ended because nobody touched the screen any more. */
  public static final String END_BY_TIME = "end/time";

  /** Visits by the languages of the pages at their end: han, yi, both. */
  public static final String LANGUAGE = "language/";

  /** Visits in which text was larger than usual at the end. */
  public static final String LARGE_TEXT = "display/large";

  /** Visits in which reading aloud was on. */
  public static final String VOICE = "display/voice";

  /** Pages opened, by the first part of their address. */
  public static final String PAGE = "page/";

  /** Entries opened, by id. */
  public static final String ENTRY = "entry/";

  /** Searches. */
  public static final String SEARCH = "search/all";

  /** Searches of which nothing had the words as they stood. */
  public static final String SEARCH_NOTHING = "search/nothing";

  /** Visits that searched for a word. */
  public static final String WORD = "word/";

  /** Visits that searched for a word and found nothing. */
  public static final String WORD_NOTHING = "nothing/";

  /** Receipts on paper. */
  public static final String PRINT_RECEIPT = "print/receipt";

  /** Documents on A4 paper. */
  public static final String PRINT_SHEET = "print/sheet";

  /** Entries shown as a code for the phone. */
  public static final String PHONE_ENTRY = "phone/entry";

  /** Guides whose code for the phone was shown. */
  public static final String PHONE_GUIDE = "phone/guide";

  /** Sites of other organs opened on the kiosk. */
  public static final String ONLINE = "online/opened";

  /** Submissions, by {@link SubmissionKind}. */
  public static final String FORM = "form/";

  /** Calls for staff. */
  public static final String CALL = "call/staff";

  private static final int LONGEST_ID = 100;

  private static final Pattern FIXED =
      Pattern.compile(
          "visit|hour/([01]\\d|2[0-3])|end/(touch|time)|language/(han|yi|both)"
              + "|display/(large|voice)|page/[a-z][a-z-]{0,30}|search/(all|nothing)"
              + "|print/(receipt|sheet)|phone/(entry|guide)|online/opened|form/[A-Z_]{1,40}"
              + "|call/staff");

  private static final Pattern ENTRY_ID = Pattern.compile("entry/[a-z0-9]+(-[a-z0-9]+)*");

  private UsageKey() {}

  /** Whether an app may count by this. */
  public static boolean isKey(String key) {
    if (isOfWord(key)) {
      return SearchWord.isWord(key.substring(key.indexOf('/') + 1));
    }
    return key.length() <= LONGEST_ID
        && (FIXED.matcher(key).matches() || ENTRY_ID.matcher(key).matches());
  }

  /** Whether this is about what somebody typed. */
  public static boolean isOfWord(String key) {
    return key.startsWith(WORD) || key.startsWith(WORD_NOTHING);
  }
}
