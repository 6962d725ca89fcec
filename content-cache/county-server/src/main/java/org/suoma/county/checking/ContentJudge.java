package org.suoma.county.checking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.storage.checking.OverrideStore;
import org.suoma.county.storage.content.ContentSnapshot;

/** Says whether entries may be published. Threads may share one. */
public final class ContentJudge {

  private final ContentChecks checks;
  private final OverrideStore overrides;

  /** Judges by these checks, and lets through what approvers did. */
  public ContentJudge(ContentChecks checks, OverrideStore overrides) {
    this.checks = checks;
    this.overrides = overrides;
  }

  /** Judges some entries of the content. */
  public Judgement judge(Collection<String> ids, ContentSnapshot content) {
    List<Finding> findings = checks.of(ids, content);
    Map<String, String> digests = content.entryDigests();
    List<Finding> standing =
        findings.stream()
            .filter(Finding::blocks)
            .filter(finding -> !isOverridden(finding, digests.get(finding.subject().id())))
            .toList();
    return new Judgement(findings, standing);
  }

  private boolean isOverridden(Finding finding, @Nullable String digest) {
    return digest != null && overrides.has(exemption(finding, digest));
  }

  static OverrideStore.Exemption exemption(Finding finding, String digest) {
    return new OverrideStore.Exemption(
        finding.rule().id(), finding.subject().key(), finding.place(), digest);
  }
}
