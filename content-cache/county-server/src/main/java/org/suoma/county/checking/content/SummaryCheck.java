package org.suoma.county.checking.content;

import java.util.List;
import org.suoma.content.model.Text;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;

/** Finds summaries that are no longer short. */
public final class SummaryCheck implements Check {

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    Text summary = entry.entry().summary();
    int longest = county.settings().longestSummary();
    if (summary == null || summary.zh().length() <= longest) {
      return List.of();
    }
    return List.of(
        entry.finding(
            Rule.LONG_SUMMARY,
            "summary",
            "摘要",
            "有 %d 字，多于 %d 字".formatted(summary.zh().length(), longest),
            "请缩写成一两句大白话"));
  }
}
