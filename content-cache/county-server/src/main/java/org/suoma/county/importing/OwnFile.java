package org.suoma.county.importing;

/** The county's own files beside its entries; an import replaces each as a whole. */
public enum OwnFile {
  /** The county itself, {@code county.json}. */
  COUNTY("县信息"),
  /** Its columns, {@code catalog.json}. */
  CATALOG("栏目"),
  /** The interface in Yi and in speech, {@code interface.json}. */
  INTERFACE("界面译文"),
  /** What it takes in at its kiosks and who answers, {@code intake.json}. */
  INTAKE("受理事项"),
  /** Which days are worked, {@code workdays.json}. */
  WORKDAYS("工作日"),
  /** Its own words for checks, {@code wording.toml}; never published. */
  WORDING("词表"),
  /** How it checks, {@code checks.toml}; never published. */
  CHECKS("检查设置"),
  /** How it scores its units, {@code assessment.toml}; never published. */
  ASSESSMENT("测评表");

  private final String label;

  OwnFile(String label) {
    this.label = label;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }
}
