package org.suoma.county.console.page;

/**
 * A part of a list to look at.
 *
 * @param name goes into the address
 * @param label in words
 * @param count how many there are
 */
public record CountedChoice(String name, String label, int count) {}
