package org.suoma.county.storage.checking;

/**
 * How many problems there are of a kind.
 *
 * @param rule id of the rule
 * @param severity its name
 * @param overridden how many of them are let through
 * @param count how many in all
 */
public record ProblemCount(String rule, String severity, int overridden, int count) {}
