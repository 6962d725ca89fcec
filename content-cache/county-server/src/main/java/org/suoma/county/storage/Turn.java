package org.suoma.county.storage;

/** What only one of the county's servers does at a time. */
public enum Turn {

  /** Reading and writing in one transaction, as SQLite lets one do at a time. */
  WRITING(1),
  /** Putting something in force in the published tree, or cleaning it. */
  PUBLISHING(2),
  /** Work of every day. */
  DUTIES(3),
  /** Looking after the kiosks, every minute. */
  KIOSKS(4),
  /** Work of every day that takes minutes, since it waits for others. */
  ERRANDS(5);

  /** "suoma" in ASCII, so that other programs at the same database have other locks. */
  private static final long NAMESPACE = 0x73756f6d61L << 16;

  private final int number;

  Turn(int number) {
    this.number = number;
  }

  /** The number of its lock. */
  long key() {
    return NAMESPACE + number;
  }
}
