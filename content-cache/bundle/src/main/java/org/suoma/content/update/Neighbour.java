package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.suoma.content.release.Sha256;

/**
 * Another kiosk of the hall, from which contents can be had without using the line. Believed no
 * more than the line: what it gives is checked against the digests of the signed manifest.
 */
public interface Neighbour {

  /** How far it is with the release of this manifest. */
  Progress progress(Sha256 manifest) throws IOException;

  /** Opens a content that is checked by the caller, who closes it; empty if it has none such. */
  Optional<InputStream> open(Sha256 content) throws IOException;

  /** How far a kiosk is with a release. */
  enum Progress {
    /** It knows nothing of it. */
    LACKS,
    /** It is fetching it over the line that all kiosks of the hall share. */
    BRINGING,
    /** It has it, or has stopped on the way. */
    HAS
  }
}
