package org.suoma.county.checking.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suoma.county.checking.content.LinkCheck;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.storage.content.LinkFailure;

/** Tells which links of an entry did not answer on two days; goes nowhere itself. */
public final class DeadLinkCheck implements Check {

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Passage passage : entry.passages()) {
      for (String link : LinkCheck.links(passage.text())) {
        if (LinkCheck.isFit(link) && seen.add(link)) {
          county
              .linkFailure(link)
              .filter(LinkFailure::isLasting)
              .ifPresent(failure -> findings.add(finding(entry, passage, failure)));
        }
      }
    }
    return findings;
  }

  private static Finding finding(CheckedEntry entry, Passage passage, LinkFailure failure) {
    LinkTrouble trouble = LinkTrouble.valueOf(failure.trouble());
    return entry.finding(
        Rule.DEAD_LINK,
        failure.link(),
        passage.where(),
        "%s，从 %s 起：%s"
            .formatted(trouble.label(), failure.firstDay(), LinkCheck.shown(failure.link())),
        trouble.advice());
  }
}
