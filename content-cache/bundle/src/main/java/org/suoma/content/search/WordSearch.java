package org.suoma.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.suoma.content.model.EntryType;

/**
 * Finds what a resident's words mean within a scope: as they stand, else nearly so, else the
 * nearest. Threads may share one.
 */
final class WordSearch {

  /** Documents that are no longer in force come behind all others. */
  static final Sort IN_FORCE_FIRST =
      new Sort(new SortField(Fields.OUT_OF_FORCE, SortField.Type.LONG), SortField.FIELD_SCORE);

  /** With fewer hits than these, what comes near is shown behind them. */
  private static final int FEW = 4;

  private static final int SHORTEST_MISTYPED = 5;
  private static final int LONG_WORD = 11;
  private static final int MOST_CANDIDATES = 300;

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final QueryPlan plan;
  private final Scope scope;
  private final Listings listings;

  WordSearch(
      IndexReader reader, IndexSearcher searcher, QueryPlan plan, Scope scope, Listings listings) {
    this.reader = reader;
    this.searcher = searcher;
    this.plan = plan;
    this.scope = scope;
    this.listings = listings;
  }

  /** Answers a resident's query; where nothing holds the words as they stand, the nearest. */
  SearchResults search(SearchQuery query) throws IOException {
    SearchResults found = search(query, plan.strict(query.words()), false);
    long all = found.counts().values().stream().mapToLong(Long::longValue).sum();
    if (all >= FEW) {
      return found;
    }
    if (all > 0) {
      return search(query, plan.strictThenLoose(query.words()), false);
    }
    SearchResults near = mistyped(query);
    return near.counts().isEmpty() ? search(query, plan.loose(query.words()), true) : near;
  }

  private SearchResults search(SearchQuery query, Query words, boolean nearest) throws IOException {
    int wanted = query.offset() + query.limit();
    Object[] both =
        searcher.search(
            scope.narrow(words),
            new MultiCollectorManager(
                new TypeCounts(),
                new TopFieldCollectorManager(IN_FORCE_FIRST, wanted, Integer.MAX_VALUE)));
    @SuppressWarnings("unchecked")
    Map<EntryType, Long> counts = (Map<EntryType, Long>) both[0];
    if (counts.isEmpty()) {
      return SearchResults.none();
    }
    ScoreDoc[] top =
        query.type() == null
            ? ((TopDocs) both[1]).scoreDocs
            : searcher.search(scope.narrow(ofType(words, query.type())), wanted, IN_FORCE_FIRST)
                .scoreDocs;
    List<String> marked = plan.withSynonyms(query.words());
    List<SearchHit> hits = new ArrayList<>();
    for (int i = query.offset(); i < top.length; i++) {
      hits.add(hit(top[i].doc, marked));
    }
    return new SearchResults(total(query, counts), hits, counts, nearest);
  }

  private static Query ofType(Query words, EntryType type) {
    return new BooleanQuery.Builder()
        .add(words, Occur.MUST)
        .add(new TermQuery(new Term(Fields.TYPE, type.jsonName())), Occur.FILTER)
        .build();
  }

  private SearchHit hit(int document, List<String> marked) throws IOException {
    String opening = searcher.storedFields().document(document).get(Fields.OPENING);
    return new SearchHit(listings.of(document), Snippets.of(opening, marked));
  }

  private static long total(SearchQuery query, Map<EntryType, Long> counts) {
    return query.type() == null
        ? counts.values().stream().mapToLong(Long::longValue).sum()
        : counts.getOrDefault(query.type(), 0L);
  }

  /**
   * One letter of pinyin wrong, or two in a long word: what nearly stands in a title or keyword.
   */
  private SearchResults mistyped(SearchQuery query) throws IOException {
    List<String> typed = QueryPlan.words(query.words());
    if (typed.size() != 1) {
      return SearchResults.none();
    }
    // A wrong character that sounds like the right one is the commonest slip in Han.
    String letters =
        QueryPlan.areLetters(typed.get(0))
            ? typed.get(0).replace("'", "")
            : Pinyin.of(typed.get(0)).full();
    if (letters.length() < SHORTEST_MISTYPED) {
      return SearchResults.none();
    }
    int mistakes = letters.length() < LONG_WORD ? 1 : 2;
    ScoreDoc[] candidates =
        searcher.search(
                scope.narrow(plan.nearly(letters, mistakes)), MOST_CANDIDATES, IN_FORCE_FIRST)
            .scoreDocs;
    Map<EntryType, Long> counts = new EnumMap<>(EntryType.class);
    List<Near> wanted = new ArrayList<>();
    for (Near near : near(letters, candidates)) {
      if (near.distance <= mistakes) {
        counts.merge(near.type, 1L, Long::sum);
        if (query.type() == null || query.type() == near.type) {
          wanted.add(near);
        }
      }
    }
    wanted.sort(Near.NEAREST_FIRST);
    int from = Math.min(query.offset(), wanted.size());
    int to = Math.min(from + query.limit(), wanted.size());
    List<SearchHit> hits = new ArrayList<>();
    for (Near near : wanted.subList(from, to)) {
      hits.add(hit(near.doc, typed));
    }
    return new SearchResults(total(query, counts), hits, counts, true);
  }

  /** How near each candidate is, from doc values: unpacking stored fields would take longer. */
  private List<Near> near(String letters, ScoreDoc[] candidates) throws IOException {
    ScoreDoc[] inOrder = candidates.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(candidate -> candidate.doc));
    BinaryDocValues pinyin = MultiDocValues.getBinaryValues(reader, Fields.LETTERS);
    SortedDocValues types = MultiDocValues.getSortedValues(reader, Fields.TYPE);
    Map<Integer, Near> found = new HashMap<>();
    for (ScoreDoc candidate : inOrder) {
      if (pinyin.advanceExact(candidate.doc) && types.advanceExact(candidate.doc)) {
        found.put(
            candidate.doc,
            new Near(
                candidate.doc,
                EntryType.named(types.lookupOrd(types.ordValue()).utf8ToString()),
                Approximate.distance(letters, pinyin.binaryValue().utf8ToString())));
      }
    }
    return Arrays.stream(candidates)
        .flatMap(candidate -> Stream.ofNullable(found.get(candidate.doc)))
        .toList();
  }

  /** What is nearly what was typed; of equally near ones, what can be done comes first. */
  private record Near(int doc, EntryType type, int distance) {

    private static final Set<EntryType> MUCH_WANTED =
        EnumSet.of(EntryType.GUIDE, EntryType.PACKAGE);

    static final Comparator<Near> NEAREST_FIRST =
        Comparator.comparingInt(Near::distance)
            .thenComparing(near -> !MUCH_WANTED.contains(near.type));
  }
}
