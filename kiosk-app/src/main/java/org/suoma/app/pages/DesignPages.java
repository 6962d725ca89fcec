package org.suoma.app.pages;

import java.util.List;
import java.util.Map;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;

/** The living page of the design: what all pages are made of, in the size and contrast chosen. */
final class DesignPages {

  private static final List<String> COLOURS =
      List.of(
          "ground", "card", "ink", "soft", "red", "deep", "black", "gold", "line", "green", "amber",
          "grey", "water", "pressed");

  private static final List<String> ICONS =
      List.of(
          "services",
          "policies",
          "villages",
          "people-places",
          "opinions",
          "disclosure",
          "search",
          "back",
          "home",
          "next",
          "down",
          "print",
          "phone",
          "staff",
          "plus",
          "minus",
          "play",
          "picture",
          "check",
          "warn",
          "size");

  Reply design(Request request) {
    return Reply.page("design", "设计", "home", Map.of("colours", COLOURS, "icons", ICONS));
  }
}
