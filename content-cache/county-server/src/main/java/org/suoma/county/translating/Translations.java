package org.suoma.county.translating;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Voice;
import org.suoma.county.storage.content.ContentChange;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.county.translating.file.BrokenTranslationsException;
import org.suoma.county.translating.file.BrokenTranslationsException.Problem;
import org.suoma.county.translating.file.TranslationFormat;
import org.suoma.county.translating.file.TranslationRow;
import org.suoma.county.translating.term.Proposals;
import org.suoma.county.translating.term.TermBase;
import org.suoma.county.translating.text.Context.Part;
import org.suoma.county.translating.text.CountyTexts;
import org.suoma.county.translating.text.InterfaceFile;
import org.suoma.county.translating.text.Selection;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;
import org.suoma.county.translating.text.YiChange;

/**
 * Hands the county's texts out to translators and takes them back, each file whole or not at all.
 * Threads may share one.
 */
public final class Translations {

  private final ContentShelf shelf;
  private final UntranslatedLog untranslated;
  private final ContentJson json;
  private final CountyTexts texts;
  private final Clock clock;

  /** Works on this shelf and the strings of this catalog; the clock tells today. */
  public Translations(
      ContentShelf shelf,
      UntranslatedLog untranslated,
      ContentJson json,
      InterfaceCatalog catalog,
      Clock clock) {
    this.shelf = shelf;
    this.untranslated = untranslated;
    this.json = json;
    this.texts = new CountyTexts(json, catalog);
    this.clock = clock;
  }

  /** All units of the county as they are now. */
  public List<TranslationUnit> units() {
    return shelf.<List<TranslationUnit>, RuntimeException>atOneMoment(texts::units);
  }

  /** All units; a string that is recorded in parts counts as recorded once all of them are. */
  public List<TranslationUnit> unitsAsHeard() {
    return shelf.<List<TranslationUnit>, RuntimeException>atOneMoment(texts::unitsAsHeard);
  }

  /** The parts of strings into which something is put, which are recorded by themselves. */
  public List<TranslationUnit> spokenParts() {
    return shelf.<List<TranslationUnit>, RuntimeException>atOneMoment(texts::spokenParts);
  }

  /** All units and spoken parts of this content, by their ids. */
  public Map<String, TranslationUnit> recordableIn(ContentSnapshot content) {
    Map<String, TranslationUnit> all = new HashMap<>();
    texts.units(content).forEach(unit -> all.put(unit.id(), unit));
    texts.spokenParts(content).forEach(part -> all.put(part.id(), part));
    return all;
  }

  /**
   * All that can be recorded of one document.
   *
   * @param document the prefix of the ids of its units, e.g. {@code interface/} or {@code
   *     entry/guide-x/}
   * @return empty if there is no such document
   */
  public List<TranslationUnit> recordableIn(String document) {
    return shelf.<List<TranslationUnit>, RuntimeException>atOneMoment(
        content -> texts.recordableIn(document, content));
  }

  /** The text with this id that can be recorded, as it is in this content. */
  public Optional<TranslationUnit> recordable(String unit, ContentSnapshot content) {
    return texts.recordableIn(CountyTexts.document(unit), content).stream()
        .filter(known -> known.id().equals(unit))
        .findFirst();
  }

  /** The prefix of the ids of all units of the same document as this one. */
  public static String document(String unit) {
    return CountyTexts.document(unit);
  }

  /**
   * Gives texts these recordings, by the ids of their units or spoken parts; a silent voice takes
   * theirs away.
   */
  public void record(Map<String, Voice> voices, ContentChange change) {
    texts.record(voices, change, clock.instant());
  }

  /** The texts themselves. */
  CountyTexts texts() {
    return texts;
  }

  /** How often residents met texts in Han for want of Yi within 90 days, by the unit's id. */
  public Map<String, Long> met() {
    return untranslated.counts(LocalDate.now(clock));
  }

  /** The names of the columns by their ids, in their order. */
  public Map<String, String> columnNames() {
    return shelf.<Map<String, String>, RuntimeException>atOneMoment(texts::columnNames);
  }

  /**
   * The units of a selection.
   *
   * @throws IOException if the county has no such column
   */
  public List<TranslationUnit> units(Selection selection) throws IOException {
    List<TranslationUnit> chosen =
        shelf.<List<TranslationUnit>, IOException>atOneMoment(
            content -> chosen(selection, content));
    return selection.mostMet() ? mostMet(chosen) : chosen;
  }

  private List<TranslationUnit> chosen(Selection selection, ContentSnapshot content)
      throws IOException {
    Set<String> columns = columns(selection, texts.catalog(content));
    return texts.units(content).stream()
        .filter(selection::includes)
        .filter(unit -> selection.column() == null || isIn(unit, columns))
        .toList();
  }

