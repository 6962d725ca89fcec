package org.suoma.content.search;

/** Names of the index's fields. */
final class Fields {

  /** Exact: the entry's id. */
  static final String ID = "id";

  /** Exact and as doc value: the type's JSON name. */
  static final String TYPE = "type";

  /** Exact, several: ids of columns. */
  static final String COLUMN = "column";

  /** Exact, several: ids of entries that this one refers to. */
  static final String REFERS = "refers";

  /** Exact, several: the most exact area codes it is filed under, or {@link #EVERYWHERE}. */
  static final String AREA = "area";

  /** The area of what concerns the whole county. */
  static final String EVERYWHERE = "*";

  /** Point: the last day on which it is shown, as days since 1970; absent if there is none. */
  static final String UNTIL = "until";

  /** Doc value: publication as days since 1970, for sorting. */
  static final String DAY = "day";

  /** Exact and as doc values, several: where it stands on each side, {@code key=value}. */
  static final String FACET = "facet";

  /** Exact: the document number in one way of writing, whole and without its issuer. */
  static final String NUMBER = "number";

  /** Exact, several: digits of telephone numbers, with and without area code. */
  static final String PHONE = "phone";

  /** Exact, several: keywords as they stand, their pinyin and its initials. */
  static final String WHOLE = "whole";

  /** Exact, several: what may be proposed, behind what is typed for it. */
  static final String PROPOSED = "proposed";

  /** Doc value: 1 for documents that are no longer in force, so that they come last. */
  static final String OUT_OF_FORCE = "out";

  /** Searched: Yi syllables of title and text, one by one. */
  static final String YI = "yi";

  /** Doc value: pinyin of title and keywords, to be held against what was nearly typed so. */
  static final String LETTERS = "letters";

  /** Doc value: the {@link Listing} as JSON. */
  static final String LISTING = "listing";

  /** Stored: the beginning of the text. */
  static final String OPENING = "opening";

  /** Searched: words of title, of keywords and note, of the text. */
  static final String TITLE = "title";

  static final String KEYWORDS = "keywords";
  static final String TEXT = "text";

  /** Searched: letters of the title's and keywords' pinyin, in full and by initials. */
  static final String PINYIN = "pinyin";

  static final String INITIALS = "initials";

  private Fields() {}
}
