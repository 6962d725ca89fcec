package org.suoma.county.importing;

import org.jspecify.annotations.Nullable;

/** A file that cannot be imported; the message says why, in Chinese, for the editor. */
public final class UnreadableDocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Makes one with a reason for people. */
  public UnreadableDocumentException(String reason) {
    this(reason, null);
  }

  /** Makes one with a reason for people and what led to it. */
  public UnreadableDocumentException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
