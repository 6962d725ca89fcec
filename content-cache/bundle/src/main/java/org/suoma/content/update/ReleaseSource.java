package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentException;

/** Where releases come from. Threads may share one. */
public interface ReleaseSource {

  /**
   * The signed manifest of a channel and ring, as received.
   *
   * @throws ContentException {@code NOT_FOUND}, {@code SOURCE_UNREACHABLE} or {@code TOO_LARGE}
   */
  byte[] envelope(String channel, String ring, int maxBytes) throws IOException;

  /**
   * A content; the caller closes the stream and checks length and digest.
   *
   * @throws ContentException {@code NOT_FOUND} or {@code SOURCE_UNREACHABLE}
   */
  InputStream object(Sha256 digest) throws IOException;
}
