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
import org.jspecify.annotations.Nullable;

/** How texts become terms: Han as overlapping pairs, Latin as words, pinyin as pairs of letters. */
final class Analyzers {

  /** No phrase reaches from one value of a field into the next. */
  private static final int VALUE_GAP = 100;

  /**
   * What is reused keeps the last words of each thread, and what residents typed must not stay.
   * Made anew, it costs microseconds a query.
   */
  private static final Analyzer.ReuseStrategy NOTHING_KEPT =
      new Analyzer.ReuseStrategy() {
        @Override
        public Analyzer.@Nullable TokenStreamComponents getReusableComponents(
            Analyzer analyzer, String field) {
          return null;
        }

        @Override
        public void setReusableComponents(
            Analyzer analyzer, String field, Analyzer.TokenStreamComponents components) {
          // made anew for every query
        }
      };

  private Analyzers() {}

  /** For writing: one Han character is also a term of its own in titles and keywords. */
  static Analyzer forIndexing() {
    return new PerFieldAnalyzerWrapper(
        new Han(Analyzer.GLOBAL_REUSE_STRATEGY, false),
        Map.of(
            Fields.TITLE, new Han(Analyzer.GLOBAL_REUSE_STRATEGY, true),
            Fields.KEYWORDS, new Han(Analyzer.GLOBAL_REUSE_STRATEGY, true),
            Fields.PINYIN, new Runs(Analyzer.GLOBAL_REUSE_STRATEGY, 2),
            Fields.INITIALS, new Runs(Analyzer.GLOBAL_REUSE_STRATEGY, 2),
            Fields.YI, new Runs(Analyzer.GLOBAL_REUSE_STRATEGY, 1)));
  }

  /** For queries: pairs only, so that a phrase of pairs is exactly a run of characters. */
  static Analyzer forQueries() {
    return new PerFieldAnalyzerWrapper(
        new Han(NOTHING_KEPT, false),
        Map.of(
            Fields.PINYIN, new Runs(NOTHING_KEPT, 2),
            Fields.INITIALS, new Runs(NOTHING_KEPT, 2),
            Fields.YI, new Runs(NOTHING_KEPT, 1)));
  }

  private static final class Han extends Analyzer {
    private final boolean singles;

    Han(ReuseStrategy reuse, boolean singles) {
      super(reuse);
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

  /** Runs of so many characters. */
  private static final class Runs extends Analyzer {
    private final int length;

    Runs(ReuseStrategy reuse, int length) {
      super(reuse);
      this.length = length;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new NGramTokenizer(length, length));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return VALUE_GAP;
    }
  }
}
