package org.suoma.county.console.translation;

import io.undertow.server.HttpServerExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Voice;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.recording.Recording.Language;
import org.suoma.county.recording.RecordingDesk;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.EntryLine;
import org.suoma.county.storage.content.EntryPage;
import org.suoma.county.storage.content.EntryQuery;
import org.suoma.county.translating.text.TranslationUnit;

/** What has been recorded, and what has not, by screen and entry. */
final class RecordingsPage implements ConsolePage {

  private final RecordingDesk desk;
  private final ContentShelf shelf;
  private final PageFrames frames;
  private final PageTemplates templates;

  RecordingsPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.desk = services.recordings();
    this.shelf = services.shelf();
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    RecordingPlace place = RecordingPlace.asked(exchange);
    List<TranslationUnit> texts = place.document().isEmpty() ? List.of() : place.texts(desk);
    EntryPage entries =
        shelf.find(new EntryQuery(Replies.parameter(exchange, "q"), null, page(exchange)));
    templates.page(
        exchange,
        "voices.jte",
        new RecordingsView(
            frames.frame("录音", Section.VOICES, session),
            place.language(),
            Replies.parameter(exchange, "q").strip(),
            texts.isEmpty() ? places(place.language()) : List.of(),
            texts.isEmpty() ? entries(entries, place.language()) : List.of(),
            new RecordingsView.Pages(entries.page(), last(entries), entries.total()),
            texts.isEmpty() ? null : chosen(place, texts),
            done(exchange)));
  }

  private static int page(HttpServerExchange exchange) {
    String number = Replies.parameter(exchange, "page");
    return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
  }

  private static int last(EntryPage entries) {
    return Math.max(1, (entries.total() + EntryQuery.PAGE_SIZE - 1) / EntryQuery.PAGE_SIZE);
  }

  /** The kiosk's own screens, the columns and the county. */
  private List<RecordingsView.Place> places(Language language) {
    Map<String, List<TranslationUnit>> screens = new LinkedHashMap<>();
    for (String document : List.of("interface/", "catalog/", "county/")) {
      for (TranslationUnit unit : desk.texts(document)) {
        screens.computeIfAbsent(unit.context().words(), unused -> new ArrayList<>()).add(unit);
      }
    }
    return screens.entrySet().stream()
        .map(screen -> place(screen.getKey().replaceFirst("^界面：", ""), screen.getValue(), language))
        .toList();
  }

  private List<RecordingsView.Place> entries(EntryPage entries, Language language) {
    List<RecordingsView.Place> places = new ArrayList<>();
    for (EntryLine line : entries.lines()) {
      List<TranslationUnit> texts = desk.texts("entry/" + line.id() + "/");
      if (!texts.isEmpty()) {
        places.add(place(line.title(), texts, language));
      }
    }
    return places;
  }

  private static RecordingsView.Place place(
      String label, List<TranslationUnit> texts, Language language) {
    int recorded = (int) texts.stream().filter(text -> language.clip(text) != null).count();
    int missing = (int) texts.stream().filter(language::lacks).count();
    return new RecordingsView.Place(
        label,
        RecordingPlace.of(texts.get(0), language).path(),
        texts.size(),
        recorded,
        missing,
        first(texts, language));
  }

  private static @Nullable String first(List<TranslationUnit> texts, Language language) {
    return texts.stream()
        .filter(language::lacks)
        .findFirst()
        .map(text -> RecordingPlace.path(text.id(), language))
        .orElse(null);
  }

  private static RecordingsView.Chosen chosen(RecordingPlace place, List<TranslationUnit> texts) {
    Language language = place.language();
    return new RecordingsView.Chosen(
        texts.get(0).context().words(),
        place.path(),
        texts.stream().map(text -> row(text, language)).toList(),
        first(texts, language));
  }

  private static RecordingsView.Text row(TranslationUnit text, Language language) {
    SourcedYi yi = text.yi();
    return new RecordingsView.Text(
        text.zh(),
        language == Language.NUOSU && yi != null ? yi.text() : "",
        state(text, language),
        language.clip(text) != null,
        RecordingPlace.path(text.id(), language));
  }

  private static String state(TranslationUnit text, Language language) {
    Voice.Clip clip = language.clip(text);
    if (clip != null) {
      return clip.recordedOn() == null ? clip.speaker() : clip.speaker() + "，" + clip.recordedOn();
    }
    if (text.stale() && text.yi() != null) {
      return "汉文已改，先确认译文";
    }
    return language.lacks(text) ? "还没有录" : "没有审定的彝文";
  }

  private static @Nullable String done(HttpServerExchange exchange) {
    return Replies.parameter(exchange, "done").equals("all") ? "已保存，这里的文字都录好了" : null;
  }
}
