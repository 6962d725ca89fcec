package org.suoma.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The programs that tell of events. */
public enum Program {
  /** {@code kiosk-agent}. */
  AGENT("终端代理"),
  /** {@code kiosk-app}. */
  APP("全屏应用"),
  /** {@code county-server}. */
  COUNTY("县服务器");

  private final String word;

  Program(String word) {
    this.word = word;
  }

  /** For staff. */
  public String word() {
    return word;
  }

  /** As it stands in logs and on the wire, e.g. {@code agent}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a {@link #code}.
   *
   * @throws IllegalArgumentException for anything else
   */
  @JsonCreator
  public static Program of(String code) {
    return Arrays.stream(values())
        .filter(program -> program.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a program that tells of events"));
  }
}
