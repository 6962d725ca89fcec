package org.suoma.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.EntryType;

/**
 * What a resident's words mean as a query: each word must occur; a run of Han characters as it
 * stands, in titles first, or another word for it; a run of letters also as pinyin; digits also as
 * telephone and document numbers; Yi by its syllables. Threads may share one.
 */
final class QueryPlan {

  private static final Pattern GAPS = Pattern.compile("[\\s,，、;；。]+");
  private static final Pattern LETTERS = Pattern.compile("[a-z][a-z0-9']*");
  private static final Pattern DIGITS = Pattern.compile("[0-9][0-9-]{3,19}");

  private static final float TITLE = 8;
  private static final float KEYWORDS = 4;
  private static final float INITIALS = 6;
  private static final float PINYIN = 6;

  /** A keyword as a whole says what an entry is about. */
  private static final float WHOLE = 40;

  private static final float NUMBER = 60;
  private static final float PHONE = 60;

  /** Another word for what was typed counts a little less than the word itself. */
  private static final float OTHER_WORD = 0.8f;

  /** Who types at a kiosk wants to do something, or to know what holds; lists come behind. */
  private static final float MUCH_WANTED = 16;

  private static final float WANTED = 8;

  private static final float STRICT = 1_000;

  /** Initials stand for many words; the first few are tried. */
  private static final int MOST_READINGS = 5;

  /** So many of a long word's pairs must occur when the word as a whole is found nowhere. */
  private static final float LOOSE_SHARE = 0.6f;

  private final QueryBuilder words = new QueryBuilder(Analyzers.forQueries());
  private final Synonyms synonyms;
  private final Proposals proposals;

  QueryPlan(Synonyms synonyms, Proposals proposals) {
    this.synonyms = synonyms;
    this.proposals = proposals;
  }

  /** The words that were typed. */
  static List<String> words(String typed) {
    List<String> all = new ArrayList<>();
    for (String word : GAPS.split(typed.strip().toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        all.add(word);
      }
    }
    return all;
  }

  /** Whether a word may be pinyin. */
  static boolean areLetters(String word) {
    return LETTERS.matcher(word).matches();
  }

  /** The words that were typed, and what means the same. */
  List<String> withSynonyms(String typed) throws IOException {
    List<String> all = new ArrayList<>();
    for (String word : words(typed)) {
      all.add(word);
      all.addAll(others(word));
    }
    return all;
  }

  /** Other words for one: synonyms, and for letters the Han words that are typed so. */
  private Set<String> others(String word) throws IOException {
    Set<String> others = new LinkedHashSet<>();
    if (areLetters(word)) {
      for (String han : proposals.exactly(word, MOST_READINGS)) {
        others.add(han);
        others.addAll(synonyms.of(han));
      }
    }
    others.addAll(synonyms.of(word));
    others.remove(word);
    return others;
  }

