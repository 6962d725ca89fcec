package org.suoma.county.storage;

import java.time.Instant;

/**
 * A release that was published.
 *
 * @param channel e.g. {@code common}
 * @param ring e.g. {@code all}
 * @param sequence its number
 * @param createdAt when
 * @param entries entries in it
 * @param files files in it
 * @param bytes length of all files
 * @param added entries that are new in it, or {@link #NOT_RECORDED}
 * @param changed entries that changed, likewise
 * @param removed entries that are gone, likewise
 */
public record ReleaseLine(
    String channel,
    String ring,
    long sequence,
    Instant createdAt,
    int entries,
    int files,
    long bytes,
    int added,
    int changed,
    int removed) {

  /** Stands where a release was found published but what it changed was not noted. */
  public static final int NOT_RECORDED = -1;

  /** What it changed, in words. */
  public String changeInWords() {
    return added == NOT_RECORDED ? "变化未记录" : "新增 %d　修改 %d　撤下 %d".formatted(added, changed, removed);
  }
}
