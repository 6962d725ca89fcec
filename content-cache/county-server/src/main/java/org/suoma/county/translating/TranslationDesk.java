package org.suoma.county.translating;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.Staff;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.translating.term.Finding;
import org.suoma.county.translating.term.KeptTerms;
import org.suoma.county.translating.term.Term;
import org.suoma.county.translating.term.TermBase;
import org.suoma.county.translating.text.Coverage;
import org.suoma.county.translating.text.HeldTexts;
import org.suoma.county.translating.text.TextFilter;
import org.suoma.county.translating.text.TextPlace;
import org.suoma.county.translating.text.TextQuery;
import org.suoma.county.translating.text.TranslationUnit;

/**
 * Shows translators one text after the other and takes what they write, by the rules of the files
 * that they hand in. Like those it comes with the next release, for which somebody signs. Threads
 * share one.
 */
public final class TranslationDesk {

  private static final int CREDITS_SHOWN = 12;

  private final Translations translations;
  private final ContentShelf shelf;
  private final KeptTerms terms;
  private final TranslationWriter writer;
  private final HeldTexts held;

  /** Works on these texts; {@code writer} keeps what is written. */
  public TranslationDesk(
      Translations translations, ContentShelf shelf, KeptTerms terms, TranslationWriter writer) {
    this.translations = translations;
    this.shelf = shelf;
    this.terms = terms;
    this.writer = writer;
    this.held = new HeldTexts(translations.texts());
  }

  /** All units of the county as they are now; of an entry, its title before the others. */
  public List<TranslationUnit> units() {
    return shelf.<List<TranslationUnit>, RuntimeException>atOneMoment(held::units);
  }

  /** What somebody asks for, in its order. */
  public List<TranslationUnit> find(TextQuery query, Staff reader) {
    return query.of(units(), translations.met(), own(reader));
  }

  /** How many there are for each filter of a place. */
  public Map<TextFilter, Integer> counts(TextQuery query, Staff reader) {
    List<TranslationUnit> units = query.with(TextFilter.ALL).of(units(), Map.of(), Map.of());
    Map<String, Long> met = translations.met();
    Map<String, String> own = own(reader);
    Map<TextFilter, Integer> counts = new HashMap<>();
    for (TextFilter filter : TextFilter.values()) {
      counts.put(filter, query.with(filter).of(units, met, own).size());
    }
    return counts;
  }

  private Map<String, String> own(Staff reader) {
    String login = reader.account().login();
    return shelf.<Map<String, String>, RuntimeException>atOneMoment(
        content -> content.yiWrittenBy(login));
  }

  /** How far the county's texts have come, by screen and column. */
  public Coverage coverage() {
    return Coverage.of(units(), translations.columnNames(), met());
  }

  /** How far the entries of a column have come; those with most to do first. */
  public Coverage entries(TextPlace column) {
    List<TranslationUnit> units = units().stream().filter(column::includes).toList();
    Coverage all = Coverage.ofEntries(units, met());
    List<Coverage.Line> lines =
        all.lines().stream()
            .sorted(Comparator.comparingInt(line -> line.reviewed() - line.units()))
            .toList();
    return new Coverage(lines, all.total());
  }

  /** How often residents met texts in Han for want of Yi within 90 days, by the unit's id. */
  public Map<String, Long> met() {
    return translations.met();
  }

  /** The names of the columns by their ids. */
  public Map<String, String> columnNames() {
    return translations.columnNames();
  }

  /** The text with this id, and what is known of its translation; empty if there is none. */
  public Optional<Known> look(String unit) {
    return shelf.<Optional<Known>, RuntimeException>atOneMoment(
        content ->
            translations
                .texts()
                .unit(unit, content)
                .map(text -> writer.known(text, content.writtenYi(unit))));
  }

  /** What stands there, as a digest: whoever writes over something else is told. */
  public static String seen(TranslationUnit unit) {
    return Sha256.of((unit.zh() + "\n" + unit.yi() + "\n" + unit.stale()).getBytes(UTF_8)).hex();
  }

  /**
   * What is to be said about a translation.
   *
   * @param yi as somebody is about to write it; null for as it is
   */
  public List<Finding> findings(TranslationUnit unit, @Nullable String yi) {
    TranslationUnit looked =
        yi == null || yi.isBlank()
            ? unit
            : unit.translatedAs(SourcedYi.draft(TranslationWriter.text(yi), "", ""));
    return terms.check().findings(List.of(looked));
  }

  /** The terms that stand in a text, the longest first, each with all its forms. */
  public List<Term> terms(TranslationUnit unit) {
    TermBase base = terms.terms();
    List<String> standing = terms.check().standingIn(unit.zh());
    List<Term> whole = standing.contains(unit.zh()) ? List.of() : base.terms(unit.zh());
    return Stream.concat(whole.stream(), standing.stream().flatMap(han -> base.terms(han).stream()))
        .toList();
  }

  /** Sources and licences that the county's translations have, the most frequent first. */
  public List<Credits> credits() {
    Map<Credits, Long> counts =
        units().stream()
            .map(TranslationUnit::yi)
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(
                    yi -> new Credits(yi.source(), yi.licence()), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Credits, Long>comparingByValue().reversed())
        .limit(CREDITS_SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Keeps what is written. */
  public TranslationWriter writer() {
    return writer;
  }

  /**
   * A text and what is known of its translation.
   *
   * @param unit the text
   * @param writer login of whoever wrote its translation in the console; empty if nobody did
   * @param back whether something earlier can be put back
   */
  public record Known(TranslationUnit unit, String writer, boolean back) {}
}
