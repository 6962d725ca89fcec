package org.suoma.county.review;

/**
 * How a county reviews (三审三校): so many reviewers read before an approver signs, each of them
 * somebody else, and nobody decides about what they wrote.
 *
 * @param reviews how many read before it is signed for, 0 to {@value #MOST_REVIEWS}
 * @param workdays how many working days each of them has
 */
public record ReviewRules(int reviews, int workdays) {

  /** More would be no review but a queue. */
  public static final int MOST_REVIEWS = 3;

  /** As a county has it that says nothing else: one reads, one signs, each within two days. */
  public static final ReviewRules USUAL = new ReviewRules(1, 2);

  /** Refuses what is out of range. */
  public ReviewRules {
    if (reviews < 0 || reviews > MOST_REVIEWS) {
      throw new IllegalArgumentException(
          "reviews 应为 0 到 %d，现为 %d".formatted(MOST_REVIEWS, reviews));
    }
    if (workdays < 1) {
      throw new IllegalArgumentException("review-days 至少为 1，现为 %d".formatted(workdays));
    }
  }
}