  /** Every word as it stands, or another for it. */
  Query strict(String typed) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String number = DocumentNumber.fold(typed);
    if (DocumentNumber.mayBe(number)) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      add(either, new PrefixQuery(new Term(Fields.NUMBER, number)), NUMBER);
      add(either, new TermQuery(new Term(Fields.NUMBER, number)), NUMBER);
      add(either, every(typed), 1);
      return withPreferences(all.add(either.build(), Occur.MUST));
    }
    return withPreferences(all.add(every(typed), Occur.MUST));
  }

  private static Query withPreferences(BooleanQuery.Builder query) {
    for (EntryType type : List.of(EntryType.GUIDE, EntryType.PACKAGE)) {
      add(query, ofType(type), MUCH_WANTED);
    }
    for (EntryType type : List.of(EntryType.POLICY, EntryType.INTERPRETATION)) {
      add(query, ofType(type), WANTED);
    }
    return query.build();
  }

  /** What has the words as they stand, and behind it what has most of them. */
  Query strictThenLoose(String typed) throws IOException {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    add(either, strict(typed), STRICT);
    add(either, loose(typed), 1);
    return either.build();
  }

  /** What residents can do or have: no people, places, lists or slides. */
  static Query meantForSomebody() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (EntryType type :
        List.of(
            EntryType.GUIDE,
            EntryType.PACKAGE,
            EntryType.POLICY,
            EntryType.JOB,
            EntryType.INTERPRETATION)) {
      any.add(ofType(type), Occur.SHOULD);
    }
    return any.build();
  }

  /** What is meant for any of these audiences. */
  static Query meantFor(Collection<String> audiences) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String audience : audiences) {
      Term term = new Term(Fields.FACET, FacetCounts.term(Facet.AUDIENCE, audience));
      add(any, new ConstantScoreQuery(new TermQuery(term)), WHOLE);
    }
    return withPreferences(
        new BooleanQuery.Builder()
            .add(any.build(), Occur.MUST)
            .add(meantForSomebody(), Occur.FILTER));
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.MUST).build();
  }

  private static Query ofType(EntryType type) {
    return new ConstantScoreQuery(new TermQuery(new Term(Fields.TYPE, type.jsonName())));
  }

  private Query every(String typed) throws IOException {
    List<String> typedWords = words(typed);
    if (typedWords.isEmpty()) {
      return new MatchNoDocsQuery("nothing was typed");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : typedWords) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      add(either, exactly(word), 1);
      for (String other : others(word)) {
        add(either, exactly(other), OTHER_WORD);
      }
      all.add(either.build(), Occur.MUST);
    }
    return all.build();
  }

  /** Most pairs of every word, wherever they stand, or what sounds like it. */
  Query loose(String typed) throws IOException {
    List<String> typedWords = words(typed);
    if (typedWords.isEmpty()) {
      return new MatchNoDocsQuery("nothing was typed");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : typedWords) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      add(either, loosely(word), 1);
      if (areLetters(word)) {
        for (String han : proposals.exactly(word, MOST_READINGS)) {
          add(either, loosely(han), 1);
        }
      }
      all.add(either.build(), Occur.MUST);
    }
    return all.build();
  }

  /** Entries with so many of the letters' pairs that the word may nearly stand in them. */
  Query nearly(String letters, int mistakes) {
    float share = Math.max(0.3f, (letters.length() - 1 - 2f * mistakes) / (letters.length() - 1));
    Query pairs = words.createMinShouldMatchQuery(Fields.PINYIN, letters, share);
    return pairs == null
        ? new MatchNoDocsQuery("too short")
        : withPreferences(new BooleanQuery.Builder().add(pairs, Occur.MUST));
  }

  private Query exactly(String word) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    add(anywhere, new TermQuery(new Term(Fields.WHOLE, word)), WHOLE);
    add(anywhere, words.createPhraseQuery(Fields.TITLE, word), TITLE);
    add(anywhere, words.createPhraseQuery(Fields.KEYWORDS, word), KEYWORDS);
    add(anywhere, words.createPhraseQuery(Fields.TEXT, word), 1);
    if (LETTERS.matcher(word).matches()) {
      String letters = word.replace("'", "");
      add(anywhere, new TermQuery(new Term(Fields.WHOLE, letters)), WHOLE);
      add(anywhere, letters(Fields.INITIALS, letters), INITIALS);
      add(anywhere, letters(Fields.PINYIN, letters), PINYIN);
      YiSyllables.romanised(word)
          .ifPresent(yi -> add(anywhere, new TermQuery(new Term(Fields.YI, yi)), 1));
    } else if (DIGITS.matcher(word).matches()) {
      Query phone = new PrefixQuery(new Term(Fields.PHONE, word.replace("-", "")));
      add(anywhere, phone, PHONE);
      for (EntryType type : List.of(EntryType.PERSON, EntryType.PLACE)) {
        // Whose number it is comes before those who only give it.
        add(anywhere, both(phone, ofType(type)), PHONE);
      }
    } else if (YiSyllables.areAll(word)) {
      add(anywhere, words.createPhraseQuery(Fields.YI, YiSyllables.fold(word)), TITLE);
    }
    return anywhere.build();
  }

  private Query loosely(String word) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    add(anywhere, words.createMinShouldMatchQuery(Fields.TITLE, word, LOOSE_SHARE), TITLE);
    add(anywhere, words.createMinShouldMatchQuery(Fields.KEYWORDS, word, LOOSE_SHARE), KEYWORDS);
    add(anywhere, words.createMinShouldMatchQuery(Fields.TEXT, word, LOOSE_SHARE), 1);
    if (!LETTERS.matcher(word).matches()) {
      // A wrong character that sounds like the right one is the commonest slip of all.
      String sound = Pinyin.of(word).full();
      if (sound.length() > 2) {
        add(anywhere, letters(Fields.PINYIN, sound), TITLE);
        add(anywhere, new TermQuery(new Term(Fields.WHOLE, sound)), WHOLE);
      }
    }
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
