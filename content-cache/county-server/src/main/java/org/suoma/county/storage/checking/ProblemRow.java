package org.suoma.county.storage.checking;

/**
 * Something that a check found, as it is kept.
 *
 * @param rule id of the rule
 * @param subject {@code entry:ID} or {@code column:ID}
 * @param place digest of rule and mark
 * @param severity its name
 * @param where it stands, in words
 * @param what is wrong
 * @param advice what to do
 */
public record ProblemRow(
    String rule,
    String subject,
    String place,
    String severity,
    String where,
    String what,
    String advice) {}
