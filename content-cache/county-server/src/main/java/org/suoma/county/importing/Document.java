package org.suoma.county.importing;

import java.util.Optional;
import org.suoma.content.model.Entry;

/** An entry as a file gives it, perhaps still without its place in the county's catalog. */
public sealed interface Document permits OwnDocument, ForeignDocument, TableDocument {

  /** The id it asks for. */
  String id();

  /** Its Han title. */
  String title();

  /** What to do when another document of the same run has asked for the id before. */
  Clash onClash();

  /**
   * The entry to store.
   *
   * @param id the id it gets
   * @param filing the county's units and columns, which it may add to
   * @param before the entry stored under that id so far
   */
  Entry entry(String id, FilingDesk filing, Optional<Entry> before);

  /** What to do about two documents with one id in one run. */
  enum Clash {
    /** The id is an official number: it is the same document, and the later file counts. */
    LATER_COUNTS,
    /** The id was made from a name: both are kept, the second with a suffix. */
    KEEP_BOTH,
    /** The county gave the id itself: one of the two is a mistake. */
    REFUSE
  }
}
