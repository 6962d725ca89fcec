package org.suoma.county.notices;

import org.suoma.county.cases.CaseFile;
import org.suoma.county.deadline.DisclosureClock;

/** The papers of the disclosure regulation that a case may need. */
public enum NoticeKind {
  /** That the application was registered. */
  RECEIPT("登记回执", "政府信息公开申请登记回执"),
  /** That it must be corrected (art. 30). */
  CORRECTION("补正告知书", "政府信息公开申请补正告知书"),
  /** That the answer takes longer (art. 33). */
  EXTENSION("延期告知书", "政府信息公开延期答复告知书"),
  /** The answer (art. 36). */
  REPLY("答复书", "政府信息公开申请答复书");

  private final String label;
  private final String title;

  NoticeKind(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /** What staff call it. */
  public String label() {
    return label;
  }

  /** What stands above it. */
  public String title() {
    return title;
  }

  /** Whether the case has come to where this is due. */
  public boolean fits(CaseFile file) {
    if (!(file.clock() instanceof DisclosureClock clock)) {
      return false;
    }
    return switch (this) {
      case RECEIPT -> true;
      case CORRECTION -> clock.correction() != null;
      case EXTENSION -> clock.extension() != null;
      case REPLY -> file.outcome().code() != null;
    };
  }
}
