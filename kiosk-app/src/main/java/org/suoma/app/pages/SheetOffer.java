package org.suoma.app.pages;

import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;

/**
 * What a page offers to print on A4 paper.
 *
 * @param entry id of the entry
 * @param file number of its attachment; null for the entry's own text
 * @param pages how many it has
 * @param job id of the print job to be
 * @param obstacle why it cannot be printed now; null if it can
 */
public record SheetOffer(
    String entry, @Nullable Integer file, int pages, String job, @Nullable Phrase obstacle) {

  /** The page that makes the offer. */
  public String address() {
    return file == null ? "print?id=" + entry : "document?id=" + entry + "&file=" + file;
  }
}
