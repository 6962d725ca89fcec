package org.suoma.county.checking.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.suoma.content.release.Sha256;

/**
 * Something that a check found. No part of it holds personal data: they are masked.
 *
 * @param rule by which
 * @param severity how much it weighs here
 * @param subject about what
 * @param mark tells it from other findings of the same rule about the same subject, and stays the
 *     same while paragraphs and rows move: a word, a field, a kind of place
 * @param where it stands, in words: fields, paragraphs, rows
 * @param what is wrong
 * @param advice what to do
 */
public record Finding(
    Rule rule,
    Severity severity,
    Subject subject,
    String mark,
    String where,
    String what,
    String advice) {

  /** A finding of the rule's usual weight. */
  public static Finding of(
      Rule rule, Subject subject, String mark, String where, String what, String advice) {
    return new Finding(rule, rule.severity(), subject, mark, where, what, advice);
  }

  /** The same with another weight. */
  public Finding with(Severity other) {
    return new Finding(rule, other, subject, mark, where, what, advice);
  }

  /** Digest of rule and mark, 64 hexadecimal digits: what overrides and the register go by. */
  public String place() {
    return Sha256.of((rule.id() + "\n" + mark).getBytes(UTF_8)).hex();
  }

  /** Whether it stops publication. */
  public boolean blocks() {
    return severity == Severity.BLOCK;
  }

  /** All of it in one sentence, for people. */
  public String inWords() {
    return "%s　%s　%s：%s".formatted(rule.label(), subject.id(), where, what);
  }
}
