package org.suoma.county.software;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.software.SoftwareArchive;
import org.suoma.content.software.SoftwareMirror;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.county.publishing.CountyKeys;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.Turn;

/**
 * The versions that the county has in its published tree, and the one that kiosks are offered.
 * Threads may share one; with publishing they take turns.
 */
public final class SoftwareShelf {

  private final SoftwareMirror mirror;
  private final CountyKeys keys;
  private final Database database;

  /** Versions in this mirror. */
  public SoftwareShelf(SoftwareMirror mirror, CountyKeys keys, Database database) {
    this.mirror = mirror;
    this.keys = keys;
    this.database = database;
  }

  /**
   * Takes in what makers have signed, after every byte was checked.
   *
   * @return the versions that are new
   * @throws org.suoma.content.trust.ContentException if it is not theirs, or not whole; nothing of
   *     it is in force
   */
  public List<SoftwareMirror.Mirrored> add(Path file) throws IOException {
    try (SoftwareArchive archive = SoftwareArchive.open(file)) {
      byte[] root = keys.newestRoot();
      return alone(() -> mirror.add(archive, root));
    }
  }

  /** The versions that are here, newest first. */
  public List<SoftwareMirror.Mirrored> versions() throws IOException {
    return mirror.versions();
  }

  /** What kiosks are offered; empty if nothing is. */
  public Optional<SoftwareMirror.Offered> offered() throws IOException {
    return mirror.offered();
  }

  void offer(SoftwareVersion version, RolloutPlan plan) throws IOException {
    change(() -> mirror.offer(version, plan));
  }

  void plan(RolloutPlan plan) throws IOException {
    change(() -> mirror.plan(plan));
  }

  void withdraw() throws IOException {
    change(mirror::withdraw);
  }

  /** Files that go along to kiosks without a line. */
  public List<String> paths() throws IOException {
    return mirror.paths();
  }

  /** Deletes what makers vouch for no longer. */
  public void clean() throws IOException {
    change(
        () -> {
          long unused = mirror.clean();
        });
  }

  private void change(Change change) throws IOException {
    boolean unused =
        alone(
            () -> {
              change.run();
              return true;
            });
  }

  private <T> T alone(Work<T> work) throws IOException {
    return database.<T, IOException>alone(Turn.PUBLISHING, work::run);
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private interface Change {
    void run() throws IOException;
  }
}
