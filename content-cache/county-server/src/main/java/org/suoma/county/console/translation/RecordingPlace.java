package org.suoma.county.console.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import org.suoma.county.console.page.Replies;
import org.suoma.county.recording.Recording.Language;
import org.suoma.county.recording.RecordingDesk;
import org.suoma.county.translating.Translations;
import org.suoma.county.translating.text.Context;
import org.suoma.county.translating.text.TranslationUnit;

/**
 * Texts that are recorded one after the other: a screen of the kiosk, an entry, the columns.
 *
 * @param language in which they are spoken
 * @param document the prefix of their ids
 * @param screen the screen's name; empty for all of the document
 */
record RecordingPlace(Language language, String document, String screen) {

  private static final List<String> FIRST = List.of("title", "summary");

  static final String LIST = "/console/voices";
  static final String ONE = LIST + "/record";

  /** What an address asks for; the interface in Han if it does not say. */
  static RecordingPlace asked(HttpServerExchange exchange) {
    return new RecordingPlace(
        Language.named(Replies.parameter(exchange, "language")).orElse(Language.HAN),
        Replies.parameter(exchange, "in"),
        Replies.parameter(exchange, "screen"));
  }

  /** Where a text stands. */
  static RecordingPlace of(TranslationUnit unit, Language language) {
    return new RecordingPlace(
        language,
        Translations.document(unit.id()),
        unit.context().part() == Context.Part.INTERFACE ? unit.context().words() : "");
  }

  /** The texts, what residents meet first before the others. */
  List<TranslationUnit> texts(RecordingDesk desk) {
    return desk.texts(document).stream()
        .filter(unit -> screen.isEmpty() || unit.context().words().equals(screen))
        .sorted(Comparator.comparingInt(this::rank))
        .toList();
  }

  /** Stored, an entry's title stands behind its body. */
  private int rank(TranslationUnit unit) {
    int found = FIRST.indexOf(unit.id().substring(document.length()));
    return found < 0 ? FIRST.size() : found;
  }

  /** The address of its list. */
  String path() {
    return "%s?language=%s&in=%s&screen=%s"
        .formatted(LIST, language.code(), encoded(document), encoded(screen));
  }

  /** The address where a text is recorded. */
  static String path(String unit, Language language) {
    return "%s?language=%s&unit=%s".formatted(ONE, language.code(), encoded(unit));
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, UTF_8);
  }
}
