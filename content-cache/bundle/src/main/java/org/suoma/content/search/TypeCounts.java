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
  public Map<EntryType, Long> reduce(Collection<Counter> counters) throws IOException {
    Map<EntryType, Long> sums = new EnumMap<>(EntryType.class);
    for (Counter counter : counters) {
      counter.endSegment();
      counter.counts.forEach((type, n) -> sums.merge(type, n, Long::sum));
    }
    return sums;
  }

  /** Counts in one thread, by number of the type within a segment. */
  static final class Counter extends SimpleCollector {
    private final Map<EntryType, Long> counts = new EnumMap<>(EntryType.class);
    private SortedDocValues types = DocValues.emptySorted();
    private long[] inSegment = new long[0];

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      endSegment();
      types = DocValues.getSorted(context.reader(), Fields.TYPE);
      inSegment = new long[types.getValueCount()];
    }

    private void endSegment() throws IOException {
      for (int type = 0; type < inSegment.length; type++) {
        if (inSegment[type] > 0) {
          counts.merge(
              EntryType.named(types.lookupOrd(type).utf8ToString()), inSegment[type], Long::sum);
        }
      }
      inSegment = new long[0];
    }

    @Override
    public void collect(int doc) throws IOException {
      if (types.advanceExact(doc)) {
        inSegment[types.ordValue()]++;
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
