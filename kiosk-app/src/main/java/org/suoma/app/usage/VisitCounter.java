package org.suoma.app.usage;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.suoma.app.session.Visit;
import org.suoma.app.session.VisitDesk;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.usage.SearchWord;
import org.suoma.content.usage.UsageCounts;
import org.suoma.content.usage.UsageKey;

/**
 * Counts what the visit at this screen does. A visit counts from the first page after the one that
 * invites; of what belongs to one visit nothing stays when it ends. Threads may share one.
 */
public final class VisitCounter {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A visit that searches for more different words is no reader's. */
  private static final int MOST_WORDS = 200;

  private final UsageTally tally;
  private final Clock clock;
  private final Set<String> oncePerVisit = new HashSet<>();
  private SearchField field = new SearchField();
  private boolean begun;
  private int printed;

  /** Nothing counted yet, in a run that chance names. */
  public VisitCounter(RandomGenerator random, Clock clock) {
    this.tally = new UsageTally(random);
    this.clock = clock;
  }

  /** Counts the ends of this desk's visits from now on. */
  public void watch(VisitDesk visits) {
    visits.whenOver(this::over);
  }

  /** Whether somebody uses the screen now. */
  public synchronized boolean isVisited() {
    return begun;
  }

  /** All that may be told so far. */
  public List<UsageCounts> reports() {
    return tally.reports();
  }

  /** A page was opened; whatever was typed before is a search. */
  public synchronized void opened(String page, Visit visit) {
    begin();
    field.left().ifPresent(this::searched);
    tally.count(now().toLocalDate(), UsageKey.PAGE + page);
    note(visit);
  }

  /** Somebody uses the screen in whatever way. */
  public synchronized void used(Visit visit) {
    begin();
    note(visit);
  }

  private void begin() {
    if (!begun) {
      begun = true;
      LocalDateTime now = now();
      tally.count(now.toLocalDate(), UsageKey.VISIT);
      tally.count(
          now.toLocalDate(), UsageKey.HOUR + String.format(Locale.ROOT, "%02d", now.getHour()));
    }
  }

  private void note(Visit visit) {
    if (visit.display().hearing()) {
      once(UsageKey.VOICE);
    }
  }

  /** An entry was opened. */
  public void entry(String id) {
    count(UsageKey.ENTRY + id);
  }

  /**
   * The search field has changed.
   *
   * @param words what stands in it, without blanks around it
   * @param found whether anything has these words
   */
  public synchronized void typed(String words, boolean found) {
    field.typed(words, found).ifPresent(this::searched);
  }

  private void searched(SearchField.Search search) {
    count(UsageKey.SEARCH);
    if (!search.found()) {
      count(UsageKey.SEARCH_NOTHING);
    }
    SearchWord.of(search.words())
        .ifPresent(
            word -> {
              once(UsageKey.WORD + word);
              if (!search.found()) {
                once(UsageKey.WORD_NOTHING + word);
              }
            });
  }

  private void once(String key) {
    if (oncePerVisit.size() < MOST_WORDS && oncePerVisit.add(key)) {
      count(key);
    }
  }

  /**
   * So many papers of the visit are printed by now.
   *
   * @param key what the newest of them is
   */
  public synchronized void printed(int papers, String key) {
    for (int paper = printed; paper < papers; paper++) {
      count(key);
    }
    printed = Math.max(printed, papers);
  }

  /** Something was handed in. */
  public void handedIn(SubmissionKind kind) {
    count(UsageKey.FORM + kind.name());
  }

  /** Counts one by this key. */
  public void count(String key) {
    tally.count(now().toLocalDate(), key);
  }

  private synchronized void over(Visit visit, VisitDesk.End end) {
    if (begun) {
      field.left().ifPresent(this::searched);
      note(visit);
      count(end == VisitDesk.End.TOUCH ? UsageKey.END_BY_TOUCH : UsageKey.END_BY_TIME);
      count(
          UsageKey.LANGUAGE
              + switch (visit.language()) {
                case HAN -> "han";
                case YI -> "yi";
                case BOTH -> "both";
              });
      if (visit.display().textSize() > 1) {
        count(UsageKey.LARGE_TEXT);
      }
    }
    oncePerVisit.clear();
    field = new SearchField();
    begun = false;
    printed = 0;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZONE);
  }
}
