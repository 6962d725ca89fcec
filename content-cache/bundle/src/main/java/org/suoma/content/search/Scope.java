package org.suoma.content.search;

import java.time.LocalDate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Whose entries are shown, and of which day: what concerns other places only is left out, and so is
 * what has run out (a vacancy that is taken, a list whose disclosure has ended).
 *
 * @param area 9 digits of a township or street, or 12 of a village; null for the whole county
 * @param today null to leave out nothing that has run out
 */
public record Scope(@Nullable String area, @Nullable LocalDate today) {

  private static final int COUNTY_DIGITS = 6;
  private static final int TOWNSHIP_DIGITS = 9;

  /** Refuses what is no area. */
  public Scope {
    if (area != null && !area.matches("[0-9]{9}([0-9]{3})?")) {
      throw new IllegalArgumentException("an area has 9 or 12 digits: " + area);
    }
  }

  /** All there is. */
  public static Scope everything() {
    return new Scope(null, null);
  }

  /** What is in force in the whole county on this day. */
  public static Scope county(LocalDate today) {
    return new Scope(null, today);
  }

  /** The query with what the scope leaves out left out. */
  Query narrow(Query query) {
    if (area == null && today == null) {
      return query;
    }
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    if (area != null) {
      narrowed.add(here(area), Occur.FILTER);
    }
    if (today != null) {
      narrowed.add(
          LongPoint.newRangeQuery(Fields.UNTIL, Long.MIN_VALUE, today.toEpochDay() - 1),
          Occur.MUST_NOT);
    }
    return narrowed.build();
  }

  /** Everybody's, this area's, what lies in it, and what it lies in. */
  private static Query here(String area) {
    BooleanQuery.Builder here =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.AREA, Fields.EVERYWHERE)), Occur.SHOULD)
            .add(new PrefixQuery(new Term(Fields.AREA, area)), Occur.SHOULD)
            .add(
                new TermQuery(new Term(Fields.AREA, area.substring(0, COUNTY_DIGITS))),
                Occur.SHOULD);
    if (area.length() > TOWNSHIP_DIGITS) {
      here.add(
          new TermQuery(new Term(Fields.AREA, area.substring(0, TOWNSHIP_DIGITS))), Occur.SHOULD);
    }
    return here.build();
  }
}
