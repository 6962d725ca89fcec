package org.suoma.county.sheets;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as sheets; the message says why and what to do, in Chinese. */
public final class BrokenSheetException extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenSheetException(String reason) {
    this(reason, null);
  }

  BrokenSheetException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }

  /** Why and what to do, in Chinese. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
