package org.suoma.content.store;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Sha256;

/**
 * Reads the release on the screen back from the disk, a little at a time, so that what rots is
 * found and fetched again before a resident asks for it. For one thread.
 */
public final class SelfCheck {

  private final ContentStore store;
  private final Queue<ManifestFile> waiting = new ArrayDeque<>();
  private long sequence = -1;

  /** Checks the contents of a store that this process writes. */
  public SelfCheck(ContentStore store) {
    this.store = store;
  }

  /**
   * Checks the next few contents; begins anew when the release changes.
   *
   * @param mostBytes how much to read; at least one content is read
   */
  public Result step(long mostBytes) throws IOException {
    Optional<Generation> active = store.active();
    if (active.isEmpty()) {
      return new Result(0, 0, true);
    }
    if (waiting.isEmpty() || active.get().sequence() != sequence) {
      begin(active.get());
    }
    int checked = 0;
    int lost = 0;
    long left = mostBytes;
    while (left > 0 && !waiting.isEmpty()) {
      ManifestFile file = waiting.remove();
      lost += store.check(file.sha256()) ? 0 : 1;
      checked++;
      left -= file.length();
    }
    return new Result(checked, lost, waiting.isEmpty());
  }

  private void begin(Generation generation) {
    sequence = generation.sequence();
    waiting.clear();
    Set<Sha256> seen = new HashSet<>();
    for (ManifestFile file : generation.manifest().files()) {
      if (seen.add(file.sha256())) {
        waiting.add(file);
      }
    }
  }

  /**
   * What a step found.
   *
   * @param checked contents read
   * @param lost of them, those that had rotted or were missing
   * @param complete whether the whole release has been read by now; the next step begins anew
   */
  public record Result(int checked, int lost, boolean complete) {}
}
