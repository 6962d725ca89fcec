package org.suoma.county.translating.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suoma.content.language.YiWriting;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.translating.term.Finding.Kind;
import org.suoma.county.translating.text.Context;
import org.suoma.county.translating.text.Placeholders;
import org.suoma.county.translating.text.TranslationUnit;

/**
 * Checks translations against the term base, the rules of writing and their Han wording. Terms of
 * one character are not looked for: inside longer words they mean something else; and where a
 * longer term stands, the shorter ones in it are not looked for either.
 */
public final class TranslationCheck {

  private static final int SHORTEST_TERM = 2;
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  /** Longer than so many times the Han wording, and some characters, does not fit its place. */
  private static final int FAR_LONGER = 3;

  private static final int SOME = 10;

  private final TermBase terms;
  private final List<String> longestFirst;

  /** Checks against these terms. */
  public TranslationCheck(TermBase terms) {
    this.terms = terms;
    this.longestFirst =
        terms.hanTerms().stream()
            .filter(han -> han.codePointCount(0, han.length()) >= SHORTEST_TERM)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** What is to be said about these units, in their order. */
  public List<Finding> findings(List<TranslationUnit> units) {
    List<Finding> findings = new ArrayList<>();
    for (TranslationUnit unit : units) {
      SourcedYi yi = unit.yi();
      if (yi != null) {
        check(unit, yi.text(), findings);
      }
    }
    return findings;
  }

  private void check(TranslationUnit unit, String yi, List<Finding> findings) {
    if (unit.stale()) {
      findings.add(new Finding(Kind.STALE, unit.id(), "汉文已改成“%s”，请核对译文".formatted(unit.zh())));
      return;
    }
    OptionalInt foreign = YiWriting.foreign(yi, unit.zh());
    if (foreign.isPresent()) {
      findings.add(
          new Finding(
              Kind.WRITING, unit.id(), "不是彝文的字符：" + YiWriting.nameAt(yi, foreign.getAsInt())));
    }
    List<String> placeholders = Placeholders.of(unit.zh());
    if (!Placeholders.of(yi).equals(placeholders)) {
      findings.add(
          new Finding(
              Kind.PLACEHOLDER,
              unit.id(),
              "汉文里是 %s，彝文里是 %s".formatted(placeholders, Placeholders.of(yi))));
    }
    numbers(unit, yi, findings);
    if (unit.context().part() == Context.Part.INTERFACE
        && yi.length() > unit.zh().length() * FAR_LONGER + SOME) {
      findings.add(
          new Finding(
              Kind.LENGTH,
              unit.id(),
              "汉文 %d 个字，彝文 %d 个字，屏幕上可能放不下".formatted(unit.zh().length(), yi.length())));
    }
    for (String han : standingIn(unit.zh())) {
      List<Term> known = terms.terms(han);
      if (known.stream().noneMatch(term -> yi.contains(term.yi()))) {
        findings.add(new Finding(Kind.TERM, unit.id(), words(han, known)));
      }
    }
  }

  /** Numbers of days and sums must not get lost; Yi that writes them in words is told, too. */
  private static void numbers(TranslationUnit unit, String yi, List<Finding> findings) {
    List<String> lost = new ArrayList<>(numbers(unit.zh()));
    lost.removeAll(numbers(yi));
    if (!lost.isEmpty()) {
      findings.add(
          new Finding(
              Kind.NUMBER, unit.id(), "汉文里的数字 %s 在彝文里没有".formatted(String.join("、", lost))));
    }
  }

  /**
   * All numbers of a text in ASCII digits, each once; places where something is put in are none.
   */
  private static List<String> numbers(String text) {
    return NUMBER
        .matcher(Placeholders.without(text))
        .results()
        .map(match -> ascii(match.group()))
        .distinct()
        .toList();
  }

  private static String ascii(String digits) {
    return digits
        .codePoints()
        .map(digit -> '0' + Character.digit(digit, 10))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The terms that stand in a Han text, the longest first. */
  public List<String> standingIn(String zh) {
    List<String> standing = new ArrayList<>();
    String rest = zh;
    for (String han : longestFirst) {
      if (rest.contains(han)) {
        rest = rest.replace(han, "\n");
        standing.add(han);
      }
    }
    return standing;
  }

  private static String words(String han, List<Term> known) {
    return known.stream()
        .map(term -> "%s（%s）".formatted(term.yi(), term.source()))
        .distinct()
        .collect(Collectors.joining("、", "“%s”在术语表里是 ".formatted(han), ""));
  }
}
