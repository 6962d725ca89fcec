package org.suoma.county.checking.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.content.model.Policy;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.storage.content.ContentFacts.NumberedPolicy;

/**
 * Finds policies that are marked otherwise than their texts say: past their expiry and still in
 * force, repealed without saying by what, or repealing others that are still marked as in force.
 */
public final class ValidityCheck implements Check {

  /** How long before its expiry a policy is to be evaluated. */
  private static final int DAYS_TO_EVALUATE = 180;

  private static final Pattern REPEALED =
      Pattern.compile("[（(]([^（）()\\s]{1,12}[〔\\[]\\d{4}[〕\\]]\\d{1,5}号)[）)][^。；]{0,12}(同时)?废止");

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    if (!(entry.entry().body() instanceof Policy policy)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    if (policy.validity() == Policy.Validity.IN_FORCE) {
      end(entry, policy).ifPresent(end -> compare(entry, end, county, findings));
      if (policy.repealedBy() != null) {
        findings.add(
            entry.finding(Rule.VALIDITY, "repealed", "有效性", "写了废止依据，却标为有效", "请改为失效或废止，或去掉废止依据"));
      }
    } else if (policy.validity() == Policy.Validity.REPEALED && policy.repealedBy() == null) {
      findings.add(entry.finding(Rule.VALIDITY, "by-what", "有效性", "标为废止，没有写由哪个文件废止", "请补上废止依据"));
    }
    others(entry, county, findings);
    return findings;
  }

  private static void compare(
      CheckedEntry entry, LocalDate end, CountyView county, List<Finding> findings) {
    if (end.isBefore(county.today())) {
      findings.add(
          entry.finding(
              Rule.VALIDITY,
              "expired",
              "有效性",
              "有效期到 %s 已满，仍标为有效".formatted(end),
              "请改为失效，或注明延期的文件"));
    } else if (end.minusDays(DAYS_TO_EVALUATE).isBefore(county.today())) {
      findings.add(
          entry.finding(
              Rule.EXPIRES_SOON, "expires", "有效性", "有效期到 %s 为止".formatted(end), "请评估后决定延续、修改还是废止"));
    }
  }

  private static Optional<LocalDate> end(CheckedEntry entry, Policy policy) {
    LocalDate begin = policy.effectiveOn() == null ? policy.writtenOn() : policy.effectiveOn();
    return entry.passages().stream()
        .filter(passage -> passage.group().startsWith("/body/text"))
        .map(passage -> Term.of(passage.text(), begin))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void others(CheckedEntry entry, CountyView county, List<Finding> findings) {
    for (Passage passage : entry.passages()) {
      if (!passage.group().startsWith("/body/text") || !passage.text().contains("废止")) {
        continue;
      }
      Matcher repealed = REPEALED.matcher(passage.text());
      while (repealed.find()) {
        NumberedPolicy other = county.policiesByNumber().get(repealed.group(1));
        if (other != null
            && !other.id().equals(entry.entry().id())
            && other.validity() == Policy.Validity.IN_FORCE) {
          findings.add(
              entry.finding(
                  Rule.VALIDITY,
                  "repeals " + other.id(),
                  passage.where(),
                  "本文废止了 %s（%s），那份文件仍标为有效".formatted(other.number(), other.id()),
                  "请把那份文件改为废止，并写上废止依据"));
        }
      }
    }
  }
}
