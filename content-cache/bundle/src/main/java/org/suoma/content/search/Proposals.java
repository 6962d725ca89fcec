package org.suoma.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * What may be meant while it is still being typed: keywords and short titles by their beginning, in
 * Han, pinyin or initials. They stand in the index as terms, so looking them up costs no memory.
 */
final class Proposals {

  /** Stands between what is typed and what is proposed; in neither. */
  private static final char BETWEEN = '\u0001';

  /** A single letter begins thousands; the best stand among the first well enough. */
  private static final int MOST_TERMS = 2_000;

  private final IndexReader reader;

  Proposals(IndexReader reader) {
    this.reader = reader;
  }

  /** The term of the index under which a proposal is found by what is typed. */
  static String term(String typed, String proposal) {
    return typed.toLowerCase(Locale.ROOT) + BETWEEN + proposal;
  }

  /** What is typed exactly so: Han words for their pinyin or initials. */
  List<String> exactly(String typed, int limit) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.PROPOSED);
    if (typed.isEmpty() || terms == null) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    String prefix = typed + BETWEEN;
    TermsEnum found = terms.iterator();
    TermsEnum.SeekStatus status = found.seekCeil(new BytesRef(prefix));
    while (status != TermsEnum.SeekStatus.END && words.size() < limit) {
      String term = found.term().utf8ToString();
      if (!term.startsWith(prefix)) {
        break;
      }
      words.add(term.substring(prefix.length()));
      if (found.next() == null) {
        break;
      }
    }
    return words;
  }

  /** What most entries have first, then the shorter. */
  List<String> of(String typed, int limit) throws IOException {
    String prefix = typed.strip().toLowerCase(Locale.ROOT);
    Terms terms = MultiTerms.getTerms(reader, Fields.PROPOSED);
    if (prefix.isEmpty() || terms == null) {
      return List.of();
    }
    Map<String, Integer> entries = new HashMap<>();
    TermsEnum found = terms.iterator();
    TermsEnum.SeekStatus status = found.seekCeil(new BytesRef(prefix));
    for (int i = 0; status != TermsEnum.SeekStatus.END && i < MOST_TERMS; i++) {
      String term = found.term().utf8ToString();
      if (!term.startsWith(prefix)) {
        break;
      }
      String proposal = term.substring(term.indexOf(BETWEEN) + 1);
      entries.merge(proposal, found.docFreq(), Math::max);
      if (found.next() == null) {
        break;
      }
    }
    return entries.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(prefix))
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(entry -> entry.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
