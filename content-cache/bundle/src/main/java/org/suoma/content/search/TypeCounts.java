package org.suoma.content.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.suoma.content.model.EntryType;

/** Counts the hits of a query by type. */
final class TypeCounts implements CollectorManager<TypeCounts.Counter, Map<EntryType, Long>> {

  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Map<EntryType, Long> reduce(Collection<Counter> counters) {
    Map<EntryType, Long> sums = new EnumMap<>(EntryType.class);
    counters.forEach(
        counter -> counter.counts.forEach((type, n) -> sums.merge(type, n, Long::sum)));
    return sums;
  }

  /** Counts in one thread. */
  static final class Counter extends SimpleCollector {
    private final Map<EntryType, Long> counts = new EnumMap<>(EntryType.class);
    private SortedDocValues types = DocValues.emptySorted();

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      types = DocValues.getSorted(context.reader(), Fields.TYPE);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (types.advanceExact(doc)) {
        counts.merge(
            EntryType.named(types.lookupOrd(types.ordValue()).utf8ToString()), 1L, Long::sum);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
