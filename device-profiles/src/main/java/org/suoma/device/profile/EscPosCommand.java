package org.suoma.device.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A command that receipts and status questions may use, as ESC/POS manuals write it. */
public enum EscPosCommand {
  /** Prints and feeds a line. */
  LINE_FEED("LF"),
  /** Real-time status. */
  REAL_TIME_STATUS("DLE EOT"),
  /** Everything as after power-on. */
  INITIALISE("ESC @"),
  /** Bold. */
  BOLD("ESC E"),
  /** Where on the paper. */
  ALIGN("ESC a"),
  /** Feeds lines. */
  FEED_LINES("ESC d"),
  /** Feeds dots. */
  FEED_DOTS("ESC J"),
  /** Chinese characters from here on. */
  CHINESE("FS &"),
  /** Size of Chinese characters. */
  CHINESE_SIZE("FS !"),
  /** Shapes of our own. */
  OWN_SHAPES("FS 2"),
  /** Size of characters. */
  SIZE("GS !"),
  /** Cuts the paper. */
  CUT("GS V"),
  /** Status in the order of printing. */
  QUEUED_STATUS("GS r"),
  /** Status told unasked whenever it changes. */
  AUTOMATIC_STATUS("GS a"),
  /** A picture. */
  RASTER("GS v 0"),
  /** QR codes. */
  QR_CODE("GS ( k");

  private final String written;

  EscPosCommand(String written) {
    this.written = written;
  }

  /** As manuals write it, e.g. {@code GS v 0}. */
  @JsonValue
  public String written() {
    return written;
  }

  /**
   * The command that is written so.
   *
   * @throws IllegalArgumentException if there is none; tells which there are
   */
  @JsonCreator
  public static EscPosCommand of(String written) {
    return Arrays.stream(values())
        .filter(command -> command.written.equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is none of %s"
                        .formatted(
                            written,
                            Arrays.stream(values())
                                .map(EscPosCommand::written)
                                .collect(Collectors.joining(", ")))));
  }

  /** Whether every printer must have it: there is no receipt without it. */
  public boolean isNecessary() {
    return switch (this) {
      case LINE_FEED,
          REAL_TIME_STATUS,
          INITIALISE,
          BOLD,
          ALIGN,
          FEED_LINES,
          FEED_DOTS,
          SIZE,
          QUEUED_STATUS,
          RASTER ->
          true;
      case CHINESE, CHINESE_SIZE, OWN_SHAPES, CUT, AUTOMATIC_STATUS, QR_CODE -> false;
    };
  }
}
