package org.suoma.content.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index of one release, open for reading. Threads may share one; whoever opened it closes it
 * when no one reads any more.
 */
public final class SearchIndex implements Closeable {

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Proposals proposals;
  private final QueryPlan plan;
  private final Synonyms synonyms;

  private SearchIndex(Directory directory, DirectoryReader reader, Synonyms synonyms) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null); // it would keep what residents have searched for
    this.proposals = new Proposals(reader);
    this.plan = new QueryPlan(synonyms, proposals);
    this.synonyms = synonyms;
  }

  /** Opens the index in a directory, without synonyms; see {@link IndexBuilder}. */
  public static SearchIndex open(Path path) throws IOException {
    return open(path, Synonyms.none());
  }

  /** Opens the index in a directory; see {@link IndexBuilder}. */
  public static SearchIndex open(Path path, Synonyms synonyms) throws IOException {
    Directory directory = FSDirectory.open(path);
    try {
      return new SearchIndex(directory, DirectoryReader.open(directory), synonyms);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** All of the release. */
  public IndexView everything() {
    return within(Scope.everything());
  }

  /** What lies within a scope. */
  public IndexView within(Scope scope) {
    return new IndexView(reader, searcher, proposals, plan, scope);
  }

  /** Does now what the first query in letters would else do, which takes a quarter of a second. */
  public void prepareLetters() {
    synonyms.prepareLetters();
  }

  /** How many entries there are. */
  public int size() {
    return reader.numDocs();
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
