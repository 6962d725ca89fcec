package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ContentStore;
import org.suoma.content.trust.ContentException;

/**
 * The kiosks of one hall, which share a thin line: one of them fetches a large release, the others
 * wait and then have it from that one. Whatever a neighbour does not give, or gives wrongly, comes
 * over the line.
 */
public final class Hall {

  private static final Logger log = LoggerFactory.getLogger(Hall.class);

  /** Less is fetched over the line at once, in bytes. */
  private static final long WORTH_ASKING = 256 << 10;

  /** A neighbour that lacks so many contents in a row has only begun with the release. */
  private static final int MOST_MISSES = 64;

  private final List<Neighbour> neighbours;

  /** A hall with these other kiosks. */
  public Hall(List<Neighbour> neighbours) {
    this.neighbours = List.copyOf(neighbours);
  }

  /** A hall with one kiosk. */
  public static Hall alone() {
    return new Hall(List.of());
  }

  boolean isEmpty() {
    return neighbours.isEmpty();
  }

  /**
   * Whether to leave the line to a neighbour that is fetching a release.
   *
   * @param bytes what we would have to fetch over the line
   */
  boolean isBringing(Sha256 manifest, long bytes) {
    return bytes >= WORTH_ASKING
        && neighbours.stream()
            .anyMatch(one -> progress(one, manifest) == Neighbour.Progress.BRINGING);
  }

  /**
   * Takes contents from neighbours that have a release.
   *
   * @param bytes what we would have to fetch over the line
   * @return how many came
   */
  int take(
      Sha256 manifest,
      long bytes,
      List<ManifestFile> missing,
      ContentStore store,
      UpdateProgress progress)
      throws IOException {
    int taken = 0;
    if (bytes < WORTH_ASKING) {
      return taken;
    }
    for (Neighbour neighbour : neighbours) {
      if (progress(neighbour, manifest) == Neighbour.Progress.HAS) {
        taken += take(neighbour, missing, store, progress);
      }
    }
    return taken;
  }

  private static int take(
      Neighbour neighbour, List<ManifestFile> missing, ContentStore store, UpdateProgress progress)
      throws IOException {
    long bytes = missing.stream().mapToLong(ManifestFile::length).sum();
    long bytesDone = 0;
    int taken = 0;
    int misses = 0;
    try {
      for (ManifestFile file : missing) {
        if (misses == MOST_MISSES) {
          return taken;
        }
        if (!store.has(file.sha256())) {
          Optional<InputStream> found = neighbour.open(file.sha256());
          misses = found.isPresent() ? 0 : misses + 1;
          if (found.isPresent()) {
            try (InputStream in = found.get()) {
              store.add(file, in);
            }
            taken++;
            bytesDone += file.length();
            progress.at(
                new UpdateState(
                    UpdateState.Step.FETCHING, taken, missing.size(), bytesDone, bytes));
          }
        }
      }
    } catch (ContentException e) {
      log.warn("{} gives no more after {} contents: {}", neighbour, taken, e.getMessage());
    }
    return taken;
  }

  private static Neighbour.Progress progress(Neighbour neighbour, Sha256 manifest) {
    try {
      return neighbour.progress(manifest);
    } catch (IOException e) {
      log.info("{} does not answer: {}", neighbour, e.getMessage());
      return Neighbour.Progress.LACKS;
    }
  }
}
