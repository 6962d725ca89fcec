package org.suoma.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
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

  private static final Sort IN_FORCE_AND_NEWEST_FIRST =
      new Sort(
          new SortField(Fields.OUT_OF_FORCE, SortField.Type.LONG),
          new SortField(Fields.DAY, SortField.Type.LONG, true));

  private final IndexSearcher searcher;
  private final Proposals proposals;
  private final WordSearch words;
  private final Scope scope;
  private final Listings listings;

  IndexView(
      IndexReader reader,
      IndexSearcher searcher,
      Proposals proposals,
      QueryPlan plan,
      Scope scope) {
    this.searcher = searcher;
    this.proposals = proposals;
    this.scope = scope;
    this.listings = new Listings(reader);
    this.words = new WordSearch(reader, searcher, plan, scope, listings);
  }

  /** Answers a resident's query; where nothing holds the words as they stand, the nearest. */
  public SearchResults search(SearchQuery query) throws IOException {
    return words.search(query);
  }

  /** What may be meant while it is still being typed, likeliest first; at most so many. */
  public List<String> proposals(String typed, int limit) throws IOException {
    return proposals.of(typed, limit);
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
    TopDocs found = best(wanted, IN_FORCE_AND_NEWEST_FIRST, offset, limit);
    return new FacetedList(
        Math.toIntExact(found.totalHits.value),
        lines(found, offset),
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
    TopDocs found = best(QueryPlan.meantFor(audiences), WordSearch.IN_FORCE_FIRST, offset, limit);
    return new FacetedList(Math.toIntExact(found.totalHits.value), lines(found, offset), Map.of());
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
    return lines(best(query, NEWEST_FIRST, offset, limit), offset);
  }

  /** The first ones, and how many there are in all. */
  private TopDocs best(Query query, Sort sort, int offset, int limit) throws IOException {
    if (offset < 0 || limit < 1) {
      throw new IllegalArgumentException("offset %d, limit %d".formatted(offset, limit));
    }
    try {
      return searcher.search(
          scope.narrow(query),
          new TopFieldCollectorManager(sort, offset + limit, Integer.MAX_VALUE));
    } catch (AlreadyClosedException e) {
      throw new ClosedIndexException(e);
    }
  }

  private List<Listing> lines(TopDocs found, int offset) throws IOException {
    List<Listing> lines = new ArrayList<>();
    for (int i = offset; i < found.scoreDocs.length; i++) {
      lines.add(listings.of(found.scoreDocs[i].doc));
    }
    return lines;
  }
}
