package org.suoma.county.delivery;

import io.undertow.util.ETag;
import io.undertow.util.MimeMappings;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A file of the tree, whole.
 *
 * @param content its bytes; only duplicates are read
 * @param tag another one whenever the content is
 * @param tagText the tag as HTTP writes it
 * @param modified when, as HTTP writes it; null where nobody knows
 * @param type its media type
 */
record SmallFile(
    ByteBuffer content, ETag tag, String tagText, @Nullable String modified, String type) {

  /** The longest file that is small. */
  static final int MOST_BYTES = 64 << 10;

  /** A file as it was read. */
  static SmallFile of(String path, byte[] content, ETag tag, @Nullable String modified) {
    @Nullable String type =
        MimeMappings.DEFAULT.getMimeType(path.substring(path.lastIndexOf('.') + 1));
    return new SmallFile(
        ByteBuffer.wrap(content).asReadOnlyBuffer(),
        tag,
        tag.toString(),
        modified,
        type == null ? "application/octet-stream" : type);
  }
}
