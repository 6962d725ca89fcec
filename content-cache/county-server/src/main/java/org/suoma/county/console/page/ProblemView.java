package org.suoma.county.console.page;

/**
 * Something is wrong.
 *
 * @param title what, in short
 * @param advice what to do about it
 */
public record ProblemView(String title, String advice) {}
