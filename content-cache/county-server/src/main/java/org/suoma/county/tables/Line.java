package org.suoma.county.tables;

/**
 * Words above or below a table.
 *
 * @param row the sheet's row, from 1
 * @param text the words
 */
record Line(int row, String text) {}
