package org.suoma.device.profile;

/**
 * A model of receipt printer.
 *
 * @param baudRate bits per second
 * @param dotsPerLine printable dots across the paper, a multiple of 8
 * @param nativeQr whether {@code GS ( k} draws QR codes
 * @param userGlyphs how many shapes of our own {@code FS 2} keeps, 0 to 94; 0 if it is not known to
 *     work: a printer without it would print the shapes' bytes as text
 * @param rasterRows most rows of one {@code GS v 0}; small buffers overflow on more
 * @param cutFeedDots feed from the print head to the knife
 * @param replyTimeoutMillis how long an answer to {@code DLE EOT} may take
 * @param jobTimeoutMillis how long a whole receipt may take after its last byte was sent
 */
public record PrinterProfile(
    int baudRate,
    int dotsPerLine,
    boolean nativeQr,
    int userGlyphs,
    int rasterRows,
    int cutFeedDots,
    int replyTimeoutMillis,
    int jobTimeoutMillis) {

  /** Refuses what no printer has. */
  public PrinterProfile {
    Range.require("baud-rate", baudRate, 1_200, 921_600);
    Range.require("dots-per-line", dotsPerLine, 192, 1_280);
    Range.require("user-glyphs", userGlyphs, 0, 94);
    Range.require("raster-rows", rasterRows, 8, 2_000);
    Range.require("cut-feed-dots", cutFeedDots, 0, 255);
    Range.require("reply-timeout-millis", replyTimeoutMillis, 20, 10_000);
    Range.require("job-timeout-millis", jobTimeoutMillis, 1_000, 300_000);
    if (dotsPerLine % 8 != 0) {
      throw new IllegalArgumentException("dots-per-line must be a multiple of 8: " + dotsPerLine);
    }
  }
}
