package org.suoma.county.console.content;

import io.undertow.server.HttpServerExchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.County;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Unit;
import org.suoma.county.console.content.EntriesView.Row;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.CountedChoice;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.storage.content.EntryLine;
import org.suoma.county.storage.content.EntryPage;
import org.suoma.county.storage.content.EntryQuery;

/** The list of entries, with search. */
final class EntriesPage implements ConsolePage {

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  EntriesPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    EntryQuery query =
        new EntryQuery(
            Replies.parameter(exchange, "q"),
            type(Replies.parameter(exchange, "type")),
            page(Replies.parameter(exchange, "page")));
    EntryPage found = services.shelf().find(query);
    Optional<County> county = services.shelf().county();
    templates.page(
        exchange,
        "entries.jte",
        new EntriesView(
            frames.frame("条目", Section.ENTRIES, session),
            query.words(),
            query.type() == null ? "" : query.type().jsonName(),
            choices(),
            found.lines().stream().map(line -> row(line, county)).toList(),
            found.total(),
            found.page(),
            found.lastPage(),
            found.page() > 1 ? address(query, found.page() - 1) : "",
            found.page() < found.lastPage() ? address(query, found.page() + 1) : ""));
  }

  private List<CountedChoice> choices() {
    Map<EntryType, Integer> counts = services.shelf().counts();
    List<CountedChoice> choices = new ArrayList<>();
    choices.add(
        new CountedChoice("", "全部", counts.values().stream().mapToInt(Integer::intValue).sum()));
    counts.forEach(
        (type, count) -> choices.add(new CountedChoice(type.jsonName(), type.label(), count)));
    return choices;
  }

  private static Row row(EntryLine line, Optional<County> county) {
    return new Row(
        line.id(),
        line.type().label(),
        line.title(),
        county.flatMap(known -> known.unit(line.unit())).map(Unit::name).orElse(line.unit()),
        line.publishedOn().toString());
  }

  private static String address(EntryQuery query, int page) {
    return "/console/entries?q=%s&type=%s&page=%d"
        .formatted(
            URLEncoder.encode(query.words(), StandardCharsets.UTF_8),
            query.type() == null ? "" : query.type().jsonName(),
            page);
  }

  private static @Nullable EntryType type(String name) {
    for (EntryType type : EntryType.values()) {
      if (type.jsonName().equals(name)) {
        return type;
      }
    }
    return null;
  }

  private static int page(String number) {
    return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
  }
}
