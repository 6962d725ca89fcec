package org.suoma.content.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How texts become terms: Han as overlapping pairs, Latin as words, pinyin as pairs of letters. */
final class Analyzers {

  /** No phrase reaches from one value of a field into the next. */
  private static final int VALUE_GAP = 100;

  private Analyzers() {}

  /** For writing: one Han character is also a term of its own in titles and keywords. */
  static Analyzer forIndexing() {
    return new PerFieldAnalyzerWrapper(
        new Han(false),
        Map.of(
            Fields.TITLE, new Han(true),
            Fields.KEYWORDS, new Han(true),
            Fields.PINYIN, new LetterPairs(),
            Fields.INITIALS, new LetterPairs(),
            Fields.YI, new Syllables()));
  }

  /** For queries: pairs only, so that a phrase of pairs is exactly a run of characters. */
  static Analyzer forQueries() {
    return new PerFieldAnalyzerWrapper(
        new Han(false),
        Map.of(
            Fields.PINYIN, new LetterPairs(),
            Fields.INITIALS, new LetterPairs(),
            Fields.YI, new Syllables()));
  }

  private static final class Han extends Analyzer {
    private final boolean singles;

    Han(boolean singles) {
      this.singles = singles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream tokens = new LowerCaseFilter(new CJKWidthFilter(words));
      return new TokenStreamComponents(
          words, new CJKBigramFilter(tokens, CJKBigramFilter.HAN, singles));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return VALUE_GAP;
    }
  }

  private static final class Syllables extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new NGramTokenizer(1, 1));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return VALUE_GAP;
    }
  }

  private static final class LetterPairs extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new NGramTokenizer(2, 2));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return VALUE_GAP;
    }
  }
}
