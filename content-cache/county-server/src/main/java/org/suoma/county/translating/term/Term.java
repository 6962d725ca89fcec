package org.suoma.county.translating.term;

/**
 * A row of a term base.
 *
 * @param han the Han term
 * @param yi the Yi term
 * @param source where the pair was found
 * @param licence its licence, as the term base spells it
 */
public record Term(String han, String yi, String source, String licence) {}
