package org.suoma.agent.commissioning;

/**
 * One thing that was checked.
 *
 * @param what it was
 * @param passed whether it is as it should be
 * @param note what was seen, or what to do; may be empty
 */
public record Finding(String what, boolean passed, String note) {

  static Finding good(String what, String note) {
    return new Finding(what, true, note);
  }

  static Finding bad(String what, String note) {
    return new Finding(what, false, note);
  }
}
