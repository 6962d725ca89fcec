package org.suoma.event;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the catalogue. Its id never changes its meaning; its sentences are for staff, with
 * facts in braces, e.g. {@code {device}}. Which facts it has is said by its class, so that no
 * program can leave one out or give another.
 */
public abstract sealed class EventKind {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  /** Stands where a fact is not known. */
  private static final String UNKNOWN = "—";

  private final String id;
  private final Severity severity;
  private final String happened;
  private final String advice;
  private final List<FactType<?>> facts;

  private EventKind(
      String id, Severity severity, String happened, String advice, List<FactType<?>> facts) {
    this.id = id;
    this.severity = severity;
    this.happened = happened;
    this.advice = advice;
    this.facts = facts;
  }

  static Plain plain(String id, Severity severity, String happened, String advice) {
    return new Plain(id, severity, happened, advice);
  }

  static <A> One<A> one(
      String id, Severity severity, FactType<A> a, String happened, String advice) {
    return new One<>(id, severity, a, happened, advice);
  }

  static <A, B> Two<A, B> two(
      String id, Severity severity, FactType<A> a, FactType<B> b, String happened, String advice) {
    return new Two<>(id, severity, a, b, happened, advice);
  }

  /** A letter for who tells of it and three digits, e.g. {@code A201}. */
  public String id() {
    return id;
  }

  /** What it asks of people. */
  public Severity severity() {
    return severity;
  }

  /** The sentence that says what happened, with names of facts in braces. */
  public String happened() {
    return happened;
  }

  /** The sentence that says what to do; empty if there is nothing to do. */
  public String advice() {
    return advice;
  }

  /** Which facts it has, in order. */
  public List<FactType<?>> facts() {
    return facts;
  }

  /** What happened, for staff, with these facts. */
  String happened(Map<String, String> written) {
    return PLACE
        .matcher(happened)
        .replaceAll(place -> Matcher.quoteReplacement(words(place, written)));
  }

  private static String words(MatchResult place, Map<String, String> written) {
    String name = place.group(1);
    String text = written.get(name);
    return text == null ? UNKNOWN : FactType.of(name).map(type -> type.words(text)).orElse(UNKNOWN);
  }

  @Override
  public String toString() {
    return id;
  }

  /** Without facts. */
  public static final class Plain extends EventKind {
    private Plain(String id, Severity severity, String happened, String advice) {
      super(id, severity, happened, advice, List.of());
    }

    /** It happened. */
    public Happening now() {
      return Happening.of(this);
    }
  }

  /**
   * With one fact.
   *
   * @param <A> of this type
   */
  public static final class One<A> extends EventKind {
    private final FactType<A> a;

    private One(String id, Severity severity, FactType<A> a, String happened, String advice) {
      super(id, severity, happened, advice, List.of(a));
      this.a = a;
    }

    /** It happened. */
    public Happening of(A first) {
      return Happening.of(this).with(a, first);
    }
  }

  /**
   * With two facts.
   *
   * @param <A> the first of this type
   * @param <B> the second of this
   */
  public static final class Two<A, B> extends EventKind {
    private final FactType<A> a;
    private final FactType<B> b;

    private Two(
        String id,
        Severity severity,
        FactType<A> a,
        FactType<B> b,
        String happened,
        String advice) {
      super(id, severity, happened, advice, List.of(a, b));
      this.a = a;
      this.b = b;
    }

    /** It happened. */
    public Happening of(A first, B second) {
      return Happening.of(this).with(a, first).with(b, second);
    }
  }
}
