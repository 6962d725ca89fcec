package org.suoma.app.shell;

/**
 * Judges each second by what a page says of itself whether it lives: a number of its own that its
 * script counts up from a beginning that no other page has. A page that is silent for {@link
 * #MOST_SILENT} looks is left for the first one; if that does not come to life either, only a new
 * process can help. Pure; one thread.
 */
final class PageHealth {

  /** Longer than one page of ours takes to make room for another. */
  static final int MOST_SILENT = 5;

  /** So long the first page may take to load after another was silent, on a slow machine. */
  static final int LONGEST_LOAD = 10;

  /** After so many lively looks what was before is forgotten. */
  static final int LIVELY = 60;

  private Object last = "";
  private int silent;
  private boolean loadedAnew;
  private int lively;

  /** What is to be done. */
  enum Verdict {
    FINE,
    LOAD_ANEW,
    END
  }

  /**
   * Looks once.
   *
   * @param said what the page says; anything that is no number for a page that says nothing
   */
  Verdict look(Object said) {
    if (said instanceof Number && !said.equals(last)) {
      last = said;
      silent = 0;
      if (++lively >= LIVELY) {
        loadedAnew = false;
      }
      return Verdict.FINE;
    }
    lively = 0;
    if (++silent < (loadedAnew ? LONGEST_LOAD : MOST_SILENT)) {
      return Verdict.FINE;
    }
    silent = 0;
    Verdict verdict = loadedAnew ? Verdict.END : Verdict.LOAD_ANEW;
    loadedAnew = true;
    return verdict;
  }

  /** Nobody can see the page now, so nothing is asked of it. */
  void rest() {
    silent = 0;
  }
}
