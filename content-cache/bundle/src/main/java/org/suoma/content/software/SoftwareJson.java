package org.suoma.content.software;

import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.SoftwareMakers;

/**
 * Reads and writes lists of files of software; the same list always gives the same bytes. Threads
 * may share one.
 */
public final class SoftwareJson {

  private final ContentJson json = new ContentJson();

  /** The bytes to sign. */
  public byte[] write(SoftwareManifest manifest) {
    return json.write(manifest);
  }

  /** The makers' public keys, as a county takes them into its root. */
  public byte[] write(SoftwareMakers makers) {
    return json.write(makers);
  }

  /**
   * Reads makers' public keys.
   *
   * @throws ContentException {@code MALFORMED}
   */
  public SoftwareMakers readMakers(byte[] bytes) throws ContentException {
    try {
      return json.read(bytes, SoftwareMakers.class);
    } catch (MalformedContentException e) {
      throw new ContentException(ContentError.MALFORMED, "makers: " + e.getMessage(), e);
    }
  }

  /**
   * Reads bytes whose digest has been checked.
   *
   * @throws ContentException {@code MALFORMED} or {@code TOO_LARGE}
   */
  public SoftwareManifest read(byte[] verified) throws ContentException {
    if (verified.length > SoftwareManifest.MOST_BYTES) {
      throw new ContentException(
          ContentError.TOO_LARGE, "software manifest of %d bytes".formatted(verified.length));
    }
    try {
      return json.read(verified, SoftwareManifest.class);
    } catch (MalformedContentException e) {
      throw new ContentException(ContentError.MALFORMED, "software: " + e.getMessage(), e);
    }
  }
}
