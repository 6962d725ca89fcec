package org.suoma.app.keyboard;

/**
 * What typed letters or strokes may stand for.
 *
 * @param text characters to choose
 * @param typed how many of the typed letters, apostrophes included, or strokes it takes up
 */
public record Candidate(String text, int typed) {}
