package org.suoma.county.translating.text;

/**
 * A unit's id taken apart.
 *
 * @param document the prefix of the ids of all units of the same document, with its last slash
 * @param path the path in it
 */
record TextAddress(String document, String path) {

  private static final String ENTRY = "entry/";

  /** Takes an id apart, such as {@code entry/guide-x/title}. */
  static TextAddress of(String id) {
    int slash = id.indexOf('/');
    if (id.startsWith(ENTRY)) {
      slash = id.indexOf('/', slash + 1);
    }
    return new TextAddress(id.substring(0, slash + 1), id.substring(slash + 1));
  }
}
