package org.suoma.county.storage.checking;

/**
 * Which problems are wanted.
 *
 * @param rule id of the rule; empty for all
 * @param severity name of the severity; empty for all
 * @param gone whether those that are gone, rather than those that are there
 * @param page from 1
 */
public record ProblemQuery(String rule, String severity, boolean gone, int page) {

  /** So many on a page. */
  public static final int PAGE_SIZE = 50;

  /** All that are there, as many as a page has. */
  public static ProblemQuery open() {
    return new ProblemQuery("", "", false, 1);
  }
}
