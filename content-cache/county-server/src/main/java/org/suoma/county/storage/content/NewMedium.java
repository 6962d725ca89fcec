package org.suoma.county.storage.content;

import org.suoma.content.release.Sha256;

/**
 * A stored medium and where it is to stand.
 *
 * @param path where, beginning with {@code media/}
 * @param digest what
 * @param length its bytes
 */
public record NewMedium(String path, Sha256 digest, long length) {}
