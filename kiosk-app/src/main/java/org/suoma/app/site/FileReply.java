package org.suoma.app.site;

import java.nio.ByteBuffer;

/**
 * A file made for one request.
 *
 * @param type its media type
 * @param content its bytes, from position to limit
 */
public record FileReply(String type, ByteBuffer content) {

  /** Another position of the reader's must not move this one's. */
  public FileReply {
    content = content.asReadOnlyBuffer();
  }

  @Override
  public ByteBuffer content() {
    return content.duplicate();
  }
}
