package org.suoma.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one visitor does, from the idle screen until they have what they came for.
 *
 * @param name of the journey
 * @param steps in their order
 */
record Visit(String name, List<Step> steps) {

  /** One thing that a visitor does or waits for; {@code what} is a selector of the probe. */
  sealed interface Step {

    String what();

    /** Touches something, once it is there. */
    record Tap(String what) implements Step {}

    /** Presses a key, once: a second time would be another letter. */
    record Press(String what) implements Step {}

    /** Waits until something is there. */
    record See(String what) implements Step {}

    /** Writes with the finger across something. */
    record Sign(String what) implements Step {}

    /** Does something with what the visitor has brought, at the bench, once something is there. */
    record Bring(String what, String action) implements Step {}
  }

  /** All journeys of the design, one after the other in the order in which they are played. */
  static List<Visit> all() {
    return List.of(lookUp(), letter(), yi(), village(), handOff(), map(), disclosure(), match());
  }

  private static Visit lookUp() {
    return visit(
        "look up, print, take the code",
        tap("open-search"),
        keys("key", "ylbx"),
        taps("[data-act=hit-1]"),
        tap("more"),
        tap("print"),
        tap("print-summary"),
        see("[data-print-state=PRINTED]"),
        tap("back"),
        tap("qr"),
        see("[data-qr]"));
  }

  private static Visit letter() {
    return visit(
        "write to the government",
        tap("home-opinions"),
        tap("door-speak"),
        tap("letter-opinion"),
        see("[data-question=text]"),
        keys("key", "ludeng"),
        taps("[data-act=candidate-1][data-typed='6']"),
        see(".candidate-list:empty"),
        tap("next"),
        tap("answer-none"),
        tap("send"),
        see(".sent .claim"));
  }

  private static Visit yi() {
    return visit(
        "in Yi, and side by side",
        tap("lang-ii"),
        see(".han"),
        tap("open-search"),
        tap("tab-yi"),
        tap("yi-n"),
        tap("yi-ne"),
        see("#hits .row"),
        tap("back"),
        see("[data-act=home-villages]"),
        tap("lang-both"),
        tap("home-villages"),
        see("[data-act=door-villages]"));
  }

  private static Visit village() {
    return visit(
        "village affairs",
        tap("home-villages"),
        tap("door-villages"),
        tap("village"),
        tap("listing"),
        see("h2.title"));
  }

  private static Visit handOff() {
    return visit(
        "hand over to another organ's site",
        tap("open-search"),
        keys("key", "jiehun"),
        see("#hits[data-words=jiehun]"),
        tap("type-guide"),
        see("[data-act=type-guide].selected"),
        taps("a[href='entry?id=guide-marriage']"),
        tap("handoff"),
        see("[data-qr]"),
        tap("online"),
        taps("site|#name"),
        see("keys|[data-act=keys-away]"),
        taps("keys|[data-act=key-z]"),
        taps("keys|[data-act=candidate-1]"));
  }

  private static Visit map() {
    return visit(
        "the map, and people", tap("home-people-places"), tap("door-map"), see("[data-act=home]"));
  }

  private static Visit disclosure() {
    return visit(
        "apply for information, with a card and a signature",
        tap("home-disclosure"),
        tap("door-apply"),
        tap("begin"),
        see("[data-question=request]"),
        keys("key", "dibao"),
        taps("[data-act=candidate-1][data-typed='5']"),
        see(".candidate-list:empty"),
        tap("next"),
        tap("answer-civil-affairs"),
        tap("agree"),
        tap("answer-citizen"),
        tap("answer-myself"),
        see("[data-question=agree-id]"),
        tap("agree"),
        bring("[data-question=card] .card-field", "card/lay"),
        bring("[data-question=phone]", "card/lift"),
        keys("number", "0899555"),
        tap("next"),
        tap("answer-PAPER"),
        tap("answer-PICK_UP"),
        Stream.of(new Step.Sign("[data-sign]")),
        tap("next"),
        see("[data-act=change-id]"),
        tap("more"),
        tap("send"),
        see(".sent .claim"));
  }

  private static Visit match() {
    return visit("policies that fit", tap("home-match"), see("[data-act=home]"));
  }

  @SafeVarargs
  private static Visit visit(String name, Stream<Step>... parts) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Tap("[data-act=start]"));
    for (Stream<Step> part : parts) {
      part.forEach(steps::add);
    }
    return new Visit(name, List.copyOf(steps));
  }

  private static Stream<Step> tap(String act) {
    return taps("[data-act=" + act + "]");
  }

  private static Stream<Step> taps(String css) {
    return Stream.of(new Step.Tap(css));
  }

  private static Stream<Step> see(String css) {
    return Stream.of(new Step.See(css));
  }

  private static Stream<Step> bring(String css, String action) {
    return Stream.of(new Step.Bring(css, action));
  }

  private static Stream<Step> keys(String kind, String letters) {
    return letters
        .chars()
        .mapToObj(letter -> new Step.Press("[data-act=" + kind + "-" + (char) letter + "]"));
  }
}
