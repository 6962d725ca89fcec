package org.suoma.county.checking.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Places;

/** Finds wrong and sensitive words (错敏词); one finding for each word of an entry. */
public final class WordingCheck implements Check {

  private final WordFinder finder;

  /** Looks for these words. */
  public WordingCheck(WordList words) {
    this.finder = new WordFinder(words.words());
  }

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    Map<Word, Places> found = new LinkedHashMap<>();
    for (Passage passage : entry.passages()) {
      for (WordFinder.Hit hit : finder.find(passage.text())) {
        found.computeIfAbsent(hit.word(), word -> new Places()).add(passage.where(), hit.context());
      }
    }
    List<Finding> findings = new ArrayList<>();
    found.forEach((word, places) -> findings.add(finding(entry, word, places)));
    return findings;
  }

  private static Finding finding(CheckedEntry entry, Word word, Places places) {
    String advice = word.right() == null ? "请删去或换一种说法" : "请改为“%s”".formatted(word.right());
    return entry
        .finding(
            word.rule(),
            word.wrong(),
            places.inWords(),
            "“%s”：%s".formatted(word.wrong(), places.firstContext()),
            word.source() == null ? advice : advice + "（依据：" + word.source() + "）")
        .with(word.weight());
  }
}
