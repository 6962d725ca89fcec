package org.suoma.content.release;

import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * Reads and writes manifests; the same manifest always gives the same bytes. Threads may share one.
 */
public final class ManifestJson {

  private final ContentJson json = new ContentJson();

  /** The bytes to sign. */
  public byte[] write(Manifest manifest) {
    return json.write(manifest);
  }

  /**
   * Reads the bytes whose signature has been checked.
   *
   * @throws ContentException {@code MALFORMED}
   */
  public Manifest read(byte[] verified) throws ContentException {
    try {
      return json.read(verified, Manifest.class);
    } catch (MalformedContentException e) {
      throw new ContentException(ContentError.MALFORMED, "manifest: " + e.getMessage(), e);
    }
  }
}
