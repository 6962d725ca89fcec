package org.suoma.device.profile;

import org.jspecify.annotations.Nullable;

/**
 * A profile that is not there or cannot be used; the message says which file, which key and why.
 */
public final class ProfileException extends Exception {

  private static final long serialVersionUID = 1L;

  ProfileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
