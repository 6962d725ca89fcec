package org.suoma.device.protocol;

/**
 * How lines of text come on the paper when the printer's font lacks some of their characters. One
 * for each receipt; not for several threads.
 */
interface PrintedText {

  /** How wide a text stands, in quarters of a Han character. */
  int width(CharSequence text);

  /**
   * Prints one line that fits the paper.
   *
   * @param large whether the printer has been set to twice the size
   * @param bold whether it has been set to bold
   */
  void line(String text, boolean large, boolean bold, EscPosWriter out);
}
