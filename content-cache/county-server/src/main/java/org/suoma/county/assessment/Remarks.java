package org.suoma.county.assessment;

import org.suoma.county.checking.personal.NumberCheck;

/** What people may write beside scores: it stands in the trail and in what is issued. */
final class Remarks {

  static final int SHORTEST_REASON = 4;

  private Remarks() {}

  /**
   * Refuses remarks that are too short or too long, or hold numbers of persons.
   *
   * @param shortest 0 if it may be left out
   */
  static void require(String words, int shortest) throws AssessmentRefusedException {
    if (words.length() < shortest || words.length() > AssessmentServices.LONGEST_REMARK) {
      throw new AssessmentRefusedException(
          shortest == 0
              ? "依据最多 %d 个字".formatted(AssessmentServices.LONGEST_REMARK)
              : "请写明理由，%d 到 %d 个字".formatted(shortest, AssessmentServices.LONGEST_REMARK));
    }
    if (NumberCheck.holdsNumbers(words)) {
      throw new AssessmentRefusedException("写下的会进操作记录和通报，不能改、不能删：请不要写个人信息");
    }
  }
}
