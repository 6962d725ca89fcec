package org.suoma.county.console.translation;

import io.undertow.server.HttpServerExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Review;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.access.Staff;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.translating.TranslationDesk;
import org.suoma.county.translating.term.Finding;
import org.suoma.county.translating.text.Coverage;
import org.suoma.county.translating.text.TextFilter;
import org.suoma.county.translating.text.TextPlace;
import org.suoma.county.translating.text.TextQuery;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;

/** How far the county's texts have come in Yi, and the texts side by side. */
final class TranslationsPage {

  private static final int PAGE_SIZE = 20;
  private static final int ENTRIES_SHOWN = 50;

  private final TranslationDesk desk;
  private final PageFrames frames;
  private final PageTemplates templates;

  TranslationsPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.desk = services.translations();
    this.frames = frames;
    this.templates = templates;
  }

  /** All screens and columns with what is to be done. */
  void overview(HttpServerExchange exchange, ConsoleSession session) {
    List<TranslationsView.Place> screens = new ArrayList<>();
    List<TranslationsView.Place> columns = new ArrayList<>();
    Coverage coverage = desk.coverage();
    for (Coverage.Line line : coverage.lines()) {
      (line.place().kind() == TextPlace.Kind.COLUMN ? columns : screens).add(place(line));
    }
    templates.page(
        exchange,
        "translations.jte",
        new TranslationsView(
            frames.frame("译文", Section.TRANSLATIONS, session),
            screens,
            columns,
            choices(TextQuery.ALL, session.staff()),
            coverage.total().percentReviewed()));
  }

  /** The texts of a place, Han beside Yi. */
  void texts(HttpServerExchange exchange, ConsoleSession session) {
    TextAsked asked = TextAsked.of(exchange);
    List<TranslationUnit> found = desk.find(asked.query(), session.staff());
    int last = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    int page = Math.min(page(exchange), last);
    Map<String, Long> met = desk.met();
    List<TextsView.Row> rows = new ArrayList<>();
    TextPlace before = TextPlace.ALL;
    for (TranslationUnit unit :
        found.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList()) {
      TextPlace here = TextPlace.of(unit);
      rows.add(
          row(
              unit,
              here.equals(before) ? null : where(unit, here, asked),
              met.getOrDefault(unit.id(), 0L),
              asked));
      before = here;
    }
    TextPlace place = asked.query().place();
    templates.page(
        exchange,
        "texts.jte",
        new TextsView(
            frames.frame("译文", Section.TRANSLATIONS, session),
            label(place, desk),
            asked.query(),
            choices(asked.query(), session.staff()),
            rows,
            place.kind() == TextPlace.Kind.COLUMN ? entries(place) : List.of(),
            new TextsView.Pages(page, last, found.size())));
  }

  private static int page(HttpServerExchange exchange) {
    String number = Replies.parameter(exchange, "page");
    return number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 1;
  }

  /** The name of a place. */
  static String label(TextPlace place, TranslationDesk desk) {
    return switch (place.kind()) {
      case ALL -> "全部文字";
      case SCREEN -> place.name();
      case COUNTY -> "县信息";
      case CATALOG -> "栏目名称";
      case COLUMN -> desk.columnNames().getOrDefault(place.name(), place.name());
      case ENTRY ->
          desk.units().stream()
              .filter(place::includes)
              .findFirst()
              .map(unit -> unit.context().words())
              .orElse(place.name());
    };
  }

  private List<TranslationsView.Choice> choices(TextQuery query, Staff staff) {
    Map<TextFilter, Integer> counts = desk.counts(query, staff);
    List<TranslationsView.Choice> choices = new ArrayList<>();
    for (TextFilter filter : TextFilter.values()) {
      choices.add(
          new TranslationsView.Choice(
              filter, counts.getOrDefault(filter, 0), TextAsked.list(query.with(filter))));
    }
    return choices;
  }

  private List<TranslationsView.Place> entries(TextPlace column) {
    return desk.entries(column).lines().stream()
        .limit(ENTRIES_SHOWN)
        .map(TranslationsPage::place)
        .toList();
  }

  private static TranslationsView.Place place(Coverage.Line line) {
    String path = TextAsked.list(TextQuery.ALL.in(line.place()));
    return new TranslationsView.Place(
        line.label().replaceFirst("^(界面|栏目)：", ""),
        path,
        new TranslationsView.Counts(
            line.untranslated(), line.draft(), line.stale(), line.reviewed(), line.met()),
        line.percentReviewed());
  }

  private static TextsView.Where where(TranslationUnit unit, TextPlace place, TextAsked asked) {
    return new TextsView.Where(unit.context().words(), TextAsked.list(asked.query().in(place)));
  }

  private TextsView.Row row(
      TranslationUnit unit, TextsView.@Nullable Where where, long met, TextAsked asked) {
    SourcedYi yi = unit.yi();
    List<Finding> findings = yi == null ? List.of() : desk.findings(unit, null);
    return new TextsView.Row(
        unit.zh(),
        yi == null ? "" : yi.text(),
        unit.state(),
        credit(yi),
        where,
        met,
        findings.stream()
            .filter(finding -> finding.kind() != Finding.Kind.STALE)
            .map(Finding::words)
            .toList(),
        asked.one(unit.id()));
  }

  private static String credit(@Nullable SourcedYi yi) {
    if (yi == null) {
      return "";
    }
    String review = review(yi);
    return yi.source() + "，" + yi.licence() + (review.isEmpty() ? "" : "，" + review);
  }

  /** Who approved a translation, and when; empty for nobody. */
  static String review(@Nullable SourcedYi yi) {
    Review review = yi == null ? null : yi.review();
    return review == null ? "" : "%s 审定于 %s".formatted(review.by(), review.on());
  }

  /** The class that a state is drawn with. */
  static String look(UnitState state) {
    return switch (state) {
      case UNTRANSLATED -> "plain";
      case DRAFT -> "behind";
      case STALE -> "troubled";
      case REVIEWED -> "well";
    };
  }
}
