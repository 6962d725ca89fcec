package org.suoma.county.console.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import java.net.URLEncoder;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.Replies;
import org.suoma.county.translating.text.TextFilter;
import org.suoma.county.translating.text.TextPlace;
import org.suoma.county.translating.text.TextQuery;

/**
 * Which texts a translator has before them, as addresses and forms carry it along.
 *
 * @param query which
 * @param credit source and licence that the next translation is proposed to have
 */
record TextAsked(TextQuery query, Credit credit) {

  static final String OVERVIEW = "/console/translations";
  static final String LIST = OVERVIEW + "/list";
  static final String ONE = OVERVIEW + "/text";

  /** What an address asks for; everything if it does not say. */
  static TextAsked of(HttpServerExchange exchange) {
    return new TextAsked(
        query(
            Replies.parameter(exchange, "in"),
            Replies.parameter(exchange, "show"),
            Replies.parameter(exchange, "q")),
        new Credit(Replies.parameter(exchange, "source"), Replies.parameter(exchange, "licence")));
  }

  /** What a form carries along. */
  static TextAsked of(Forms form) {
    return new TextAsked(
        query(form.field("in"), form.field("show"), form.field("q")),
        new Credit(form.field("source"), form.field("licence")));
  }

  private static TextQuery query(String place, String filter, String words) {
    return new TextQuery(TextPlace.parse(place), TextFilter.named(filter), words.strip());
  }

  /** The address of the list. */
  static String list(TextQuery query) {
    return LIST + "?" + parameters(query);
  }

  /** The address of the list that this one belongs to. */
  String list() {
    return list(query);
  }

  /** The address of one text of the list. */
  String one(String unit) {
    return "%s?unit=%s&%s%s".formatted(ONE, encoded(unit), parameters(query), credit.parameters());
  }

  private static String parameters(TextQuery query) {
    return "in=%s&show=%s&q=%s"
        .formatted(encoded(query.place().code()), query.filter().name(), encoded(query.words()));
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, UTF_8);
  }

  /**
   * Where translations come from.
   *
   * @param source where from; empty if not said
   * @param licence under which licence; empty if not said
   */
  record Credit(String source, String licence) {
    String parameters() {
      return source.isEmpty() && licence.isEmpty()
          ? ""
          : "&source=%s&licence=%s".formatted(encoded(source), encoded(licence));
    }
  }
}
