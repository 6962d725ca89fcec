package org.suoma.content.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.suoma.content.search.FacetedList.Value;

/** Counts the hits of a query by every value of every facet. */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, Map<Facet, List<Value>>> {

  /** Stands between a facet's key and a value in terms of the index. */
  private static final char EQUALS = '=';

  /** The term of the index for a value. */
  static String term(Facet facet, String value) {
    return facet.key() + EQUALS + value;
  }

  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Map<Facet, List<Value>> reduce(Collection<Counter> counters) throws IOException {
    Map<String, Integer> sums = new HashMap<>();
    for (Counter counter : counters) {
      counter.endSegment();
      counter.counts.forEach((term, n) -> sums.merge(term, n, Integer::sum));
    }
    Map<Facet, List<Value>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String prefix = facet.key() + EQUALS;
      values.put(
          facet,
          sums.entrySet().stream()
              .filter(sum -> sum.getKey().startsWith(prefix))
              .map(sum -> new Value(sum.getKey().substring(prefix.length()), sum.getValue()))
              .sorted(facet.order())
              .toList());
    }
    return values;
  }

  /** Counts in one thread, by number of the value within a segment. */
  static final class Counter extends SimpleCollector {
    private final Map<String, Integer> counts = new HashMap<>();
    private SortedSetDocValues facets = DocValues.emptySortedSet();
    private int[] inSegment = new int[0];

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      endSegment();
      facets = DocValues.getSortedSet(context.reader(), Fields.FACET);
      inSegment = new int[Math.toIntExact(facets.getValueCount())];
    }

    void endSegment() throws IOException {
      for (int value = 0; value < inSegment.length; value++) {
        if (inSegment[value] > 0) {
          counts.merge(facets.lookupOrd(value).utf8ToString(), inSegment[value], Integer::sum);
        }
      }
      inSegment = new int[0];
    }

    @Override
    public void collect(int doc) throws IOException {
      if (facets.advanceExact(doc)) {
        for (int i = 0; i < facets.docValueCount(); i++) {
          inSegment[Math.toIntExact(facets.nextOrd())]++;
        }
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
