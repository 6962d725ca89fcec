package org.suoma.county.cases;

/** What somebody may do to cases; one person may be several. */
public enum CaseRole {
  /** Registers, receives corrections, archives. */
  REGISTRAR("登记员"),
  /** Examines, assigns, asks others. */
  OFFICER("经办人"),
  /** Agrees to extensions and answers (政府信息公开条例, art. 33). */
  APPROVER("审批人"),
  /** Reads the audit trail and checks it, and changes nothing. */
  AUDITOR("监督员");

  private final String label;

  CaseRole(String label) {
    this.label = label;
  }

  /** The Han word for it. */
  public String label() {
    return label;
  }
}
