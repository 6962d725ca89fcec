package org.suoma.content.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
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
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.suoma.content.model.EntryType;

/**
 * The index of one release, for reading. Threads may share one; whoever opened it closes it when no
 * one reads any more.
 */
public final class SearchIndex implements Closeable {

  private static final Sort NEWEST_FIRST =
      new Sort(new SortField(Fields.DAY, SortField.Type.LONG, true));

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryPlan plan = new QueryPlan();

  private SearchIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** Opens the index in a directory; see {@link IndexBuilder}. */
  public static SearchIndex open(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    try {
      return new SearchIndex(directory, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Answers a resident's query; where nothing holds the words as they stand, the nearest. */
  public SearchResults search(SearchQuery query) throws IOException {
    SearchResults exact = search(query, plan.strict(query.words()));
    return exact.counts().isEmpty() ? search(query, plan.loose(query.words())) : exact;
  }

  private SearchResults search(SearchQuery query, Query words) throws IOException {
    Map<EntryType, Long> counts = searcher.search(words, new TypeCounts());
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
    TopDocs top = searcher.search(wanted, query.offset() + query.limit());
    List<SearchHit> hits = new ArrayList<>();
    for (int i = query.offset(); i < top.scoreDocs.length; i++) {
      Document stored = searcher.storedFields().document(top.scoreDocs[i].doc);
      hits.add(
          new SearchHit(
              EntryDocument.listing(stored),
              Snippets.of(EntryDocument.required(stored, Fields.STORED_OPENING), query.words())));
    }
    long total =
        query.type() == null
            ? counts.values().stream().mapToLong(Long::longValue).sum()
            : counts.getOrDefault(query.type(), 0L);
    return new SearchResults(total, hits, counts);
  }

  /** Entries filed in any of these columns, newest first. */
  public List<Listing> inColumns(Collection<String> columns, int offset, int limit)
      throws IOException {
    return newest(columnQuery(columns), offset, limit);
  }

  /** How many entries are filed in any of these columns. */
  public int countInColumns(Collection<String> columns) throws IOException {
    return searcher.count(columnQuery(columns));
  }

  /** Entries of a type, newest first. */
  public List<Listing> ofType(EntryType type, int offset, int limit) throws IOException {
    return newest(new TermQuery(new Term(Fields.TYPE, type.jsonName())), offset, limit);
  }

  /** Entries that refer to this one, newest first; at most 100. */
  public List<Listing> referring(String id) throws IOException {
    return newest(new TermQuery(new Term(Fields.REFERS, id)), 0, 100);
  }

  /** The entry with this id. */
  public Optional<Listing> listing(String id) throws IOException {
    return newest(new TermQuery(new Term(Fields.ID, id)), 0, 1).stream().findFirst();
  }

  /** How many entries there are. */
  public int size() {
    return reader.numDocs();
  }

  private static Query columnQuery(Collection<String> columns) {
    return new TermInSetQuery(Fields.COLUMN, columns.stream().map(BytesRef::new).toList());
  }

  private List<Listing> newest(Query query, int offset, int limit) throws IOException {
    if (offset < 0 || limit < 1) {
      throw new IllegalArgumentException("offset %d, limit %d".formatted(offset, limit));
    }
    ScoreDoc[] found = searcher.search(query, offset + limit, NEWEST_FIRST).scoreDocs;
    List<Listing> listings = new ArrayList<>();
    for (int i = offset; i < found.length; i++) {
      listings.add(EntryDocument.listing(searcher.storedFields().document(found[i].doc)));
    }
    return listings;
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } finally {
      directory.close();
    }
  }
}
