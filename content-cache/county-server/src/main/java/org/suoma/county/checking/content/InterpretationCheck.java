package org.suoma.county.checking.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Policy;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;

/**
 * Finds policies of the county that are in force and not interpreted, or in too few forms (不解读不运转).
 * What other governments issued is theirs to interpret.
 */
public final class InterpretationCheck implements Check {

  @Override
  public List<Finding> look(CheckedEntry checked, CountyView county) {
    Entry entry = checked.entry();
    if (!(entry.body() instanceof Policy policy)
        || policy.validity() != Policy.Validity.IN_FORCE
        || !isOwn(policy, county)
        || !county
            .settings()
            .wantsInterpretation(
                Objects.requireNonNullElse(policy.writtenOn(), entry.filing().publishedOn()))) {
      return List.of();
    }
    List<Interpretation.Form> all = county.interpretations(entry.id());
    int wanted = county.settings().forms(isOfGovernment(policy));
    if (all.isEmpty()) {
      return List.of(
          checked.finding(
              Rule.UNINTERPRETED,
              "none",
              "解读",
              "没有解读材料（要求 %d 种形式）".formatted(wanted),
              "谁起草、谁解读：请由起草单位补上解读"));
    }
    Set<Interpretation.Form> forms = EnumSet.copyOf(all);
    if (forms.size() >= wanted) {
      return List.of();
    }
    return List.of(
        checked.finding(
            Rule.FEW_FORMS,
            "few",
            "解读",
            "只有 %d 种形式（%s），要求 %d 种"
                .formatted(
                    forms.size(),
                    forms.stream().map(Interpretation.Form::label).collect(Collectors.joining("、")),
                    wanted),
            "请再补 %d 种形式的解读".formatted(wanted - forms.size())));
  }

  private static boolean isOwn(Policy policy, CountyView county) {
    return county.county().map(known -> policy.issuer().contains(known.name().zh())).orElse(false);
  }

  /** Of the county's government or its office, not of a single unit. */
  private static boolean isOfGovernment(Policy policy) {
    return policy.issuer().matches(".*人民政府(办公室)?");
  }
}
