package org.suoma.content.trust;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Received content was refused; what was on the screen before stays. */
public final class ContentException extends IOException {

  private static final long serialVersionUID = 1L;

  private final ContentError error;

  /** Makes one; the detail says which file and what was expected and found. */
  public ContentException(ContentError error, String detail) {
    this(error, detail, null);
  }

  /** Makes one with a cause. */
  public ContentException(ContentError error, String detail, @Nullable Throwable cause) {
    super(error + ": " + detail, cause);
    this.error = error;
  }

  /** The stable code. */
  public ContentError error() {
    return error;
  }
}
