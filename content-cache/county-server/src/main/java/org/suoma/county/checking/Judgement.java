package org.suoma.county.checking;

import java.util.List;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Severity;

/**
 * What checks say about what is to be published.
 *
 * @param findings all of them
 * @param standing those that stop publication: they block, and nobody lets them through
 */
public record Judgement(List<Finding> findings, List<Finding> standing) {

  /** Copies the lists. */
  public Judgement {
    findings = List.copyOf(findings);
    standing = List.copyOf(standing);
  }

  /** How many findings have this weight. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Whether it may be published. */
  public boolean allows() {
    return standing.isEmpty();
  }
}
