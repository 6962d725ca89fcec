package org.suoma.device.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model of receipt printer.
 *
 * @param model its name for people
 * @param usbIds its USB numbers
 * @param baudRate bits per second
 * @param dotsPerLine printable dots across the paper, a multiple of 8
 * @param characters what its font holds
 * @param commands what it understands; receipts use nothing else
 * @param status how it tells about itself
 * @param presenter whether a mechanism hands the receipt out and tells when it is taken
 * @param userGlyphs how many shapes of our own {@code FS 2} keeps, 0 to 94
 * @param rasterRows most rows of one {@code GS v 0}; small buffers overflow on more
 * @param bufferBytes what its receive buffer holds; never more is sent than it has acknowledged
 * @param cutFeedDots feed from the print head to the knife or the tear bar
 * @param replyTimeoutMillis how long an answer to {@code DLE EOT} may take
 * @param jobTimeoutMillis how long a whole receipt may take after its last byte was sent
 */
public record PrinterProfile(
    @Key("maker and model, for people") String model,
    @Key(value = "USB vendor:product, for `devices probe`", form = IdReaderProfile.USB_ID)
        List<String> usbIds,
    @Key(value = "bits per second", least = 1_200, most = 921_600) int baudRate,
    @Key(
            value =
                "printable dots across the paper, a multiple of 8; 576 on 80 mm, 384 on 58 mm at 8"
                    + " dots/mm",
            least = 192,
            most = 1_280)
        int dotsPerLine,
    @Key("the characters in its font; what it lacks is drawn") CharacterSet characters,
    @Key("what its manual describes; receipts use nothing else") Set<EscPosCommand> commands,
    @Key("how it tells about itself") StatusDialect status,
    @Key("a mechanism hands the receipt out and tells when it is taken") boolean presenter,
    @Key(
            value = "how many shapes of ours `FS 2` keeps; 0 without that command",
            least = 0,
            most = 94)
        int userGlyphs,
    @Key(
            value = "most rows of one picture; small buffers overflow on more",
            least = 8,
            most = 2_000)
        int rasterRows,
    @Key(
            value = "what its receive buffer holds; no more is sent before it has answered",
            least = 512,
            most = 1 << 20)
        int bufferBytes,
    @Key(value = "feed from the print head to the knife or tear bar", least = 0, most = 255)
        int cutFeedDots,
    @Key(
            value =
                "how long an answer to a status question may take; one without an answer is put"
                    + " again a second later, and silence then means that the printer is gone",
            least = 20,
            most = 10_000)
        int replyTimeoutMillis,
    @Key(
            value = "how long a whole receipt may take after its last byte",
            least = 1_000,
            most = 300_000)
        int jobTimeoutMillis)
    implements DeviceProfile {

  /** How files call this kind. */
  static final String KIND = "printer";

  private static final int RASTER_HEADER_BYTES = 8;

  /** Refuses what contradicts itself. */
  public PrinterProfile {
    usbIds = List.copyOf(usbIds);
    Set<EscPosCommand> known = Set.copyOf(commands);
    commands = known;
    require(dotsPerLine % Byte.SIZE == 0, "dots-per-line must be a multiple of 8: " + dotsPerLine);
    require(
        (userGlyphs > 0) == commands.contains(EscPosCommand.OWN_SHAPES),
        "user-glyphs must be more than 0 exactly if commands has FS 2");
    require(
        status == StatusDialect.EPSON || !commands.contains(EscPosCommand.AUTOMATIC_STATUS),
        "GS a goes with status EPSON only: its answers look like others' full status");
    require(
        presenter == (status != StatusDialect.EPSON),
        "a presenter needs a status that tells of it, MASUNG or CUSTOM");
    require(
        rasterRows * dotsPerLine / Byte.SIZE + RASTER_HEADER_BYTES <= bufferBytes,
        "raster-rows of this width do not fit buffer-bytes: at most "
            + (bufferBytes - RASTER_HEADER_BYTES) * Byte.SIZE / dotsPerLine);
    String missing =
        Arrays.stream(EscPosCommand.values())
            .filter(EscPosCommand::isNecessary)
            .filter(command -> !known.contains(command))
            .map(EscPosCommand::written)
            .collect(Collectors.joining(", "));
    require(missing.isEmpty(), "commands must have " + missing);
    require(
        (characters != CharacterSet.ASCII) == commands.contains(EscPosCommand.CHINESE),
        "commands must have FS & exactly if characters is not ASCII");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** The same model, set to another speed by its switches. */
  public PrinterProfile at(int otherBaudRate) {
    return new PrinterProfile(
        model,
        usbIds,
        otherBaudRate,
        dotsPerLine,
        characters,
        commands,
        status,
        presenter,
        userGlyphs,
        rasterRows,
        bufferBytes,
        cutFeedDots,
        replyTimeoutMillis,
        jobTimeoutMillis);
  }

  /** Whether it understands a command. */
  public boolean has(EscPosCommand command) {
    return commands.contains(command);
  }

  /** The characters that a printer's font holds. */
  public enum CharacterSet {
    /** No Han. */
    ASCII,
    /** 6,763 Han. */
    GB2312,
    /** 20,902 Han: the two-byte part of GB18030. */
    GBK
  }

  /** How a printer tells about itself. */
  public enum StatusDialect {
    /** {@code DLE EOT} 1 to 4. */
    EPSON,
    /** And {@code DLE EOT} 5: the presenter (Masung D347). */
    MASUNG,
    /** And {@code DLE EOT} 20: six bytes, the receipt in the outlet among them (Custom KPM210). */
    CUSTOM
  }
}
