package org.suoma.county.console.page;

/**
 * Something to choose in a form.
 *
 * @param name goes into the form
 * @param label in words
 */
public record Choice(String name, String label) {}
