package org.suoma.agent.software;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.software.PackedFile;
import org.suoma.content.software.SoftwareJson;
import org.suoma.content.software.SoftwareManifest;
import org.suoma.content.software.SoftwareVersion;

/**
 * Puts the version that a package has brought beside those that are here: the first runs at once, a
 * newer one runs on trial, as if the county had sent it, and no smaller one ever runs. Whatever
 * goes wrong, the one that runs stays. One at a time, and while no agent writes to the folder.
 */
public final class SoftwareInstall {

  private final SoftwareFolder folder;
  private final SoftwareJson json = new SoftwareJson();

  /** Installs into this folder. */
  public SoftwareInstall(SoftwareFolder folder) {
    this.folder = folder;
  }

  /**
   * Takes a version in.
   *
   * @param image holds its files
   * @param list its manifest, as {@code software list} wrote it
   */
  public Result run(Path image, byte[] list) throws IOException {
    SoftwareManifest manifest = json.read(list);
    SoftwareVersion next = manifest.version();
    if (!folder.hasPointer()) {
      bring(image, manifest, list);
      folder.first(next);
      return new Result(Outcome.FIRST, next, "");
    }
    SoftwareVersion running = folder.current();
    if (!folder.isThere(running)) {
      return afterRemoval(image, manifest, list, running);
    }
    if (next.compareTo(running) <= 0) {
      return new Result(Outcome.KEPT, running, "");
    }
    if (folder.isRefused(next)) {
      return new Result(Outcome.REFUSED, running, "这一版以前在这台终端上没有运行正常，不再试");
    }
    Optional<String> unfit = Succession.unfit(manifest, running, folder.manifest(running));
    if (unfit.isPresent()) {
      return new Result(Outcome.REFUSED, running, unfit.get());
    }
    bring(image, manifest, list);
    folder.switchTo(next, Set.of());
    return new Result(Outcome.ON_TRIAL, next, "");
  }

  /** Programs were removed and data kept: any version may begin that reads these. */
  private Result afterRemoval(
      Path image, SoftwareManifest manifest, byte[] list, SoftwareVersion ran) throws IOException {
    Optional<SoftwareManifest> left = folder.manifest(ran);
    if (left.isPresent() && !manifest.state().reads(left.get().state())) {
      return new Result(Outcome.REFUSED, ran, Succession.unread(left.get()));
    }
    bring(image, manifest, list);
    folder.first(manifest.version());
    return new Result(Outcome.FIRST, manifest.version(), "");
  }

  private void bring(Path image, SoftwareManifest manifest, byte[] list) throws IOException {
    new VersionWriter(folder)
        .write(
            manifest,
            list,
            (file, out) -> {
              try (InputStream in = folder.files().open(image.resolve(file.path()))) {
                PackedFile.copy(file, in, out);
              }
            });
  }

  /** What came of it. */
  public enum Outcome {
    /** No version was here; this one runs. */
    FIRST,
    /** It runs, and has to show that it is as good as the one before. */
    ON_TRIAL,
    /** What runs here is as new, or newer. */
    KEPT,
    /** It cannot follow what runs here. */
    REFUSED
  }

  /**
   * What came of it.
   *
   * @param outcome in one word
   * @param runs the version that runs from now on
   * @param why it was refused, in words; empty otherwise
   */
  public record Result(Outcome outcome, SoftwareVersion runs, String why) {}
}
