package org.suoma.content.caption;

import java.io.IOException;

/** A caption file that cannot be shown. */
public final class MalformedCaptionsException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * Says where and why, for staff.
   *
   * @param line from 1
   * @param reason in Chinese
   */
  public MalformedCaptionsException(int line, String reason) {
    super("第 %d 行：%s".formatted(line, reason));
    this.line = line;
  }

  /** The line that is wrong, from 1. */
  public int line() {
    return line;
  }
}
