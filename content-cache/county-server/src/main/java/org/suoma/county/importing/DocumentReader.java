package org.suoma.county.importing;

/** Reads one format. Readers keep nothing between files and may be shared by threads. */
interface DocumentReader {

  /**
   * Whether a file looks like this format, judged by its name and, for JSON, its outermost keys.
   *
   * @throws UnreadableDocumentException if it is broken whatever its format
   */
  boolean recognises(SourceFile file) throws UnreadableDocumentException;

  /**
   * Reads a recognised file.
   *
   * @throws UnreadableDocumentException if anything in it cannot be used; nothing of it is then
   */
  Documents read(SourceFile file) throws UnreadableDocumentException;
}
