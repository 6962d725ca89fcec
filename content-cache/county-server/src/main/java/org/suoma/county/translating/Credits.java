package org.suoma.county.translating;

/**
 * What to note for new translations whose file names no source, as most translators' tools cannot.
 *
 * @param source where they come from; empty if that must stand in the file
 * @param licence their licence; empty if that must stand in the file
 */
public record Credits(String source, String licence) {

  /** Everything must stand in the file. */
  public static final Credits NONE = new Credits("", "");
}
