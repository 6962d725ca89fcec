package org.suoma.content.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a resident's words mean as a query: each word must occur; a run of Han characters as it
 * stands, in titles first; a run of letters also as pinyin.
 */
final class QueryPlan {

  private static final Pattern GAPS = Pattern.compile("[\\s,，、;；。]+");
  private static final Pattern LETTERS = Pattern.compile("[a-z][a-z0-9']*");

  private static final float TITLE = 8;
  private static final float KEYWORDS = 4;
  private static final float INITIALS = 6;
  private static final float PINYIN = 6;

  /** So many of a long word's pairs must occur when the word as a whole is found nowhere. */
  private static final float LOOSE_SHARE = 0.6f;

  private final QueryBuilder words = new QueryBuilder(Analyzers.forQueries());

  /** Every word as it stands. */
  Query strict(String typed) {
    return each(typed, false);
  }

  /** Most pairs of every word, wherever they stand. */
  Query loose(String typed) {
    return each(typed, true);
  }

  private Query each(String typed, boolean loose) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean any = false;
    for (String word : GAPS.split(typed.strip().toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        all.add(loose ? loosely(word) : exactly(word), Occur.MUST);
        any = true;
      }
    }
    return any ? all.build() : new MatchNoDocsQuery("nothing was typed");
  }

  private Query exactly(String word) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    add(anywhere, words.createPhraseQuery(Fields.TITLE, word), TITLE);
    add(anywhere, words.createPhraseQuery(Fields.KEYWORDS, word), KEYWORDS);
    add(anywhere, words.createPhraseQuery(Fields.TEXT, word), 1);
    if (LETTERS.matcher(word).matches()) {
      String letters = word.replace("'", "");
      add(anywhere, letters(Fields.INITIALS, letters), INITIALS);
      add(anywhere, letters(Fields.PINYIN, letters), PINYIN);
    }
    return anywhere.build();
  }

  private Query loosely(String word) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    add(anywhere, words.createMinShouldMatchQuery(Fields.TITLE, word, LOOSE_SHARE), TITLE);
    add(anywhere, words.createMinShouldMatchQuery(Fields.KEYWORDS, word, LOOSE_SHARE), KEYWORDS);
    add(anywhere, words.createMinShouldMatchQuery(Fields.TEXT, word, LOOSE_SHARE), 1);
    return anywhere.build();
  }

  private Query letters(String field, String letters) {
    return letters.length() == 1
        ? new PrefixQuery(new Term(field, letters))
        : words.createPhraseQuery(field, letters);
  }

  private static void add(BooleanQuery.Builder anywhere, @Nullable Query query, float boost) {
    if (query != null) {
      anywhere.add(new BoostQuery(query, boost), Occur.SHOULD);
    }
  }
}
