package org.suoma.county.storage.content;

import java.time.Instant;
import org.suoma.content.release.Ring;

/**
 * A release that was published for a ring or promoted to it.
 *
 * @param channel e.g. {@code common}
 * @param ring which kiosks got it
 * @param sequence its number
 * @param createdAt when it came to this ring
 * @param entries entries in it
 * @param files files in it
 * @param bytes length of all files
 * @param added entries that are new in it, or {@link #NOT_RECORDED}
 * @param changed entries that changed, likewise
 * @param removed entries that are gone, likewise
 */
public record ReleaseLine(
    String channel,
    Ring ring,
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

  /** The same with what it changed. */
  public ReleaseLine changing(int nowAdded, int nowChanged, int nowRemoved) {
    return new ReleaseLine(
        channel,
        ring,
        sequence,
        createdAt,
        entries,
        files,
        bytes,
        nowAdded,
        nowChanged,
        nowRemoved);
  }

  /** The same at another time. */
  public ReleaseLine at(Instant time) {
    return new ReleaseLine(
        channel, ring, sequence, time, entries, files, bytes, added, changed, removed);
  }

  /** What it changed, in words. */
  public String changeInWords() {
    return added == NOT_RECORDED ? "变化未记录" : "新增 %d　修改 %d　撤下 %d".formatted(added, changed, removed);
  }
}
