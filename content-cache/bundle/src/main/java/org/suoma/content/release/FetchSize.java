package org.suoma.content.release;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a kiosk fetches at most that shows one release and gets another: a patch where the manifest
 * has one for a file that it shows, otherwise the frames with the chunks that it does not show.
 * What lies in its store from before makes it less.
 *
 * @param files contents that it lacks
 * @param bytes of packs, compressed
 */
public record FetchSize(int files, long bytes) {

  /** From one release to another. */
  public static FetchSize between(Manifest shown, Manifest wanted) {
    Set<Sha256> has = new HashSet<>();
    for (ManifestFile file : shown.files()) {
      has.add(file.sha256());
      file.parts().forEach(part -> has.add(part.sha256()));
    }
    Map<Sha256, Patch> patches = new HashMap<>();
    for (Patch patch : wanted.patches()) {
      if (has.contains(patch.base())) {
        patches.merge(patch.target(), patch, (a, b) -> a.length() <= b.length() ? a : b);
      }
    }
    return count(wanted, has, patches);
  }

  private static FetchSize count(Manifest wanted, Set<Sha256> has, Map<Sha256, Patch> patches) {
    Set<Sha256> missing = new HashSet<>();
    Set<Integer> frames = new HashSet<>();
    long bytes = 0;
    for (ManifestFile file : wanted.files()) {
      if (has.contains(file.sha256()) || !missing.add(file.sha256())) {
        continue;
      }
      Patch patch = patches.get(file.sha256());
      if (patch != null) {
        bytes += patch.length();
        continue;
      }
      for (Chunk chunk : file.chunks()) {
        if (!has.contains(chunk.sha256())) {
          frames.add(chunk.frame());
        }
      }
    }
    for (Frame frame : wanted.frames()) {
      bytes += frames.contains(frame.id()) ? frame.length() : 0;
    }
    return new FetchSize(missing.size(), bytes);
  }
}