  /** What residents met in Han, most often first; what is approved is no more to be translated. */
  private List<TranslationUnit> mostMet(List<TranslationUnit> chosen) {
    Map<String, Long> met = met();
    return chosen.stream()
        .filter(unit -> met.containsKey(unit.id()) && unit.state() != UnitState.REVIEWED)
        .sorted(
            Comparator.comparingLong((TranslationUnit unit) -> -met.getOrDefault(unit.id(), 0L)))
        .toList();
  }

  /**
   * Writes a selection to a file, as its name says: {@code .xlsx}, {@code .xlf}, or {@code
   * interface.json} for the interface's translations alone. A file that is there already is
   * replaced once the new one is complete.
   *
   * @return how many units it holds
   */
  public int exportTo(Path file, Selection selection) throws IOException {
    boolean own = file.endsWith(InterfaceTranslations.FILE);
    TranslationFormat format = own ? null : TranslationFormat.of(file);
    List<TranslationUnit> units = units(selection);
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      try (OutputStream out = Files.newOutputStream(partial)) {
        if (format == null) {
          units = units.stream().filter(CountyTexts::isInterface).toList();
          out.write(InterfaceFile.of(units, spokenParts(), json));
        } else {
          format.write(units.stream().map(TranslationRow::of).toList(), out);
        }
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
    return units.size();
  }

  /**
   * Takes a file back.
   *
   * @param preview only say what would change
   * @throws BrokenTranslationsException if anything in it is not as it should be; nothing is
   *     changed then
   */
  public ImportPlan importFrom(Path file, Credits credits, boolean preview) throws IOException {
    List<TranslationRow.Numbered> rows = TranslationFormat.of(file).read(bytes(file));
    RowRules rules = new RowRules(LocalDate.now(clock), credits);
    if (preview) {
      return shelf.<ImportPlan, IOException>atOneMoment(content -> plan(rows, rules, content));
    }
    return shelf.<ImportPlan, IOException>change(
        change -> {
          ImportPlan plan = plan(rows, rules, change.snapshot());
          texts.write(plan.changes(), change, clock.instant());
          return plan;
        });
  }

  /**
   * Gives untranslated texts the translation that a term base has for exactly their Han wording, as
   * drafts.
   *
   * @param selection which texts
   * @param licences only terms under these licences, spelled as in the term base
   * @param preview only say what would change
   */
  public Proposals propose(
      TermBase terms, Selection selection, Set<String> licences, boolean preview)
      throws IOException {
    Proposals proposals = Proposals.of(units(selection), terms, licences);
    if (!preview) {
      shelf.change(
          change -> {
            Set<String> open = new HashSet<>();
            texts.units(change.snapshot()).stream()
                .filter(unit -> unit.state() == UnitState.UNTRANSLATED)
                .forEach(unit -> open.add(unit.id() + "\n" + unit.zh()));
            List<YiChange> still =
                proposals.changes().stream()
                    .filter(one -> open.contains(one.unit().id() + "\n" + one.unit().zh()))
                    .toList();
            texts.write(still, change, clock.instant());
            return still.size();
          });
    }
    return proposals;
  }

  private ImportPlan plan(
      List<TranslationRow.Numbered> rows, RowRules rules, ContentSnapshot content)
      throws BrokenTranslationsException {
    Map<String, TranslationUnit> units = new HashMap<>();
    texts.units(content).forEach(unit -> units.put(unit.id(), unit));
    List<ImportPlan.Item> items = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (TranslationRow.Numbered row : rows) {
      String id = row.row().id();
      Integer earlier = lines.putIfAbsent(id, row.line());
      try {
        if (earlier != null) {
          throw new RowRules.RefusedRow("%s 在第 %d 行已有一次".formatted(id, earlier));
        }
        items.add(rules.judge(row, units.get(id)));
      } catch (RowRules.RefusedRow e) {
        problems.add(new Problem(row.line(), Objects.requireNonNull(e.getMessage())));
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenTranslationsException(problems);
    }
    return new ImportPlan(items);
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("找不到文件：" + file);
    }
    if (Files.size(file) > TranslationFormat.MAX_BYTES) {
      throw new BrokenTranslationsException(
          0, "文件超过 %d MB，请分开导出再导入".formatted(TranslationFormat.MAX_BYTES / 1_000_000));
    }
    return Files.readAllBytes(file);
  }

  private static boolean isIn(TranslationUnit unit, Set<String> columns) {
    return unit.context().part() == Part.ENTRIES
        && unit.context().places().stream().anyMatch(columns::contains);
  }

  /** The column of the selection with all below it. */
  private static Set<String> columns(Selection selection, Catalog catalog) throws IOException {
    Set<String> columns = new HashSet<>();
    String root = selection.column();
    if (root != null) {
      if (catalog.column(root).isEmpty()) {
        throw new IOException("没有这个栏目：" + root);
      }
      addWithChildren(root, catalog, columns);
    }
    return columns;
  }

  private static void addWithChildren(String id, Catalog catalog, Set<String> columns) {
    if (columns.add(id)) {
      for (Column child : catalog.children(id)) {
        addWithChildren(child.id(), catalog, columns);
      }
    }
  }
}
