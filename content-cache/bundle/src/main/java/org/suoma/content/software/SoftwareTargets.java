package org.suoma.content.software;

import java.util.Collection;
import java.util.Optional;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.TargetFile;

/**
 * Names of manifests among TUF's targets. The makers have one for each version and platform, {@code
 * software/1.4.2/linux-amd64.json}; the county has one for each platform, {@code
 * software/linux-amd64.json}, which is one of theirs.
 */
public final class SoftwareTargets {

  private static final String FOLDER = "software/";
  private static final String FILE = ".json";

  private SoftwareTargets() {}

  /** The makers' name for a version's manifest. */
  public static String made(SoftwareVersion version, Platform platform) {
    return FOLDER + version + "/" + platform.id() + FILE;
  }

  /** The county's name for the manifest that kiosks of a platform are to have. */
  public static String offered(Platform platform) {
    return FOLDER + platform.id() + FILE;
  }

  /** The version that a maker's target is for; empty if it is not for this platform. */
  public static Optional<SoftwareVersion> version(TargetFile made, Platform platform) {
    String[] parts = made.path().split("/", -1);
    return parts.length == 3
            && SoftwareVersion.isVersion(parts[1])
            && made.path().equals(made(SoftwareVersion.parse(parts[1]), platform))
        ? Optional.of(SoftwareVersion.parse(parts[1]))
        : Optional.empty();
  }

  /**
   * The version that a county offers, as its makers know it.
   *
   * @param made all that they vouch for
   * @return empty if it is not theirs, or not any more
   */
  public static Optional<SoftwareVersion> versionOf(
      TargetFile offered, Platform platform, Collection<TargetFile> made) throws ContentException {
    Sha256 digest = digest(offered);
    for (TargetFile file : made) {
      Optional<SoftwareVersion> version = version(file, platform);
      if (version.isPresent() && file.length() == offered.length() && digest(file).equals(digest)) {
        return version;
      }
    }
    return Optional.empty();
  }

  /**
   * The digest under which a manifest lies in the tree.
   *
   * @throws ContentException {@code MALFORMED} if it has no SHA-256
   */
  public static Sha256 digest(TargetFile target) throws ContentException {
    return new Sha256(
        target
            .digests()
            .sha256()
            .orElseThrow(
                () ->
                    new ContentException(
                        ContentError.MALFORMED, target.path() + " has no SHA-256")));
  }
}
