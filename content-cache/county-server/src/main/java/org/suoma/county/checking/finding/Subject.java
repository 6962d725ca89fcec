package org.suoma.county.checking.finding;

/**
 * What a finding is about.
 *
 * @param kind entry or column
 * @param id its id
 */
public record Subject(Kind kind, String id) {

  /** An entry. */
  public static Subject entry(String id) {
    return new Subject(Kind.ENTRY, id);
  }

  /** A column. */
  public static Subject column(String id) {
    return new Subject(Kind.COLUMN, id);
  }

  /** Reads a key back. */
  public static Subject of(String key) {
    String[] parts = key.split(":", 2);
    for (Kind kind : Kind.values()) {
      if (parts.length == 2 && kind.name.equals(parts[0])) {
        return new Subject(kind, parts[1]);
      }
    }
    throw new IllegalArgumentException("no subject: " + key);
  }

  /** As the trail and the database name it, e.g. {@code entry:policy-pension}. */
  public String key() {
    return kind.name + ":" + id;
  }

  /** Whether it is an entry. */
  public boolean isEntry() {
    return kind == Kind.ENTRY;
  }

  /** What there is to check. */
  public enum Kind {
    ENTRY("entry"),
    COLUMN("column");

    private final String name;

    Kind(String name) {
      this.name = name;
    }
  }
}
