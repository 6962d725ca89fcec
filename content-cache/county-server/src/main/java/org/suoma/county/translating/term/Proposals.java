package org.suoma.county.translating.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.suoma.content.language.YiWriting;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;
import org.suoma.county.translating.text.YiChange;

/**
 * What a term base has to say about untranslated texts.
 *
 * @param changes drafts for texts for which it has one Yi form
 * @param ambiguous texts for which it has several, so that a speaker must choose
 */
public record Proposals(List<YiChange> changes, List<TranslationUnit> ambiguous) {

  /** Copies the lists. */
  public Proposals {
    changes = List.copyOf(changes);
    ambiguous = List.copyOf(ambiguous);
  }

  /**
   * Looks in {@code terms} for texts without Yi; takes only what comes under one of {@code
   * licences}.
   */
  public static Proposals of(List<TranslationUnit> units, TermBase terms, Set<String> licences) {
    List<YiChange> changes = new ArrayList<>();
    List<TranslationUnit> ambiguous = new ArrayList<>();
    for (TranslationUnit unit : units) {
      List<Term> exact =
          terms.terms(unit.zh()).stream()
              .filter(term -> licences.contains(term.licence()))
              .filter(term -> YiWriting.foreign(term.yi(), unit.zh()).isEmpty())
              .toList();
      if (unit.state() != UnitState.UNTRANSLATED || exact.isEmpty()) {
        continue;
      }
      if (exact.stream().map(Term::yi).distinct().count() > 1) {
        ambiguous.add(unit);
      } else {
        Term term = exact.get(0);
        changes.add(new YiChange(unit, SourcedYi.draft(term.yi(), term.source(), term.licence())));
      }
    }
    return new Proposals(changes, ambiguous);
  }
}
