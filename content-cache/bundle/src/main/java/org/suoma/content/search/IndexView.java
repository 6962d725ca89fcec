package org.suoma.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import org.suoma.content.model.EntryType;

/**
 * What of a release's index lies within a scope: search, lists and counts. Threads may share one;
 * it reads as long as its {@link SearchIndex} is open.
 */
public final class IndexView {

  private static final Sort NEWEST_FIRST =
      new Sort(new SortField(Fields.DAY, SortField.Type.LONG, true));

  /** Documents that are no longer in force come behind all others. */
  private static final Sort IN_FORCE_FIRST =
      new Sort(new SortField(Fields.OUT_OF_FORCE, SortField.Type.LONG), SortField.FIELD_SCORE);

  private static final Sort IN_FORCE_AND_NEWEST_FIRST =
      new Sort(
          new SortField(Fields.OUT_OF_FORCE, SortField.Type.LONG),
          new SortField(Fields.DAY, SortField.Type.LONG, true));

  /** With fewer hits than these, what comes near is shown behind them. */
  private static final int FEW = 4;

  private static final int SHORTEST_MISTYPED = 5;
  private static final int LONG_WORD = 11;
  private static final int MOST_CANDIDATES = 300;

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Proposals proposals;
  private final QueryPlan plan;
  private final Scope scope;

  IndexView(
      IndexReader reader,
      IndexSearcher searcher,
      Proposals proposals,
      QueryPlan plan,
      Scope scope) {
    this.reader = reader;
    this.searcher = searcher;
    this.proposals = proposals;
    this.plan = plan;
    this.scope = scope;
  }

  /** Answers a resident's query; where nothing holds the words as they stand, the nearest. */
  public SearchResults search(SearchQuery query) throws IOException {
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

  /** What may be meant while it is still being typed, likeliest first; at most so many. */
  public List<String> proposals(String typed, int limit) throws IOException {
    return proposals.of(typed, limit);
  }

  private SearchResults search(SearchQuery query, Query words, boolean nearest) throws IOException {
    Map<EntryType, Long> counts = searcher.search(scope.narrow(words), new TypeCounts());
    if (counts.isEmpty()) {
      return SearchResults.none();
    }
    Query wanted =
        query.type() == null
            ? words
            : new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new TermQuery(new Term(Fields.TYPE, query.type().jsonName())), Occur.FILTER)
                .build();
    ScoreDoc[] top =
        searcher.search(scope.narrow(wanted), query.offset() + query.limit(), IN_FORCE_FIRST)
            .scoreDocs;
    List<String> marked = plan.withSynonyms(query.words());
    List<SearchHit> hits = new ArrayList<>();
    for (int i = query.offset(); i < top.length; i++) {
      hits.add(hit(searcher.storedFields().document(top[i].doc), marked));
    }
    return new SearchResults(total(query, counts), hits, counts, nearest);
  }

  private static SearchHit hit(Document stored, List<String> marked) {
    return new SearchHit(
        EntryDocument.listing(stored),
        Snippets.of(EntryDocument.required(stored, Fields.STORED_OPENING), marked));
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
      hits.add(hit(searcher.storedFields().document(near.doc), typed));
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

  /** Entries filed in any of these columns, newest first. */
  public List<Listing> inColumns(Collection<String> columns, int offset, int limit)
      throws IOException {
    return newest(columnQuery(columns), offset, limit);
  }

  /** How many entries are filed in any of these columns. */
  public int countInColumns(Collection<String> columns) throws IOException {
    return count(columnQuery(columns));
  }

  /** Entries of a type, newest first. */
  public List<Listing> ofType(EntryType type, int offset, int limit) throws IOException {
    return newest(new TermQuery(new Term(Fields.TYPE, type.jsonName())), offset, limit);
  }

  /**
   * Entries of a register that have all these values, those in force and the newest first, with
   * what may be chosen further.
   */
  public FacetedList register(Register register, Map<Facet, String> chosen, int offset, int limit)
      throws IOException {
    Query wanted = having(register.type(), chosen);
    return new FacetedList(
        count(wanted),
        sorted(wanted, IN_FORCE_AND_NEWEST_FIRST, offset, limit),
        searcher.search(scope.narrow(wanted), new FacetCounts()));
  }

  /** Entries of a type that have all these values, newest first. */
  public List<Listing> with(EntryType type, Map<Facet, String> values, int offset, int limit)
      throws IOException {
    return newest(having(type, values), offset, limit);
  }

  private static Query having(EntryType type, Map<Facet, String> values) {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.TYPE, type.jsonName())), Occur.FILTER);
    values.forEach((facet, value) -> query.add(standsOn(facet, value), Occur.FILTER));
    return query.build();
  }

  private static Query standsOn(Facet facet, String value) {
    return new TermQuery(new Term(Fields.FACET, FacetCounts.term(facet, value)));
  }

  /** How many entries of a type there are for each value of each facet. */
  public Map<Facet, List<FacetedList.Value>> values(EntryType type) throws IOException {
    return searcher.search(
        scope.narrow(new TermQuery(new Term(Fields.TYPE, type.jsonName()))), new FacetCounts());
  }

  /** All audiences that something to do or to have is meant for, most entries first. */
  public List<FacetedList.Value> audiences() throws IOException {
    return searcher
        .search(scope.narrow(QueryPlan.meantForSomebody()), new FacetCounts())
        .getOrDefault(Facet.AUDIENCE, List.of());
  }

  /** What is meant for any of these audiences: for most of them first, then what can be done. */
  public FacetedList forAudiences(Collection<String> audiences, int offset, int limit)
      throws IOException {
    Query wanted = QueryPlan.meantFor(audiences);
    return new FacetedList(count(wanted), sorted(wanted, IN_FORCE_FIRST, offset, limit), Map.of());
  }

  /** Entries within the scope that refer to this one, newest first. */
  public List<Listing> referring(String id, int limit) throws IOException {
    return newest(new TermQuery(new Term(Fields.REFERS, id)), 0, limit);
  }

  /** The entry with this id, if it lies within the scope. */
  public Optional<Listing> listing(String id) throws IOException {
    return newest(new TermQuery(new Term(Fields.ID, id)), 0, 1).stream().findFirst();
  }

  private static Query columnQuery(Collection<String> columns) {
    return new TermInSetQuery(Fields.COLUMN, columns.stream().map(BytesRef::new).toList());
  }

  private int count(Query query) throws IOException {
    return searcher.count(scope.narrow(query));
  }

  private List<Listing> newest(Query query, int offset, int limit) throws IOException {
    return sorted(query, NEWEST_FIRST, offset, limit);
  }

  private List<Listing> sorted(Query query, Sort sort, int offset, int limit) throws IOException {
    if (offset < 0 || limit < 1) {
      throw new IllegalArgumentException("offset %d, limit %d".formatted(offset, limit));
    }
    try {
      ScoreDoc[] found = searcher.search(scope.narrow(query), offset + limit, sort).scoreDocs;
      List<Listing> listings = new ArrayList<>();
      for (int i = offset; i < found.length; i++) {
        listings.add(EntryDocument.listing(searcher.storedFields().document(found[i].doc)));
      }
      return listings;
    } catch (AlreadyClosedException e) {
      throw new ClosedIndexException(e);
    }
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
