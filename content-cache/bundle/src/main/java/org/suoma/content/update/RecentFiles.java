package org.suoma.content.update;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last small files that came with an entity tag, so that asking again need not send them again
 * (RFC 9110, section 13). Threads may share one.
 */
final class RecentFiles {

  /** Larger files are not asked for twice. */
  static final int MOST_BYTES = 16 << 10;

  private static final int MOST_FILES = 8;

  private final Map<String, Tagged> files =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tagged> eldest) {
          return size() > MOST_FILES;
        }
      };

  synchronized Optional<Tagged> of(String path) {
    return Optional.ofNullable(files.get(path));
  }

  synchronized void keep(String path, Tagged file) {
    files.put(path, file);
  }

  /** A content and the tag that the server gave it. */
  static final class Tagged {
    private final String tag;
    private final byte[] content;

    Tagged(String tag, byte[] content) {
      this.tag = tag;
      this.content = content;
    }

    String tag() {
      return tag;
    }

    InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }
}
