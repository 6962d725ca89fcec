package org.suoma.county.cases;

import java.util.Arrays;
import org.suoma.content.form.Applicant;

/** Who applied, in the classes of the annual report's table 3 (国办公开办函〔2021〕30号). */
public enum ApplicantClass {
  CITIZEN("自然人"),
  BUSINESS("商业企业"),
  RESEARCH("科研机构"),
  WELFARE("社会公益组织"),
  LEGAL("法律服务机构"),
  OTHER("其他");

  private final String label;

  ApplicantClass(String label) {
    this.label = label;
  }

  /** As in the report. */
  public String label() {
    return label;
  }

  /** The class of an applicant. */
  public static ApplicantClass of(Applicant applicant) {
    if (applicant instanceof Applicant.Organisation organisation) {
      String category = organisation.category().name();
      return Arrays.stream(values())
          .filter(known -> known.name().equals(category))
          .findFirst()
          .orElse(OTHER);
    }
    return CITIZEN;
  }
}
