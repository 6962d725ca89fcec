package org.suoma.records;

import org.jspecify.annotations.Nullable;

/**
 * A configuration that cannot be used; the message says which file, which key and what is expected.
 */
public final class ConfigException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Makes one with a message for the county's IT person. */
  public ConfigException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
